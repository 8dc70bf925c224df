import type { Items } from '@/entrypoints/background/items';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { decodeEid } from '@/lib/domain/event-identity';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import { dueRows } from '@/lib/store/outbox';
import { createSendStore } from '@/lib/store/send-store';
import { drain } from '@/lib/sync/drain';
import type { Item } from '@/lib/sync/item';
import type { SendWorld } from '@/lib/sync/world';

/** An event read this recently is sent as it was read. */
const freshMs = 60_000;

/** Works off the outbox; calls while it is at it make it look once more at the end. */
export interface Sending {
  /** Resolves when nothing is due any more. Never rejects. */
  kick(): Promise<void>;
}

/** `tickInTime` sees to it that the worker is woken when the next row is due. */
export function createSending(
  tools: Tools,
  psa: PsaSide,
  items: Items,
  onChange: () => void,
  tickInTime: () => Promise<void>,
): Sending {
  let running: Promise<void> | undefined;
  let again = false;

  function kick(): Promise<void> {
    again = true;
    running ??= work();
    return running;
  }

  async function work(): Promise<void> {
    try {
      while (again) {
        again = false;
        // Should the worker die in the middle, the next tick goes on.
        await tickInTime();
        for (const connection of await psa.connections()) await drainOne(connection);
        await tickInTime();
      }
    } finally {
      // In the same turn as the last look at `again`, or a kick in between would be lost.
      running = undefined;
    }
  }

  async function drainOne(connection: Connection): Promise<void> {
    const due = await dueRows(tools.db, connection.id, tools.now());
    if (due.length === 0) return;
    try {
      await drain(worldOf(connection));
    } catch (error) {
      console.error('Merkki: sending stopped', error);
    }
    onChange();
  }

  function worldOf(connection: Connection): SendWorld {
    return {
      connectionId: connection.id,
      userId: connection.user?.id ?? '',
      psa: psa.port(connection),
      store: createSendStore(tools.db, tools.now, onChange),
      readItem: (row) => readItem(row, connection),
      now: tools.now,
      newId: tools.newId,
    };
  }

  async function readItem(row: OutboxRow, connection: Connection): Promise<Item> {
    const identity = decodeEid(row.eid);
    if (!identity) throw new ProblemError({ kind: 'event-gone' });
    const cached = await items.loadOne(row.eid, connection);
    const isFresh = cached.readAt !== undefined && tools.now() - cached.readAt < freshMs;
    if (isFresh) return cached.item;
    if (!(await items.refresh(identity))) throw new ProblemError({ kind: 'event-gone' });
    return (await items.loadOne(row.eid, connection)).item;
  }

  return { kick };
}
