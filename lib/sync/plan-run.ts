import type { SyncRun, Unread } from '@/lib/domain/history';
import type { News, PlanStore } from '@/lib/domain/stores';
import type { Window } from '@/lib/domain/timespan';
import { type BrakeReason, isMassDeletion } from '@/lib/sync/brake';
import { type Gathered, gather, type Judging } from '@/lib/sync/gather';
import type { Operation } from '@/lib/sync/operation';
import { rowId } from '@/lib/sync/outbox';
import { type ChangeSet, type PlanContext, plan } from '@/lib/sync/plan';
import { isDeletion } from '@/lib/sync/plan-pair';

/** What planning a run needs. */
export interface PlanWorld {
  readonly store: PlanStore;
  readonly context: PlanContext;
  readonly judging: Judging;
  readonly trigger: SyncRun['trigger'];
  /** Only what takes place here is planned; undefined: what changed since the last plan. */
  readonly within?: Window | undefined;
  /** Row ids of deletions that the person saw and agreed to. */
  readonly agreedDeletions: ReadonlySet<string>;
  /** Nothing but links that were lost, of which neither side notices anything. */
  readonly relinksOnly?: boolean | undefined;
  /** What could not be read before: the run says so. */
  readonly unread?: readonly Unread[];
}

/** What a run may do, or why it must not. */
export interface PlannedRun {
  readonly changes: ChangeSet;
  /** Present when the change set looks like an accident: nothing of it is in line. */
  readonly brake?: RaisedBrake;
}

/** Why a run was stopped, and by what. */
export interface RaisedBrake {
  readonly reason: BrakeReason;
  readonly deletions: readonly Operation[];
  /** Row ids of deletions that earlier runs decided lately: with them these are too many. */
  readonly earlier: readonly string[];
}

/**
 * Deletions of so long count together, or an accident that is noticed a few at a time would pass as routine. Those a
 * little ahead of now as well: the clock was set back since.
 */
const countedTogetherMs = 3_600_000;

/** Shows what a run would do. Writes nothing, here or anywhere. */
export async function previewRun(world: PlanWorld): Promise<PlannedRun> {
  const { changes } = await draft(world);
  return judged(world, changes);
}

/**
 * Plans a run and puts it in line, all of it or, under the brake, nothing. Costs as much as changed since the last
 * plan, unless a window is named.
 */
export async function planRun(world: PlanWorld): Promise<PlannedRun> {
  const { news, gathered, changes } = await draft(world);
  const planned = await judged(world, changes);
  if (planned.brake) return planned;
  await accept(world, news, gathered, changes);
  return planned;
}

async function draft({ store, context, judging, within, relinksOnly }: PlanWorld) {
  const { connectionId } = context;
  const news = within
    ? await store.everythingIn(connectionId, within)
    : await store.news(connectionId);
  const gathered = gather(await store.known(connectionId, news), judging);
  const changes = plan(gathered.subjects, context);
  return { news, gathered, changes: relinksOnly ? relinksOf(changes) : changes };
}

function relinksOf({ operations, waiting }: ChangeSet): ChangeSet {
  const relinks = operations.filter(({ kind }) => kind === 'relink');
  return { operations: relinks, withdrawn: [], waiting, incomplete: 0 };
}

async function judged(world: PlanWorld, changes: ChangeSet): Promise<PlannedRun> {
  const { store, context, agreedDeletions } = world;
  const deletions = changes.operations.filter(
    ({ kind, row }) => isDeletion(kind) && !agreedDeletions.has(row.id),
  );
  if (deletions.length === 0) return { changes };
  const { done, inLine } = await earlierDeletions(world, changes);
  const earlier = [...done, ...inLine];
  // What was deleted was linked when the hour began.
  const links = (await store.linkCount(context.connectionId)) + done.length;
  return isMassDeletion(deletions.length + earlier.length, links)
    ? { changes, brake: { reason: 'many-deletions', deletions, earlier } }
    : { changes };
}

/** Row ids of what earlier runs decided lately and the person did not agree to; not of what is decided anew now. */
async function earlierDeletions(
  { store, context, agreedDeletions }: PlanWorld,
  { operations, withdrawn }: ChangeSet,
) {
  const { connectionId, now } = context;
  const recent = await store.recentDeletions(connectionId, {
    startAt: now - countedTogetherMs,
    endAt: now + countedTogetherMs,
  });
  const decidedAnew = new Set([...withdrawn, ...operations.map(({ row }) => row.id)]);
  const counted = (itemKeys: readonly string[]) =>
    itemKeys
      .map((itemKey) => rowId(connectionId, itemKey))
      .filter((id) => !agreedDeletions.has(id) && !decidedAnew.has(id));
  return { done: counted(recent.done), inLine: counted(recent.inLine) };
}

async function accept(
  { store, context, trigger, unread = [], relinksOnly = false }: PlanWorld,
  news: News,
  { rejoined }: Gathered,
  { operations, withdrawn, waiting }: ChangeSet,
): Promise<void> {
  const { connectionId, runId, now } = context;
  const asked = operations.filter(({ row }) => row.state !== 'waiting').length;
  const run: SyncRun = {
    id: runId,
    connectionId,
    trigger,
    startedAt: now,
    planned: operations.length - asked,
    done: 0,
    failed: 0,
    ...(unread.length > 0 && { unread: [...unread] }),
  };
  await store.accept(connectionId, {
    putRows: operations.map(({ row }) => ({ ...row, trigger })),
    removeRows: withdrawn,
    putLinks: rejoined,
    again: waiting,
    // What else there was to do is planned by whoever does it.
    readUpTo: relinksOnly ? -1 : news.upTo,
    ...(operations.length > 0 && { run }),
  });
}
