import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { usePopupWords } from '@/components/popup-words';
import { useRequest } from '@/components/use-request';
import { brakeWords } from '@/entrypoints/popup/brake-words';
import type { ConnectionView } from '@/lib/messages/questions';
import type { Brake } from '@/lib/messages/sync-schemas';

interface BrakeNoteProps {
  readonly brake: Brake;
  readonly psa: Pick<ConnectionView, 'name' | 'system'>;
}

/** A run that was stopped because it looks like an accident: what it would have deleted, and whether it may. */
export function BrakeNote({ brake, psa }: BrakeNoteProps) {
  const { t, psaName } = usePopupWords();
  const reply = useRequest('answerBrake');
  const { connectionId, reason, at } = brake;
  const answer = (given: 'go-on' | 'keep') => reply.start({ connectionId, at, answer: given });
  const isMany = reason === 'many-deletions';
  return (
    <section className="brake" aria-label={t('popup.needs-you')}>
      <div className="state-line">
        <span className="warn">
          <Icon name="triangle" />
        </span>
        <div>
          <p className="words">{brakeWords(brake, t)}</p>
          <p className="quiet">{t(`brake.${reason}-text`, { psa: psaName(psa) })}</p>
        </div>
      </div>
      {brake.items.length > 0 && <Held brake={brake} />}
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={reply.pending}
          onClick={() => answer('keep')}
        >
          {t('brake.keep')}
        </button>
        <button
          type="button"
          className="button danger"
          disabled={reply.pending}
          onClick={() => answer('go-on')}
        >
          {t(isMany ? 'brake.go-on-deleting' : 'brake.go-on')}
        </button>
      </div>
      {reply.problem && <ProblemNote problem={reply.problem} psa={psa} />}
    </section>
  );
}

function Held({ brake: { items, deletions } }: { readonly brake: Brake }) {
  const { t, timespan } = usePopupWords();
  const more = deletions - items.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ul className="held" tabIndex={0}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it came and never reordered
        <li key={index}>
          <p>{item.title || t('name.untitled')}</p>
          <p className="quiet small">{timespan(item.when)}</p>
        </li>
      ))}
      {more > 0 && <li className="quiet small">{t('brake.more', { count: more })}</li>}
    </ul>
  );
}
