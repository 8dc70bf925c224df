import { FailureLink } from '@/components/FailureLink';
import { ProblemNote } from '@/components/ProblemNote';
import { useWords } from '@/components/words';
import { Candidates } from '@/entrypoints/panel/Candidates';
import { isRunQuestion } from '@/entrypoints/panel/run-question';
import type { EventActions } from '@/entrypoints/panel/use-event-actions';
import type { ChangeKind } from '@/lib/domain/item-state';
import type { EventView } from '@/lib/messages/questions';

interface StateDetailsProps {
  readonly view: EventView;
  readonly actions: EventActions;
}

/** What a state has to say beyond its line: what it waits for, what changed, what failed and the cure. */
export function StateDetails({ view, actions }: StateDetailsProps) {
  const { state, psa } = view;
  switch (state.kind) {
    case 'queued':
      return state.problem && <ProblemNote problem={state.problem} psa={psa} tone="info" />;
    case 'already-there':
      return <Candidates candidates={state.candidates} psa={psa} actions={actions} />;
    case 'changed':
      return <Changes changes={state.changes} />;
    case 'failed':
      return <Failure view={view} failed={state} actions={actions} />;
    default:
      return null;
  }
}

function Changes({ changes }: { readonly changes: readonly ChangeKind[] }) {
  const { t, list } = useWords();
  const sentences = changes.filter((one) => one === 'deleted' || one === 'became-private');
  const parts = changes.filter((one) => one !== 'deleted' && one !== 'became-private');
  const names = list(parts.map((part) => t(`change.${part}`)));
  return (
    <div>
      {sentences.map((one) => (
        <p key={one}>{t(`change.${one}`)}</p>
      ))}
      {parts.length > 0 && <p>{t('change.list', { changes: names })}</p>}
    </div>
  );
}

interface FailureProps extends StateDetailsProps {
  readonly failed: Extract<EventView['state'], { kind: 'failed' }>;
}

function Failure(props: FailureProps) {
  return isRunQuestion(props.failed) ? <Question {...props} /> : <Trouble {...props} />;
}

/** A question of a run, with the answers that the popup offers too. */
function Question({ view, failed, actions }: FailureProps) {
  const { event, psa } = view;
  return (
    <ProblemNote
      problem={failed.problem}
      psa={psa}
      isQuestion
      // Who deleted the event means the activity; as long as it is not known, nothing milder is promised.
      isRemoval={event === undefined}
      busy={actions.busy}
      eventUrl={event?.htmlLink}
      onRetry={() => actions.act({ name: 'retry' })}
      onAnswer={(answer, consented) =>
        actions.act({ name: 'answerEvent', answer, ...(consented && { consented }) })
      }
    />
  );
}

function Trouble({ view, failed, actions }: FailureProps) {
  const { problem, operation } = failed;
  const consent = operation === 'delete' ? 'deleteActivity' : 'updateActivity';
  return (
    <>
      <ProblemNote
        problem={problem}
        psa={view.psa}
        tone="bad"
        isRemoval={operation === 'delete'}
        onRetry={() => actions.act({ name: 'retry' })}
        onConsent={() => actions.act({ name: consent, consented: true })}
        onSendAgain={() => actions.act({ name: 'sendEvent', anyway: false })}
      />
      <FailureLink eid={view.eid} />
    </>
  );
}
