import {
  type Asked,
  type BrakeSubject,
  createBrakeMemory,
  type Remembered,
} from '@/entrypoints/background/brake-memory';
import type { Tools } from '@/entrypoints/background/tools';
import type { Link } from '@/lib/domain/link';
import { isIdle, type OutboxRow } from '@/lib/domain/outbox';
import type { Side } from '@/lib/domain/problem';
import type { Brake, PlannedItem } from '@/lib/messages/sync-schemas';
import { withUnclear } from '@/lib/store/accept';
import { enqueue } from '@/lib/store/outbox';
import { rowId } from '@/lib/sync/outbox';
import type { RaisedBrake } from '@/lib/sync/plan-run';
import { plannedItem } from '@/lib/sync/planned-item';

/**
 * The runs that were stopped, until the person has answered and the answer was carried out. Many deletions and the empty
 * answer of either side stand side by side; the person is asked about one after the other, the oldest first.
 */
export interface Brakes {
  /** What waits for the person; undefined when the connection may go on. */
  standing(connectionId: string): Promise<Brake | undefined>;
  raise(connectionId: string, brake: RaisedBrake): Promise<void>;
  /** A side answered with nothing although so much was expected of it. */
  raiseEmpty(connectionId: string, side: Side, expected: readonly Link[]): Promise<void>;
  /** That side answers with something again, or its empty answer was taken for what it is. */
  settleEmpty(connectionId: string, side: Side): Promise<void>;
  /** Row ids of the deletions that the person agreed to lately. */
  agreed(connectionId: string): Promise<ReadonlySet<string>>;
  /** What to make of a side's empty answer: undefined while nobody was asked. */
  emptyRead(
    connectionId: string,
    side: Side,
  ): Promise<'asked' | 'believed' | 'ignored' | undefined>;
  /** Answers what was asked about then. Tells what that was; undefined when it is not asked any more. */
  answer(
    connectionId: string,
    at: number,
    answer: 'go-on' | 'keep',
  ): Promise<BrakeSubject | undefined>;
  /** Nothing is stopped or agreed to any more. */
  clear(connectionId: string): Promise<void>;
}

const mostItems = 200;

export function createBrakes(tools: Tools): Brakes {
  const { db, now } = tools;
  const kept = createBrakeMemory(tools);

  function ask(connectionId: string, subject: BrakeSubject, asked: Asked): Promise<void> {
    return kept.change(connectionId, (stored) => ({
      ...stored,
      asked: { ...stored.asked, [subject]: asked },
    }));
  }

  /** What a run left of the item makes room, as it would for the deletion; a click or a write under way does not. */
  async function keepAll(rows: readonly OutboxRow[]): Promise<void> {
    for (const row of rows) {
      const at = { ...row, rowId: row.id };
      const answered: OutboxRow = { ...row, planned: 'end', answer: 'keep', nextAttemptAt: now() };
      await enqueue(db, at, (present, link) =>
        link && (!present || isIdle(present)) ? withUnclear(answered, present) : undefined,
      );
    }
  }

  async function carryOut(connectionId: string, subject: BrakeSubject, asked: Asked) {
    const isMany = subject === 'many-deletions';
    if (isMany && asked.answer === 'keep') await keepAll(asked.rows);
    await kept.change(connectionId, (stored) => {
      const agreed = asked.answer === 'go-on' ? agreedTo(asked.rowIds, now()) : {};
      const { [subject]: _, ...others } = stored.asked;
      return {
        asked: isMany ? others : { ...others, [subject]: asked },
        agreed: { ...stored.agreed, ...agreed },
      };
    });
  }

  return {
    standing: async (connectionId) => firstOpen(await kept.read(connectionId))?.[1].brake,
    raise: (connectionId, { reason, deletions, earlier }) =>
      ask(connectionId, 'many-deletions', {
        brake: {
          connectionId,
          reason,
          at: now(),
          deletions: deletions.length,
          items: deletions.slice(0, mostItems).map(plannedItem),
        },
        rows: deletions.map(({ row }) => row),
        rowIds: [...deletions.map(({ row }) => row.id), ...earlier],
      }),
    raiseEmpty: (connectionId, side, expected) =>
      ask(connectionId, side, {
        brake: {
          connectionId,
          reason: 'empty-read',
          at: now(),
          deletions: expected.length,
          items: expected.slice(0, mostItems).map((link) => wouldBeDeleted(link, side)),
        },
        rows: [],
        rowIds: expected.map(({ itemKey }) => rowId(connectionId, itemKey)),
      }),
    settleEmpty: async (connectionId, side) => {
      const { asked } = await kept.read(connectionId);
      if (!asked[side]) return;
      await kept.change(connectionId, (stored) => {
        const { [side]: _, ...others } = stored.asked;
        return { ...stored, asked: others };
      });
    },
    agreed: async (connectionId) => new Set(Object.keys((await kept.read(connectionId)).agreed)),
    emptyRead: async (connectionId, side) => {
      const asked = (await kept.read(connectionId)).asked[side];
      if (!asked) return undefined;
      if (asked.answer === undefined) return 'asked';
      return asked.answer === 'go-on' ? 'believed' : 'ignored';
    },
    answer: (connectionId, at, answer) =>
      db.transaction('rw', db.memory, db.outbox, db.links, db.journal, async () => {
        const open = firstOpen(await kept.read(connectionId));
        if (open?.[1].brake.at !== at) return undefined;
        const [subject, asked] = open;
        await carryOut(connectionId, subject, { ...asked, answer, answeredAt: now() });
        return subject;
      }),
    clear: (connectionId) => kept.forget(connectionId),
  };
}

/** The oldest of what was not answered. */
function firstOpen({ asked }: Remembered): [BrakeSubject, Asked] | undefined {
  const subjects: BrakeSubject[] = ['many-deletions', 'google', 'psa'];
  return subjects
    .flatMap((subject): [BrakeSubject, Asked][] => {
      const found = asked[subject];
      return found && found.answer === undefined ? [[subject, found]] : [];
    })
    .toSorted(([, a], [, b]) => a.brake.at - b.brake.at)[0];
}

function agreedTo(rowIds: readonly string[], at: number): Record<string, number> {
  return Object.fromEntries(rowIds.map((id) => [id, at]));
}

/** An empty answer of one side, believed, takes the items from the other. */
function wouldBeDeleted({ agreement }: Link, side: Side): PlannedItem {
  const { title, when } = agreement.sent;
  return { kind: side === 'psa' ? 'delete-event' : 'delete-activity', title, when };
}
