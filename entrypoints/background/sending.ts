import type { Checking } from '@/entrypoints/background/checking';
import { createEntryNames } from '@/entrypoints/background/entry-names';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Items } from '@/entrypoints/background/items';
import { readJudging } from '@/entrypoints/background/judging';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import { createRounds } from '@/entrypoints/background/rounds';
import type { TagCarrying } from '@/entrypoints/background/tag-carrying';
import type { Tools } from '@/entrypoints/background/tools';
import type { Commit } from '@/lib/domain/commit';
import { type Connection, psaSpaceOf } from '@/lib/domain/connection';
import { isWithin } from '@/lib/domain/elapsed';
import { decodeEid } from '@/lib/domain/event-identity';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import type { SendStore } from '@/lib/domain/stores';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import { dueRows } from '@/lib/store/outbox';
import { createSendStore } from '@/lib/store/send-store';
import { readSettings } from '@/lib/store/settings';
import { drain } from '@/lib/sync/drain';
import type { Item } from '@/lib/sync/item';
import type { ReconcileWorld, SendWorld } from '@/lib/sync/world';

/** An event read this recently, and since its row was due, is sent as it was read. */
const freshMs = 60_000;

/** Works off the outbox; calls while it is at it make it look once more at the end. */
export interface Sending {
  /** Resolves when nothing is due any more. Never rejects. */
  kick(): Promise<void>;
  /** As `kick`, for somebody who waits: what a run has in line lets it go ahead. */
  kickForClick(): Promise<void>;
  /** What runs have in line waits from the next row on, until the next kick. */
  interrupt(): void;
  /** What carrying out an operation of a connection at once needs; at the pace of clicks. */
  worldOf(connection: Connection): Promise<SendWorld>;
}

export interface SendingParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly items: Items;
  readonly checking: Checking;
  readonly tagCarrying: TagCarrying;
  /** Whether runs may go on by themselves. */
  readonly mayRun: () => Promise<boolean>;
  readonly onChange: () => void;
  /** Sees to it that the worker is woken when the next row is due. */
  readonly tickInTime: () => Promise<void>;
}

/** Rows of clicks go first and at their own pace; those of runs share one request a second. */
type Lane = 'clicks' | 'runs';

