import { googleNeedsPerson, type Needs } from '@/entrypoints/background/needs';
import type { Problem } from '@/lib/domain/problem';
import type { AttentionItem, ConnectionView } from '@/lib/messages/questions';

/** Something that failed and stays so until the person does something; nothing in it tells of what event. */
export interface Failure {
  /** Names the cause: two failures of one cause are one. */
  readonly key: string;
  readonly about: 'google' | 'connection' | 'events' | 'run';
  /** Absent for Google. */
  readonly connectionId?: string;
  /** Absent for a run that was stopped. */
  readonly problem?: Problem;
  /** How many events. */
  readonly count?: number;
  /** Where it is mended: a place in the options, or the popup, which alone asks about stopped runs. */
  readonly place: string;
}

/** What the popup shows by itself; not among the places in the options. */
export const popupPlace = 'popup';

/** The failures among what waits for the person: not what changed, nor what a run asks. */
export function failuresIn({ google, connections, attention, brakes }: Needs): Failure[] {
  return [
    ...(googleNeedsPerson(google) && google.health.problem
      ? [{ ...failureOf('google', google.health.problem), place: 'google' }]
      : []),
    ...connections.map(failureOfConnection),
    ...failuresOfEvents(attention),
    ...brakes.map(({ connectionId }) => ({
      key: `run ${connectionId}`,
      about: 'run' as const,
      connectionId,
      place: popupPlace,
    })),
  ];
}

function failureOfConnection({ id, health }: ConnectionView): Failure {
  const problem = health.problem ?? { kind: 'user-not-found' };
  const place = problem.kind === 'no-destination' ? `sync/${encodeURIComponent(id)}` : 'psa';
  return { ...failureOf('connection', problem, id), place };
}

function failuresOfEvents(attention: readonly AttentionItem[]): Failure[] {
  const byKey = new Map<string, Failure>();
  for (const { connectionId, state, rowId } of attention) {
    // What has a row to answer is a question.
    if (state.kind !== 'failed' || rowId !== undefined) continue;
    const failure = failureOf('events', state.problem, connectionId);
    const count = (byKey.get(failure.key)?.count ?? 0) + 1;
    byKey.set(failure.key, { ...failure, count, place: 'history/failed' });
  }
  return [...byKey.values()];
}

function failureOf(about: Failure['about'], problem: Problem, connectionId?: string) {
  return {
    key: [about, connectionId, problem.kind].filter((part) => part !== undefined).join(' '),
    about,
    problem,
    ...(connectionId !== undefined && { connectionId }),
  };
}
