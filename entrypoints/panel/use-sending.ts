import { useEffect } from 'react';
import { useQuestion } from '@/components/use-question';
import { countOf, type FateGroup, tally } from '@/entrypoints/panel/many-tally';
import type { Outcomes } from '@/entrypoints/panel/use-many';
import type { AnswerTo } from '@/lib/messages/questions';
import { mostSelected } from '@/lib/page/selection';

/** What was sent together. */
export interface Sent {
  readonly outcomes: Outcomes;
  /** Those that were seen to be sent; they grow as the bar sees it. */
  readonly seen: Set<string>;
}

/** How a sending together goes on. */
export interface Sending {
  readonly groups: readonly FateGroup[];
  readonly answer: AnswerTo<'describeEvents'>;
  /** Something is still being sent. */
  readonly isRunning: boolean;
  /** How many were sent so far, and of how many. */
  readonly sent: number;
  readonly count: number;
}

/** Follows a sending together; undefined before anything is known of it. */
export function useSending(sent: Sent | undefined): Sending | undefined {
  const eids = sent?.outcomes.map(({ eid }) => eid) ?? [];
  const { answer } = useQuestion('describeEvents', { eids }, { enabled: sent !== undefined });
  useEffect(() => {
    for (const { eid, state } of answer?.events ?? [])
      if (state.kind === 'sent' || state.kind === 'changed') sent?.seen.add(eid);
  }, [answer, sent]);
  if (!sent || !answer) return undefined;
  const states = new Map(answer.events.map(({ eid, state }) => [eid, state]));
  const groups = tally(sent.outcomes, states, sent.seen);
  const passedOver = countOf(groups, 'refused') + countOf(groups, 'left-out');
  return {
    ...{ groups, answer },
    isRunning: countOf(groups, 'queued') > 0,
    sent: countOf(groups, 'sent'),
    count: eids.length - passedOver,
  };
}

/** With what is still under way from before, as far as the background tells of so many at once. */
export function alsoSent(before: Sent | undefined, outcomes: Outcomes): Sent {
  const now = new Set(outcomes.map(({ eid }) => eid));
  const others = before?.outcomes.filter(({ eid }) => !now.has(eid)) ?? [];
  const isTooMany = others.length + outcomes.length > mostSelected;
  return {
    outcomes: isTooMany ? outcomes : [...others, ...outcomes],
    seen: new Set([...(before?.seen ?? [])].filter((eid) => !now.has(eid))),
  };
}
