import { useRef, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { unknownPsa } from '@/components/unknown-psa';
import { useWords } from '@/components/words';
import { Actions } from '@/entrypoints/panel/Actions';
import { Contacts } from '@/entrypoints/panel/Contacts';
import { Overlaps } from '@/entrypoints/panel/Overlaps';
import { Remarks } from '@/entrypoints/panel/Remarks';
import { Sends } from '@/entrypoints/panel/Sends';
import { StateDetails } from '@/entrypoints/panel/StateDetails';
import { StateLine } from '@/entrypoints/panel/StateLine';
import { SuggestionRow } from '@/entrypoints/panel/SuggestionRow';
import { TagForm } from '@/entrypoints/panel/TagForm';
import { UndoLine } from '@/entrypoints/panel/UndoLine';
import { useEventActions } from '@/entrypoints/panel/use-event-actions';
import { useEventView } from '@/entrypoints/panel/use-event-view';
import type { ItemState } from '@/lib/domain/item-state';
import type { Problem } from '@/lib/domain/problem';
import type { EventView } from '@/lib/messages/questions';

/** In these states the tag can be changed; in the others it is not the person's turn. */
const taggable: ReadonlySet<ItemState['kind']> = new Set([
  ...(['untagged', 'tagged', 'sent', 'changed', 'failed'] as const),
]);

/** A tag is of no more use to an event that was deleted. */
function isTaggable(state: ItemState): boolean {
  return (
    taggable.has(state.kind) && !(state.kind === 'changed' && state.changes.includes('deleted'))
  );
}

/** Everything about one event: where it stands, what it is tagged with, what can be done. */
export function EventPanel({ eid }: { readonly eid: string }) {
  const { answer: view, problem, again } = useEventView(eid);
  const actions = useEventActions(eid);
  const undone = useLastUndone(view);
  const sendButton = useRef<HTMLButtonElement>(null);
  if (!view) {
    return problem ? (
      <ProblemNote problem={problem} psa={unknownPsa} onRetry={again} />
    ) : (
      <Reading />
    );
  }
  const shown = worthTelling(view);
  const failure = actions.problem ?? problem;
  const retry = actions.problem ? actions.again : again;
  return (
    <div className="sections">
      <StateLine view={view} />
      <StateDetails view={view} actions={actions} />
      {failure && <ProblemNote problem={failure} psa={view.psa} tone="bad" onRetry={retry} />}
      {shown && <ProblemNote problem={shown} psa={view.psa} onRetry={again} />}
      {view.suggestion && (
        <SuggestionRow
          suggestion={view.suggestion}
          view={view}
          onAccept={(tag) => {
            actions.tag(tag, view.series?.scope ?? 'event');
            // The row goes; what is most likely done next is to send.
            sendButton.current?.focus();
          }}
        />
      )}
      {isTaggable(view.state) && (
        <TagForm
          key={undone}
          view={view}
          isKept={actions.isKept}
          refused={actions.problem}
          onTag={actions.tag}
        />
      )}
      {isTaggable(view.state) && <Contacts view={view} actions={actions} />}
      <Sends view={view} />
      <Remarks view={view} />
      <Overlaps view={view} />
      <Actions {...{ view, actions, sendButton }} />
      <UndoLine view={view} actions={actions} />
    </div>
  );
}

/** The act that was undone last: what is typed into the form is not what stands there any more. */
function useLastUndone(view: EventView | undefined): string | undefined {
  const [undone, setUndone] = useState<string>();
  const { id, standing } = view?.lastAct ?? {};
  if (standing === 'undone' && id !== undone) setUndone(id);
  return undone;
}

/** A problem of the connections, unless the event's own state tells it already or nothing is to be sent. */
function worthTelling({ state, psa, problem = psa.problem }: EventView): Problem | undefined {
  if (state.kind === 'not-sendable' || state.kind === 'ignored') return undefined;
  const told = 'problem' in state ? state.problem : undefined;
  return told?.kind === problem?.kind ? undefined : problem;
}

/** The panel's outline while nothing is known yet. */
export function Reading() {
  const { t } = useWords();
  return (
    <div className="sections" role="status" aria-label={t('panel.reading')}>
      <div className="skeleton" />
      <div className="skeleton" />
    </div>
  );
}
