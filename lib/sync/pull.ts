import type { Activity } from '@/lib/domain/activity';
import { isWithin } from '@/lib/domain/elapsed';
import type { PsaPort } from '@/lib/domain/ports';
import type { ReadingWatch } from '@/lib/domain/reading';
import type { PsaCursor, PullStore } from '@/lib/domain/stores';
import type { Window } from '@/lib/domain/timespan';
import { createPatience } from '@/lib/sync/patience';

/** What reading a PSA needs. */
export interface PullWorld {
  readonly connectionId: string;
  readonly psa: Pick<
    PsaPort,
    'capabilities' | 'activitiesIn' | 'activitiesChangedSince' | 'activity'
  >;
  readonly store: PullStore;
  /** The span that is kept read. */
  readonly window: Window;
  /** Deletions are followed or asked: the window is read in full every half hour. */
  readonly watchesDeletions: boolean;
  /** The person saw that the PSA answers with nothing, and says that it is so. */
  readonly mayBeEmpty: boolean;
  /** Told while absences are confirmed. */
  readonly watch?: ReadingWatch | undefined;
  now(): number;
}

export interface PullResult {
  /** Nothing came although activities were expected: nothing was concluded from it. */
  readonly isSuspicious: boolean;
  /** The whole window was read, not only what changed. */
  readonly isWhole: boolean;
}

/** A full read finds what no list of changes tells: deletions, and activities given to somebody else. */
const fullReadEveryMs = 30 * 60_000;
/** Without an interest in deletions, for what the list of changes may have left out. */
const seldomEveryMs = 7 * 86_400_000;
/** Changes may show late, and systems compare by the minute. */
const overlapMs = 2 * 60_000;

/**
 * Brings the cache up to the PSA: by what changed, or by a read of the whole window. Deletes nothing anywhere; an
 * activity that a full read lacks is asked for by itself, and only then noted as gone. Rejects without concluding
 * anything when a read ends halfway.
 */
export async function pull(world: PullWorld): Promise<PullResult> {
  const cursor = await world.store.psaCursor(world.connectionId);
  return cursor && !needsFullRead(world, cursor) ? pullChanges(world, cursor) : pullAll(world);
}

function needsFullRead({ psa, window, watchesDeletions, now }: PullWorld, cursor: PsaCursor) {
  const every = watchesDeletions ? fullReadEveryMs : seldomEveryMs;
  const covers = cursor.window.startAt <= window.startAt && cursor.window.endAt >= window.endAt;
  return !psa.capabilities.changedSince || !covers || !isWithin(cursor.readAt, every, now());
}

async function pullChanges(world: PullWorld, cursor: PsaCursor): Promise<PullResult> {
  const { connectionId, psa, store, window } = world;
  const now = world.now();
  const changed = await psa.activitiesChangedSince(cursor.since - overlapMs, window);
  await store.putActivities(connectionId, changed, now);
  const since = latestStamp(changed, cursor.since);
  // What changes beyond a narrower window is not told: should it widen again, it is read in full.
  const covered = {
    startAt: Math.max(cursor.window.startAt, window.startAt),
    endAt: Math.min(cursor.window.endAt, window.endAt),
  };
  await store.savePsaCursor(connectionId, {
    ...cursor,
    since,
    window: covered,
    changesReadAt: now,
  });
  return { isSuspicious: false, isWhole: false };
}

async function pullAll(world: PullWorld): Promise<PullResult> {
  const { connectionId, psa, store, window } = world;
  const now = world.now();
  const expected = await store.activityIdsIn(connectionId, window);
  const present = await psa.activitiesIn(window);
  if (present.length === 0 && expected.length > 0 && !world.mayBeEmpty)
    return { isSuspicious: true, isWhole: true };
  const listed = new Set(present.map(({ id }) => id));
  await store.putActivities(connectionId, present, now);
  await forgetRefuted(world, listed);
  await confirmGone(
    world,
    expected.filter((id) => !listed.has(id)),
  );
  // By the system's own stamps, as its clock may differ from ours; a day covers any difference at the first read.
  const since = latestStamp(present, now - 86_400_000);
  await store.savePsaCursor(connectionId, { since, window, readAt: now, changesReadAt: now });
  return { isSuspicious: false, isWhole: true };
}

/**
 * Absence is a hint, not a proof: each activity is asked for by itself. What is gone is noted at once in the end, or many
 * deletions would come as a few at a time whenever the confirming ends halfway. What was found gone is remembered
 * meanwhile, for as long as a full read holds: whoever goes on asks for the others only, and comes to the end.
 */
async function confirmGone(world: PullWorld, absent: readonly string[]): Promise<void> {
  const { connectionId, psa, store } = world;
  if (absent.length === 0) return;
  const found = await store.absences(connectionId);
  const isKnown = (id: string) => isWithin(found.get(id) ?? 0, fullReadEveryMs, world.now());
  const { known: gone = [], asked = [] } = Object.groupBy(absent, (id) =>
    isKnown(id) ? 'known' : 'asked',
  );
  const read = createPatience();
  for (const [done, id] of asked.entries()) {
    await world.watch?.tell({ what: 'absences', done, total: asked.length });
    const activity = await read(() => psa.activity(id));
    // It is left as it was known.
    if (activity === 'unreadable' || activity === 'stumbled') continue;
    if (activity) await store.putUnlisted(connectionId, activity, world.now());
    else {
      gone.push(id);
      await store.noteAbsence(connectionId, id, world.now());
    }
  }
  await store.markActivitiesGone(connectionId, gone);
}

/** Where what was found gone is listed again, none of it is believed any more. */
async function forgetRefuted(
  { connectionId, store }: PullWorld,
  listed: ReadonlySet<string>,
): Promise<void> {
  const found = await store.absences(connectionId);
  if ([...found.keys()].some((id) => listed.has(id))) await store.forgetAbsences(connectionId);
}

function latestStamp(activities: readonly Activity[], atLeast: number): number {
  return activities.reduce(
    (latest, { createdAt, changedAt = createdAt }) => Math.max(latest, changedAt),
    atLeast,
  );
}
