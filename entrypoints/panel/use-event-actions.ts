import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { askOrThrow, problemIn, questionKey } from '@/components/use-question';
import type { Problem } from '@/lib/domain/problem';
import type { TagChange, TagScope } from '@/lib/domain/tag';
import type { Ask, EventView } from '@/lib/messages/questions';

type ActionName =
  | 'tagEvent'
  | 'chooseContacts'
  | 'sendEvent'
  | 'cancelSending'
  | 'adoptActivity'
  | 'updateActivity'
  | 'deleteActivity'
  | 'dismissChange'
  | 'retry'
  | 'answerEvent'
  | 'undoLast';

/** What is kept in this browser, and reaches nobody. */
const staysHere: ReadonlySet<ActionName> = new Set(['tagEvent', 'chooseContacts']);

/** One thing done to the open event. */
export type EventAction = {
  readonly [Name in ActionName]: Readonly<{ name: Name } & Omit<Ask<Name>, 'eid'>>;
}[ActionName];

/** What the panel can do to its event. */
export interface EventActions {
  /** @param isNeeded left out when, as its turn comes, what is kept of the event by then needs it no more */
  act(action: EventAction, isNeeded?: IsNeeded): void;
  /** Saved at once, and shown before it is. */
  tag(change: TagChange, scope: TagScope): void;
  /** Does once more what failed, and what was left because of it. */
  again(): void;
  /** Something that reaches the PSA is under way. */
  readonly busy: boolean;
  /** What is shown is what is kept: nothing is under way, and the last action did not fail. */
  readonly isKept: boolean;
  /** Why the last action failed. */
  readonly problem: Problem | undefined;
}

type IsNeeded = (kept: EventView) => boolean;

/** What was pressed, and what had failed last by then: what fails later was counted on. */
export interface Press {
  readonly action: EventAction;
  readonly isNeeded: IsNeeded | undefined;
  readonly after: Error | undefined;
}

/** Names the actions on an event among all that is under way. */
export function eventActionsKey(eid: string): readonly string[] {
  return ['act', eid];
}

/**
 * Actions on one event, one after the other; each answer is what the panel shows next. What was to reach the PSA behind
 * one that then fails is left: nothing is sent with another tag than the one that was shown.
 */
export function useEventActions(eid: string): EventActions {
  const cache = useQueryClient();
  const key = questionKey('describeEvent', { eid });
  const failed = useRef<Error>(undefined);
  const left = useRef<Press[]>([]);
  const mutation = useMutation({
    mutationKey: eventActionsKey(eid),
    scope: { id: `event ${eid}` },
    mutationFn: async ({ action: { name, ...rest }, after, isNeeded }: Press) => {
      const kept = cache.getQueryData<EventView>(key);
      if (kept && isNeeded?.(kept) === false) return kept;
      if (after !== failed.current && !staysHere.has(name)) throw failed.current;
      return (await askOrThrow(name, { eid, ...rest } as Ask<typeof name>)) as EventView;
    },
    onSuccess: (view) => {
      cache.setQueryData(key, view);
      // What was asked before may be answered after this, and tell of what was before it.
      if (cache.isFetching({ queryKey: key }) > 0) void cache.invalidateQueries({ queryKey: key });
    },
    onError: (error, pressed) => {
      failed.current = error;
      left.current.push(pressed);
      void cache.invalidateQueries({ queryKey: key });
    },
  });
  const press = (pressed: Omit<Press, 'after'>) =>
    mutation.mutate({ ...pressed, after: failed.current });
  const act = (action: EventAction, isNeeded?: IsNeeded) => {
    left.current = [];
    press({ action, isNeeded });
  };
  return {
    act,
    tag: (change, scope) => act({ name: 'tagEvent', change, scope }),
    again: () => left.current.splice(0).forEach(press),
    busy: mutation.isPending && !staysHere.has(mutation.variables.action.name),
    isKept: !mutation.isPending && !mutation.isError,
    problem: problemIn(mutation.error),
  };
}
