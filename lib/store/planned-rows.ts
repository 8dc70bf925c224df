import type { Answer, OutboxRow } from '@/lib/domain/outbox';
import type { MerkkiDatabase } from '@/lib/store/database';
import { noteChanges } from '@/lib/store/journal';
import { noteLeftUndone } from '@/lib/store/left-undone';

/** What is left of a run in the outbox. */
export interface RunProgress {
  readonly waiting: number;
  /** Needs the person: failed for good, a question, or candidates to choose from. */
  readonly parked: number;
}

/** What is left of a run. Looking for twins of what was created already counts as done. */
export async function runProgress(db: MerkkiDatabase, runId: string): Promise<RunProgress> {
  const rows = await db.outbox.where({ runId }).toArray();
  const left = rows.filter(({ step }) => step !== 'sweep');
  const waiting = left.filter(({ state }) => state === 'waiting').length;
  return { waiting, parked: left.length - waiting };
}

/**
 * Takes what has not begun of a run out of line, and notes that it was cancelled. What waits for the person stays. To
 * cancel means *not now*: what is taken out is left until *Sync now*, a click or a change of the item itself puts it in
 * line again, also on a connection that syncs by itself. Were the next tick to take it up, nobody could stop a run.
 */
export async function cancelRun(db: MerkkiDatabase, runId: string): Promise<void> {
  await db.transaction('rw', db.outbox, db.runs, db.memory, async () => {
    const rows = await db.outbox.where({ runId }).toArray();
    const waiting = rows.filter((row) => row.state === 'waiting' && hasNotBegun(row));
    await db.outbox.bulkDelete(waiting.map(({ id }) => id));
    await noteLeftUndone(db, waiting);
    const { leftUndone = 0 } = (await db.runs.get(runId)) ?? {};
    await db.runs.update(runId, {
      isCancelled: true,
      leftUndone: leftUndone + waiting.length,
    });
  });
}

/** What runs by the clock decided on a connection is not to be done any more; see {@link cancelRun}. */
export async function cancelByClock(db: MerkkiDatabase, connectionId: string): Promise<void> {
  const rows = await db.outbox.where({ connectionId }).toArray();
  const byClock = rows.filter(({ trigger }) => trigger === 'clock');
  for (const runId of new Set(byClock.flatMap((row) => row.runId ?? [])))
    await cancelRun(db, runId);
}

function hasNotBegun({ step, unclearSince }: OutboxRow): boolean {
  return step === 'look' && unclearSince === undefined;
}

/** What the person said to a question. */
export interface Answered {
  readonly answer: Answer;
  /** They agreed to change worked time. */
  readonly consented?: boolean | undefined;
}

/** Puts a parked question in line with its answer, due at once. Answers whether there still was such a question. */
export async function answerRow(
  db: MerkkiDatabase,
  rowId: string,
  { answer, consented = false }: Answered,
  now: number,
): Promise<boolean> {
  return db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(rowId);
    if (row?.kind !== 'reconcile' || row.state !== 'parked') return false;
    const { problem: _, ...rest } = row;
    const inLine = { state: 'waiting', nextAttemptAt: now, attempts: 0 } as const;
    await db.outbox.put({ ...rest, ...inLine, answer, consented: row.consented || consented });
    return true;
  });
}

/** Has what runs asked about on a connection decided anew: by other settings it may answer itself, or be asked otherwise. */
export async function wakeQuestions(db: MerkkiDatabase, connectionId: string): Promise<void> {
  await db.transaction('rw', db.outbox, db.journal, async () => {
    const states: OutboxRow['state'][] = ['parked', 'found'];
    const rows = await db.outbox
      .where('[connectionId+state]')
      .anyOf(states.map((state) => [connectionId, state]))
      .toArray();
    const questions = rows.filter((row) => isQuestion(row) && hasNotBegun(row));
    await db.outbox.bulkDelete(questions.map(({ id }) => id));
    await noteChanges(
      db,
      questions.map(({ itemKey }) => ({ connectionId, itemKey })),
    );
  });
}

/** About both sides of a link, or about an event and an activity that look alike; a click's is the person's own. */
function isQuestion({ kind, state, runId }: OutboxRow): boolean {
  if (kind === 'create') return state === 'found' && runId !== undefined;
  return (
    (kind === 'reconcile' && state === 'parked') || (kind === 'create-event' && state === 'found')
  );
}

/**
 * Takes what runs of a connection have in line and not begun out of it. The caller has it planned anew: by other
 * settings some of it may not be chosen any more.
 */
export async function withdrawPlanned(db: MerkkiDatabase, connectionId: string): Promise<void> {
  const rows = await db.outbox
    .where('[connectionId+state]')
    .equals([connectionId, 'waiting'])
    .toArray();
  const idle = rows.filter((row) => row.runId !== undefined && hasNotBegun(row));
  await db.outbox.bulkDelete(idle.map(({ id }) => id));
}
