import { type ActivityType, workedTimeOf } from '@/lib/domain/activity';
import type { PsaPort } from '@/lib/domain/ports';
import { isUnclear, type Problem, ProblemError, problemOf } from '@/lib/domain/problem';
import {
  type BegunSelfTest,
  type SelfTestStep,
  selfTestIn,
  selfTestNotes,
} from '@/lib/domain/self-test';
import { type Timespan, windowAround } from '@/lib/domain/timespan';

/** What a self-test works on. The lists of the port must hold the items of self-tests too. */
export interface SelfTestWorld {
  readonly psa: Pick<PsaPort, 'create' | 'activitiesIn' | 'activity' | 'delete'>;
  /** Survives the death of the worker; undefined: nothing is left. */
  readonly remember: (begun: BegunSelfTest | undefined) => Promise<void>;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

const minuteMs = 60_000;
const lengthMs = 15 * minuteMs;

/** A list may be a little behind what was written. */
const readAgainAfterMs = [0, 1_000, 3_000];

/** Where an answer got lost, the item may turn up this long after it was asked for. */
const lateMs = minuteMs;

/** The quarter of an hour that it is now: a time at which everything reads. */
export function selfTestTime(now: number): Timespan {
  const startAt = Math.floor(now / lengthMs) * lengthMs;
  return { kind: 'timed', startAt, endAt: startAt + lengthMs };
}

/** The type that is seen the least, of those that need nothing else; undefined when there is none. */
export function selfTestType(types: readonly ActivityType[]): ActivityType | undefined {
  const plain = types.filter(({ requires }) => requires.length === 0);
  const personal = plain.find(({ category }) => category === 'Personal');
  return personal ?? plain.find(({ isDefault }) => isDefault) ?? plain[0];
}

/** Writes one marked item, reads it back from a list, as every run does, and removes it. Remembers it before it is written. */
export async function runSelfTest(
  world: SelfTestWorld,
  begun: BegunSelfTest,
  activityTypeId: string,
): Promise<SelfTestStep[]> {
  await world.remember(begun);
  const written = await write(world, begun, activityTypeId);
  if (written.problem) return [{ step: 'write', problem: written.problem }];
  const known = { ...begun, activityId: written.id };
  await world.remember(known);
  const read = await problemIn(() => readBack(world, known));
  const remove = await problemIn(() => removeLeft(world, known));
  return [{ step: 'write' }, stepOf('read', read), stepOf('remove', remove)];
}

/**
 * Removes what a self-test left behind, and forgets it once it is gone. An item that people booked hours on or closed
 * is theirs: it stays. Rejects when the system cannot be asked.
 */
export async function removeLeft(world: SelfTestWorld, begun: BegunSelfTest): Promise<void> {
  const { psa, remember, now } = world;
  for (const id of await idsOf(world, begun)) {
    const activity = await psa.activity(id);
    const reason = activity && workedTimeOf(activity);
    if (reason) throw new ProblemError({ kind: 'worked-time', reason });
    if (activity) await psa.delete(id);
    if (activity && (await psa.activity(id)))
      throw new ProblemError({ kind: 'unexpected-answer', side: 'psa' });
  }
  const mayComeYet = begun.activityId === undefined && now() - begun.begunAt < lateMs;
  if (!mayComeYet) await remember(undefined);
}

async function idsOf({ psa }: SelfTestWorld, begun: BegunSelfTest): Promise<string[]> {
  if (begun.activityId !== undefined) return [begun.activityId];
  const listed = await psa.activitiesIn(windowAround(begun.when));
  return listed.filter(({ notes }) => selfTestIn(notes) === begun.id).map(({ id }) => id);
}

async function write(
  { psa, remember }: SelfTestWorld,
  { id, title, when }: BegunSelfTest,
  activityTypeId: string,
): Promise<{ id: string; problem?: undefined } | { problem: Problem }> {
  const draft = { title, when, activityTypeId, location: '', notes: selfTestNotes(id) };
  try {
    return { id: (await psa.create(draft)).id };
  } catch (error) {
    const problem = problemOf(error);
    // Unless it is clear that nothing came of it, it is looked for later.
    if (!isUnclear(problem)) await remember(undefined);
    return { problem };
  }
}

async function readBack({ psa, wait }: SelfTestWorld, begun: BegunSelfTest): Promise<void> {
  for (const ms of readAgainAfterMs) {
    await wait(ms);
    const listed = await psa.activitiesIn(windowAround(begun.when));
    if (listed.some(({ notes }) => selfTestIn(notes) === begun.id)) return;
  }
  throw new ProblemError({ kind: 'not-found', side: 'psa' });
}

async function problemIn(work: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

function stepOf(step: SelfTestStep['step'], problem: Problem | undefined): SelfTestStep {
  return { step, ...(problem && { problem }) };
}
