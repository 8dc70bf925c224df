import { ProblemNote } from '@/components/ProblemNote';
import { useRequest } from '@/components/use-request';
import { useWords } from '@/components/words';
import { DeletedEvent } from '@/entrypoints/popup/DeletedEvent';
import type { ChangeKind } from '@/lib/domain/item-state';
import type { Problem } from '@/lib/domain/problem';
import type { AttentionItem, ConnectionView } from '@/lib/messages/questions';

type Psa = Pick<ConnectionView, 'name' | 'system'>;

interface AttentionListProps {
  readonly items: readonly AttentionItem[];
  readonly psa: Psa;
}

/** The events that wait for the person, each with the one thing that helps; a choice is made at the event itself. */
export function AttentionList({ items, psa }: AttentionListProps) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('popup.needs-you')}</h2>
      <ul className="attention">
        {items.map((item) => (
          <AttentionRow key={item.itemKey} item={item} psa={psa} />
        ))}
      </ul>
    </section>
  );
}

function AttentionRow({ item, psa }: { readonly item: AttentionItem; readonly psa: Psa }) {
  const { t, timespan } = useWords();
  const title = item.title || t('popup.untitled');
  return (
    <li>
      <p className="title">
        {item.htmlLink ? (
          <a href={item.htmlLink} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      {item.when && <p className="quiet small">{timespan(item.when)}</p>}
      <Reason item={item} psa={psa} />
    </li>
  );
}

interface ReasonProps {
  readonly item: AttentionItem;
  readonly psa: Psa;
}

function Reason({ item, psa }: ReasonProps) {
  const { t, psaName } = useWords();
  const { state } = item;
  switch (state.kind) {
    case 'failed':
    case 'queued':
      return state.problem && <Trouble item={item} psa={psa} problem={state.problem} />;
    case 'changed':
      return <Changed item={item} psa={psa} changes={state.changes} />;
    default:
      return <p>{t('state.already-there', { psa: psaName(psa) })}</p>;
  }
}

function Trouble({ item, psa, problem }: ReasonProps & { readonly problem: Problem }) {
  const retry = useRequest('retry');
  const send = useRequest('sendEvent');
  const update = useRequest('updateActivity');
  const remove = useRequest('deleteActivity');
  const { eid, state } = item;
  const isRemoval = state.kind === 'failed' && state.operation === 'delete';
  return (
    <ProblemNote
      problem={retry.problem ?? send.problem ?? update.problem ?? remove.problem ?? problem}
      psa={psa}
      tone={state.kind === 'failed' ? 'bad' : 'info'}
      onRetry={() => retry.start({ eid })}
      onSendAgain={() => send.start({ eid, anyway: false })}
      isRemoval={isRemoval}
      onConsent={() => (isRemoval ? remove : update).start({ eid, consented: true })}
    />
  );
}

function Changed({
  item,
  psa,
  changes,
}: ReasonProps & { readonly changes: readonly ChangeKind[] }) {
  const { t, psaName } = useWords();
  const update = useRequest('updateActivity');
  const isDeleted = changes.includes('deleted');
  const isPrivate = changes.includes('became-private');
  return (
    <>
      <p>
        {t(isDeleted ? 'change.deleted' : isPrivate ? 'change.became-private' : 'state.changed')}
      </p>
      {isDeleted ? (
        <DeletedEvent eid={item.eid} psa={psa} />
      ) : (
        <div className="row">
          <button
            type="button"
            className="button"
            disabled={update.pending}
            onClick={() => update.start({ eid: item.eid, consented: false })}
          >
            {t(isPrivate ? 'action.hide-details' : 'action.update', { psa: psaName(psa) })}
          </button>
        </div>
      )}
      {update.problem && <ProblemNote problem={update.problem} psa={psa} />}
    </>
  );
}
