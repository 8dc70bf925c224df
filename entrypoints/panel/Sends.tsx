import { Icon } from '@/components/Icon';
import { useWords } from '@/components/words';
import { withoutMark } from '@/lib/domain/event-mark';
import type { EventView } from '@/lib/messages/questions';

/** What the PSA gets of the event, to be looked at before it is sent; folded until somebody asks. */
export function Sends({ view: { sends, state, psa } }: { readonly view: EventView }) {
  const { t, psaName, timespan } = useWords();
  const isAhead = state.kind === 'untagged' || state.kind === 'tagged' || state.kind === 'changed';
  if (!sends || !isAhead) return null;
  const name = psaName(psa);
  const note = withoutMark(sends.notes);
  const rows = [
    [t('sends.title'), sends.title],
    [t('sends.when'), timespan(sends.when)],
    [t('sends.location'), sends.location],
    [t('field.note'), note],
    [t('contacts.label'), sends.contacts?.join(', ')],
  ];
  return (
    <details className="more">
      <summary>
        <Icon name="down" />
        {t('sends.summary', { psa: name })}
      </summary>
      <div className="sends">
        <dl>
          {rows
            .filter(([, value]) => value)
            .map(([label, value]) => (
              <div key={label}>
                <dt className="quiet">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        <p className="quiet small">{t(sends.contacts ? 'contacts.sends-rest' : 'sends.rest')}</p>
      </div>
    </details>
  );
}
