import { FailureLink } from '@/components/FailureLink';
import { optionsAddress } from '@/components/options-address';
import { ProblemNote } from '@/components/ProblemNote';
import { usePopupWords } from '@/components/popup-words';
import { useRequest } from '@/components/use-request';
import { DeletedEvent } from '@/entrypoints/popup/DeletedEvent';
import { psaOf } from '@/entrypoints/popup/psa-of';
import type { ChangeKind } from '@/lib/domain/item-state';
import type { Problem } from '@/lib/domain/problem';
import type { AttentionItem, ConnectionView } from '@/lib/messages/questions';

type Psa = Pick<ConnectionView, 'name' | 'system'>;

interface AttentionListProps {
  readonly items: readonly AttentionItem[];
  readonly connections: readonly ConnectionView[];
}

/** The events that wait for the person, each with the one thing that helps; a choice is made at the event itself. */
export function AttentionList({ items, connections }: AttentionListProps) {
  const { t } = usePopupWords();
  return (
    <section>
      <div className="attention-head">
        <h2 id="needs-you" tabIndex={-1}>
          {t('popup.needs-you')}
        </h2>
        {items.some(({ state }) => state.kind === 'failed') && (
          <a
            className="small"
            href={optionsAddress('history', ['failed'])}
            target="_blank"
            rel="noreferrer"
          >
            {t('popup.failures')}
          </a>
        )}
      </div>
      <ul className="attention">
        {items.map((item) => (
          <AttentionRow
            key={`${item.connectionId} ${item.itemKey} ${item.rowId ?? ''}`}
            item={item}
            psa={psaOf(connections, item)}
          />
        ))}
      </ul>
    </section>
  );
}

function AttentionRow({ item, psa }: { readonly item: AttentionItem; readonly psa: Psa }) {
  const { t, timespan } = usePopupWords();
  const title = item.title || t('name.untitled');
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
  const { t, psaName } = usePopupWords();
  const { state, rowId } = item;
  const asked = questionIn(state);
  if (rowId !== undefined && asked) return <Question {...{ item, psa, rowId, problem: asked }} />;
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

/** What a run asks. An activity that looks like an event was found, as candidates are for an event. */
function questionIn(state: AttentionItem['state']): Problem | undefined {
  if (state.kind === 'already-there') return { kind: 'looks-alike' };
  return state.kind === 'failed' ? state.problem : undefined;
}

interface QuestionProps extends ReasonProps {
  readonly rowId: string;
  readonly problem: Problem;
}

/** A question of a run, answered in its place. */
function Question({ item, psa, rowId, problem }: QuestionProps) {
  const reply = useRequest('answerQuestion');
  const retry = useRequest('retry');
  const { eid, connectionId, htmlLink } = item;
  return (
    <ProblemNote
      problem={reply.problem ?? retry.problem ?? problem}
      psa={psa}
      isQuestion
      // Who deleted the event means the activity.
      isRemoval={htmlLink === undefined}
      busy={reply.pending}
      eventUrl={htmlLink}
      onRetry={() => retry.start({ eid, connectionId })}
      onAnswer={(answer, consented) =>
        reply.start({ rowId, answer, ...(consented && { consented }) })
      }
    />
  );
}

function Trouble({ item, psa, problem }: ReasonProps & { readonly problem: Problem }) {
  const retry = useRequest('retry');
  const send = useRequest('sendEvent');
  const update = useRequest('updateActivity');
  const remove = useRequest('deleteActivity');
  const { eid, connectionId, state } = item;
  const isRemoval = state.kind === 'failed' && state.operation === 'delete';
  const isOfGone = problem.kind === 'event-gone' && isSending(state);
  return (
    <>
      <ProblemNote
        problem={retry.problem ?? send.problem ?? update.problem ?? remove.problem ?? problem}
        psa={psa}
        tone={state.kind === 'failed' ? 'bad' : 'info'}
        onRetry={() => retry.start({ eid, connectionId })}
        onSendAgain={() => send.start({ eid, connectionId, anyway: false })}
        isRemoval={isRemoval}
        onConsent={() =>
          (isRemoval ? remove : update).start({ eid, connectionId, consented: true })
        }
      />
      {isOfGone && <GiveUp eid={eid} connectionId={connectionId} />}
      {state.kind === 'failed' && <FailureLink eid={eid} connectionId={connectionId} />}
    </>
  );
}

function isSending(state: AttentionItem['state']): boolean {
  return state.kind === 'failed' && state.operation === 'create';
}

/** No calendar page shows the event any more, where it could be given up. */
function GiveUp({ eid, connectionId }: Pick<AttentionItem, 'eid' | 'connectionId'>) {
  const { t } = usePopupWords();
  const giveUp = useRequest('dismissChange');
  return (
    <div className="row">
      <button
        type="button"
        className="button plain"
        disabled={giveUp.pending}
        onClick={() => giveUp.start({ eid, connectionId })}
      >
        {t('action.give-up')}
      </button>
    </div>
  );
}

function Changed({
  item,
  psa,
  changes,
}: ReasonProps & { readonly changes: readonly ChangeKind[] }) {
  const { t, psaName } = usePopupWords();
  const update = useRequest('updateActivity');
  const { eid, connectionId } = item;
  const isDeleted = changes.includes('deleted');
  const isPrivate = changes.includes('became-private');
  return (
    <>
      <p>
        {t(isDeleted ? 'change.deleted' : isPrivate ? 'change.became-private' : 'state.changed')}
      </p>
      {isDeleted ? (
        <DeletedEvent {...{ eid, connectionId, psa }} />
      ) : (
        <div className="row">
          <button
            type="button"
            className="button"
            disabled={update.pending}
            onClick={() => update.start({ eid, connectionId, consented: false })}
          >
            {t(isPrivate ? 'action.hide-details' : 'action.update', { psa: psaName(psa) })}
          </button>
        </div>
      )}
      {update.problem && <ProblemNote problem={update.problem} psa={psa} />}
    </>
  );
}
