import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Sending } from '@/entrypoints/background/sending';
import type { Tools } from '@/entrypoints/background/tools';
import type { BegunUndo } from '@/lib/domain/begun-undo';
import type { EventIdentity } from '@/lib/domain/event-identity';
import type { HistoryEntry, StoredEntry } from '@/lib/domain/history';
import { isPassing, isUnclear, ProblemError, problemOf } from '@/lib/domain/problem';
import { createTurns } from '@/lib/domain/turns';
import { begunUndos, endUndo } from '@/lib/store/begun-undos';
import { holdItem } from '@/lib/store/held-items';
import { historyEntry } from '@/lib/store/history';
import { rowsInLine } from '@/lib/store/outbox';
import type { NotUndoable } from '@/lib/sync/undo';
import { undoOperation } from '@/lib/sync/undo-operation';

/** Undoes operations, and what a worker that died or a lost answer left half undone. */
export interface Undoing {
  /** Answers why it did not. Rejects when a system refuses; what is only delayed is done by `resume`. */
  undo(entry: StoredEntry): Promise<NotUndoable | undefined>;
  /** Ends what was begun; what still cannot be done stays for the next time. Never rejects. */
  resume(): Promise<void>;
}

export function createUndoing(tools: Tools, psa: PsaSide, sending: Sending): Undoing {
  const { db } = tools;
  const inTurn = createTurns();
  const underWay = new Map<number, Promise<NotUndoable | undefined>>();

  /** One operation is undone once at a time: a click meets what an alarm began. */
  function once(entry: StoredEntry, begun?: BegunUndo): Promise<NotUndoable | undefined> {
    const running = underWay.get(entry.id);
    if (running) return running;
    const work = alone(entry, () => carryOut(entry, begun)).finally(() =>
      underWay.delete(entry.id),
    );
    underWay.set(entry.id, work);
    return work;
  }

  /**
   * Nothing else is done to the item meanwhile. What was in line for it before, and may have been begun, goes first: the
   * operation is not the last word about it then.
   */
  function alone(
    entry: StoredEntry,
    work: () => Promise<NotUndoable | undefined>,
  ): Promise<NotUndoable | undefined> {
    return inTurn(JSON.stringify([entry.connectionId, entry.itemKey]), async () => {
      const release = holdItem(db, entry);
      try {
        return (await isBeingDone(entry)) ? 'changed-since' : await work();
      } finally {
        release();
        if (await isBeingDone(entry)) void sending.kickForClick();
      }
    });
  }

  /** What is put off is not: it is not begun again while the item is held. */
  async function isBeingDone(entry: StoredEntry): Promise<boolean> {
    const rows = await rowsInLine(db, entry);
    return rows.some(({ nextAttemptAt }) => nextAttemptAt <= tools.now());
  }

  async function carryOut(entry: StoredEntry, begun?: BegunUndo): Promise<NotUndoable | undefined> {
    const connection = await psa.connection(entry.connectionId);
    if (await psa.isOff(connection.id)) throw new ProblemError({ kind: 'switched-off' });
    const known = begun ?? (await begunUndos(db)).find(({ entryId }) => entryId === entry.id);
    return undoOperation(await sending.worldOf(connection), entry, await placeOf(entry), known);
  }

  /** Entries of clicks name the item alone. */
  async function placeOf({ itemKey }: HistoryEntry): Promise<EventIdentity | undefined> {
    const row = await db.events.where({ itemKey }).first();
    return row && { calendarId: row.calendarId, eventId: row.eventId };
  }

  async function resume(): Promise<void> {
    const working = new Set((await psa.working()).map(({ id }) => id));
    for (const begun of await begunUndos(db)) {
      // One that is not connected any more, or switched off, may be again.
      if (working.has(begun.connectionId)) await resumeOne(begun);
    }
  }

  async function resumeOne(begun: BegunUndo): Promise<void> {
    const { entryId } = begun;
    const entry = await historyEntry(db, entryId);
    // Older than what the history keeps.
    if (!entry) return endUndo(db, entryId);
    try {
      await once(entry, begun);
    } catch (error) {
      const problem = problemOf(error);
      const isPutOff = problem.kind === 'switched-off';
      if (isPassing(problem) || isUnclear(problem) || isPutOff) return;
      if (problem.kind === 'internal') console.error('Merkki: an undo could not go on', error);
      await endUndo(db, entryId);
    }
  }

  return { undo: (entry) => once(entry), resume };
}
