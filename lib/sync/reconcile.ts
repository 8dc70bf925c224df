import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { problemOf } from '@/lib/domain/problem';
import type { Attempt } from '@/lib/sync/attempt';
import { type Decision, decide } from '@/lib/sync/decide';
import { deleteActivity, deleteEvent, endLink } from '@/lib/sync/end-link';
import { operationOf, placesOf } from '@/lib/sync/history-entry';
import { overwritten } from '@/lib/sync/overwritten';
import type { Pair } from '@/lib/sync/pair';
import { questionOf } from '@/lib/sync/plan-pair';
import { readSides, type Sides } from '@/lib/sync/read-sides';
import { recreateActivity, recreateEvent } from '@/lib/sync/recreate';
import { isSameVersions, versionsOf } from '@/lib/sync/versions';
import type { ReconcileWorld } from '@/lib/sync/world';
import { writeSides } from '@/lib/sync/write-sides';

/** What carrying out a decision needs. */
export interface Task {
  readonly world: Attempt;
  readonly parts: ReconcileWorld;
  readonly row: OutboxRow;
  readonly link: Link;
  readonly sides: Sides;
}

/**
 * Brings a linked item to where both sides agree again. Both are read anew and decided on as they are now; only what
 * was planned is done, and anything else goes back to planning, past the brake. Writes to either side say the same
 * when repeated, so a death at any point is made good by the next reading.
 */
export async function reconcile(world: Attempt, row: OutboxRow): Promise<void> {
  const link = await world.store.link(row.connectionId, row.itemKey);
  if (!link || link.formerUserId !== undefined) return world.store.commit({ removeRow: row.id });
  const { sent } = link.agreement;
  const known = makesAnew.has(row.planned) ? { after: sent } : { before: sent };
  world.tries({ operation: operationOf(row), ...placesOf(link), ...known });
  const parts = await world.reconciling();
  const sides = await readSides(world, parts, link);
  const task: Task = { world, parts, row, link, sides };
  for (const history of overwritten(task)) await world.store.commit({ history });
  const noted = await newlyNoted(task);
  if (noted) return planAnew(task, noted);
  const versions = versionsOf(sides.pair);
  const isAnswered = row.answer !== undefined;
  const holds = row.versions !== undefined && isSameVersions(row.versions, versions);
  if (isAnswered && !holds) return planAnew(task);
  const decision = decide(sides.pair, { ...parts, answer: row.answer, consented: row.consented });
  if (decision.kind === 'nothing') return world.store.commit({ removeRow: row.id });
  if (decision.kind === 'ask') return park(task, decision, sides.pair);
  // To end a link writes nothing, and needs no plan.
  const isAsPlanned = isAnswered || decision.kind === row.planned || decision.kind === 'end';
  if (!isAsPlanned) return planAnew(task);
  await carryOut(task, decision);
}

/** Of these nothing is there before: what was agreed last is what is to be. */
const makesAnew: ReadonlySet<OutboxRow['planned']> = new Set([
  'recreate-activity',
  'recreate-event',
]);

type Doing = Exclude<Decision, { kind: 'nothing' | 'ask' }>;

/** What changed between the reading and the write is planned anew. */
async function carryOut(task: Task, decision: Doing): Promise<void> {
  try {
    await doAsDecided(task, decision);
  } catch (error) {
    if (problemOf(error).kind !== 'changed-meanwhile') throw error;
    await planAnew(task);
  }
}

function doAsDecided(task: Task, decision: Doing): Promise<void> {
  switch (decision.kind) {
    case 'write':
      return writeSides(task, decision);
    case 'delete-activity':
      return deleteActivity(task);
    case 'delete-event':
      return deleteEvent(task);
    case 'recreate-activity':
      return recreateActivity(task);
    case 'recreate-event':
      return recreateEvent(task);
    case 'end':
      return endLink(task, decision.fate);
  }
}

/** The link as both sides say that it is; undefined when that is no news. */
async function newlyNoted(task: Task): Promise<Link | undefined> {
  const noted = presenceNoted(task);
  const activityId = await otherActivityId(task);
  if (activityId === undefined) return noted;
  const news = { ...(noted ?? task.link), activityId };
  // Whoever made it anew may have known that the event is gone: it is not deleted after it without asking.
  return news.eventGone ? { ...news, foundHalf: true } : news;
}

/** The id that the activity has by now, when it is another: that of an older twin, or a new one in its series. */
async function otherActivityId({ world, link, sides }: Task): Promise<string | undefined> {
  const { psa } = sides.pair;
  if (psa.kind !== 'present' || psa.activity.id === link.activityId) return undefined;
  const taken = await world.store.linkedAmong(link.connectionId, [psa.activity.id]);
  return taken.size > 0 ? undefined : psa.activity.id;
}

/** The link with what the reading found of the presence of both sides, and where; undefined when that is no news. */
function presenceNoted({ link, sides, world }: Task): Link | undefined {
  const eventGone = sides.pair.calendar.kind === 'gone';
  const activityGone = sides.pair.psa.kind === 'gone';
  const isWhereItWas = sides.pair.link.calendarId === link.calendarId;
  const isPresenceKnown =
    link.eventGone === eventGone && (link.activityGone ?? false) === activityGone;
  if (isWhereItWas && isPresenceKnown) return undefined;
  const { eventGoneAt, ...rest } = sides.pair.link;
  const since = link.eventGone ? eventGoneAt : world.now();
  return {
    ...rest,
    eventGone,
    activityGone,
    ...(eventGone && since !== undefined && { eventGoneAt: since }),
  };
}

function planAnew({ world, row, sides }: Task, putLink?: Link): Promise<void> {
  const { calendar, psa } = sides.pair;
  return world.store.commit({
    removeRow: row.id,
    replan: row.itemKey,
    ...(putLink && { putLink }),
    ...(calendar.kind === 'present' && { putEvent: calendar.event }),
    ...(psa.kind === 'present' && { putActivity: psa.activity }),
  });
}

/** The question waits in the row; another version of either side asks anew. */
function park({ world, row }: Task, decision: Decision, pair: Pair): Promise<void> {
  const problem = questionOf(decision);
  const { answer: _, ...rest } = row;
  return world.store.commit({
    putRow: {
      ...rest,
      state: 'parked',
      step: 'look',
      versions: versionsOf(pair),
      ...(problem && { problem }),
    },
  });
}
