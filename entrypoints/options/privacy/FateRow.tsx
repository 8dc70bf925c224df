import { Fragment } from 'react';
import { Icon, type IconName } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import type { PsaSystem } from '@/lib/domain/connection';
import { withoutMark } from '@/lib/domain/event-mark';
import type { EventFate } from '@/lib/messages/questions';

interface FateRowProps {
  readonly event: EventFate;
  readonly psa: { readonly name: string; readonly system: PsaSystem };
}

const icons: Readonly<Record<EventFate['fate'], IconName>> = {
  left: 'check-circle',
  goes: 'clock',
  could: 'circle',
  stays: 'minus',
};

/** One event: whether it leaves, and word for word what, unfolded. */
export function FateRow({ event, psa }: FateRowProps) {
  const { t, timespan, psaName } = useScreenWords();
  const { title, when, fate, sends, reason } = event;
  const name = psaName(psa);
  return (
    <li>
      <div className="fate-head">
        <div className="fate-name">
          <p className="title">{title || t('name.untitled')}</p>
          <p className="quiet small">{timespan(when)}</p>
        </div>
        <p className={`fate ${fate}`}>
          <Icon name={icons[fate]} />
          {t(`leaves.${fate}`)}
        </p>
      </div>
      {fate === 'stays' && (
        <p className="quiet small">
          {reason ? t(`reason.${reason}`, { psa: name }) : t('leaves.no-type')}
        </p>
      )}
      {sends && (
        <details className="more">
          <summary>
            <Icon name="down" />
            {t(fate === 'left' ? 'leaves.show-left' : 'sends.summary', { psa: name })}
          </summary>
          <Sent sends={sends} />
        </details>
      )}
    </li>
  );
}

function Sent({ sends }: { readonly sends: NonNullable<EventFate['sends']> }) {
  const { t, timespan } = useScreenWords();
  const note = withoutMark(sends.notes);
  const rows = [
    [t('sends.title'), sends.title],
    [t('sends.when'), timespan(sends.when)],
    [t('sends.location'), sends.location],
    [t('field.note'), note],
    [t('contacts.label'), sends.contacts?.join(', ')],
    [t('leaves.mark'), note === sends.notes ? '' : t('leaves.mark-text')],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