export function createSending(parts: SendingParts): Sending {
  const { tools, google, psa, items, checking, tagCarrying, onChange, tickInTime } = parts;
  const { db } = tools;
  const named = createEntryNames(tools, psa);
  let isInterrupted = false;

  const kick = createRounds(drainLanes, stopped);

  function kickForClick(): Promise<void> {
    isInterrupted = true;
    return kick();
  }

  async function drainLanes(): Promise<void> {
    // Should the worker die in the middle, the next tick goes on.
    await tickInTime();
    isInterrupted = false;
    await drainAll('clicks');
    if (await parts.mayRun()) await drainAll('runs');
    await tickInTime();
  }

  /** One connection at a time would let a slow one hold up the others. */
  async function drainAll(lane: Lane): Promise<void> {
    const connections = await psa.working();
    await Promise.all(connections.map((connection) => drainOne(connection, lane)));
  }

  async function drainOne(connection: Connection, lane: Lane): Promise<void> {
    const before = await dueIn(connection.id, lane);
    if (before.size === 0) return;
    try {
      await drain(await laneWorld(connection, lane));
    } catch (error) {
      stopped(error);
    }
    // What one row leads to, such as a new send in the place of a deleted activity, follows at once.
    const after = await dueIn(connection.id, lane);
    if ([...after].some((row) => !before.has(row))) void kick();
    onChange();
  }

  /** The rows of a lane that are due, each named with what is to be done next. */
  async function dueIn(connectionId: string, lane: Lane): Promise<ReadonlySet<string>> {
    const due = await dueRows(db, connectionId, tools.now());
    const own = due.filter((row) => laneOf(row) === lane);
    return new Set(own.map(({ id, kind, step }) => JSON.stringify([id, kind, step])));
  }

  async function laneWorld(connection: Connection, lane: Lane): Promise<SendWorld> {
    const world = await worldOf(connection, lane);
    return {
      ...world,
      store: {
        ...world.store,
        dueRows: async (connectionId, now, limit) => {
          // It may have been switched off meanwhile.
          if (await psa.isOff(connectionId)) return [];
          const rows = await world.store.dueRows(connectionId, now, limit);
          return rows.filter((row) => laneOf(row) === lane);
        },
      },
      isInterrupted: () => lane === 'runs' && isInterrupted,
    };
  }

  async function worldOf(connection: Connection, lane: Lane = 'clicks'): Promise<SendWorld> {
    const { sync, readCarried } = await readJudging(tools, psa, connection);
    const { usersSharingKey } = sync;
    return {
      connectionId: connection.id,
      userId: connection.user?.id ?? '',
      psa: psa.port(connection, lane === 'runs' ? { background: { usersSharingKey } } : {}),
      store: withTagsCarried(connection, createSendStore(db, tools.now, onChange, readCarried)),
      readItem: (row) => readItem(row, connection),
      sync: async () => (await readSettings(db)).sync[connection.id] ?? defaultSyncSettings,
      reconciling: () => reconciling(connection),
      now: tools.now,
      newId: tools.newId,
    };
  }

  function withTagsCarried(connection: Connection, store: SendStore): SendStore {
    return {
      ...store,
      commit: async (change) => {
        await noteForOthers(change);
        await store.commit(await named(connection, change));
        if (change.takesOut) void tagCarrying.carryAll();
        if (change.putLink) await lookWhereMissing(change.putLink);
      },
    };
  }

  /** Notes what the person's other browsers are to find in the event. */
  async function noteForOthers({ putTag, putTombstone, takesOut, history }: Commit): Promise<void> {
    const trigger = history?.trigger ?? 'clock';
    // What is only found again was said in the event by whoever sent it, and is nobody's doing here.
    if (putTag && trigger !== 'recall')
      await tagCarrying.intend(putTag.connectionId, putTag.eid, 'event', trigger);
    if (takesOut && putTombstone) await tagCarrying.intendTakenOut(putTombstone);
  }

  /** A deletion that was heard of while the activity was being made found no link to tell. */
  async function lookWhereMissing({ calendarId, eventId, eventGone }: Link): Promise<void> {
    if (eventGone || calendarId === '') return;
    if (await db.events.get([calendarId, eventId])) return;
    // What cannot be read now is read when somebody looks at the event, or at the next reading of the whole calendar.
    await items.refresh({ calendarId, eventId }).catch(() => undefined);
  }

  /** Anew for each row: a drain may last an hour, and settings and calendars change meanwhile. */
  async function reconciling(connection: Connection): Promise<ReconcileWorld> {
    const judging = await readJudging(tools, psa, connection);
    const { privateEvents } = judging.settings;
    const writer = await google.calendarWriter();
    const { sync, activityTypes } = judging;
    const space = psaSpaceOf(connection);
    return { writer, sync, privateEvents, space, judging, activityTypes };
  }

  async function readItem(row: OutboxRow, connection: Connection): Promise<Item> {
    const identity = decodeEid(row.eid);
    if (!identity) throw new ProblemError({ kind: 'event-gone' });
    const cached = await items.loadOne(row.eid, connection);
    if (isFresh(cached.readAt, row, tools.now())) return cached.item;
    // A calendar that was just listened to has told of every change: its events are as they were read.
    const isHeard =
      laneOf(row) === 'runs' &&
      cached.event !== undefined &&
      (await checking.isUpToDate(cached.event));
    if (isHeard) return (await items.loadOne(row.eid, connection)).item;
    if (!(await items.refresh(identity))) throw new ProblemError({ kind: 'event-gone' });
    return (await items.loadOne(row.eid, connection)).item;
  }

  return {
    kick,
    kickForClick,
    interrupt: () => {
      isInterrupted = true;
    },
    worldOf,
  };
}

/** What is in line stays there, for the next tick. */
function stopped(error: unknown): void {
  console.error('Merkki: sending stopped', error);
}

/** What the person has just made private, or deleted, and then sends all the same must not go as it was read before. */
function isFresh(readAt: number | undefined, { nextAttemptAt }: OutboxRow, now: number): boolean {
  return readAt !== undefined && readAt >= nextAttemptAt && isWithin(readAt, freshMs, now);
}

function laneOf({ runId }: OutboxRow): Lane {
  return runId === undefined ? 'clicks' : 'runs';
}
