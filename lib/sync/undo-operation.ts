import type { BegunUndo } from '@/lib/domain/begun-undo';
import type { Commit } from '@/lib/domain/commit';
import { type EventIdentity, encodeEid } from '@/lib/domain/event-identity';
import type { HistoryEntry, StoredEntry } from '@/lib/domain/history';
import { isPassing, isUnclear, type ProblemKind, problemOf } from '@/lib/domain/problem';
import { whyNotWritable } from '@/lib/domain/writable';
import { keptHere } from '@/lib/sync/kept-here';
import { standsAgain } from '@/lib/sync/stands-again';
import { timed } from '@/lib/sync/timed';
import {
  decideAgain,
  decideUndo,
  type NotUndoable,
  type Undo,
  type UndoSides,
} from '@/lib/sync/undo';
import {
  recreateDeleted,
  removeCreatedActivity,
  writeActivityBack,
} from '@/lib/sync/undo-activity';
import { removeMadeEvent, restoreDeleted, writeEventBack } from '@/lib/sync/undo-event';
import { readOpenly, type UndoSteps, type UndoTask, undoingEntry } from '@/lib/sync/undo-task';
import type { SendWorld } from '@/lib/sync/world';

/**
 * Undoes an operation by a write that goes the other way, after a look at how things stand, and leaves both sides so
 * that no run does it again. What it began is remembered, to be done again should the worker die or the answer get
 * lost. Answers why it did not. Rejects when a system refuses.
 * @param place where the event stands or stood, as far as the entry does not tell
 * @param begun by an earlier try, whose end is not known
 */
export async function undoOperation(
  outside: SendWorld,
  entry: StoredEntry,
  place: EventIdentity | undefined,
  begun?: BegunUndo,
): Promise<NotUndoable | undefined> {
  const { world } = timed(outside);
  // What began goes on once that user is back.
  if (await isOfOtherUser(world, entry)) return 'other-user';
  const task = await look(world, entry, place);
  const sides = sidesOf(task, begun);
  const undo = begun ? decideAgain(entry, sides) : decideUndo(entry, sides);
  if (undo.kind === 'not') {
    if (begun) await world.store.commit({ undoEnds: { entryId: entry.id } });
    return undo.reason;
  }
  const steps = stepsOf(task, undo);
  if (!begun) await world.store.commit({ ...steps.first, undoBegins: beginning(task, sides) });
  const done = await written(task, steps, undo.kind, begun);
  await world.store.commit({ ...done, undoEnds: { entryId: entry.id, undoneAt: world.now() } });
  return undefined;
}

async function isOfOtherUser(
  { store, userId }: SendWorld,
  { connectionId, itemKey, userId: doneAs }: StoredEntry,
): Promise<boolean> {
  if (doneAs !== undefined) return doneAs !== userId;
  return (await store.link(connectionId, itemKey))?.formerUserId !== undefined;
}

function beginning({ entry }: UndoTask, { echo }: UndoSides): BegunUndo {
  const { id: entryId, connectionId } = entry;
  return { entryId, connectionId, ...(echo && { echo }) };
}

type UndoKind = Exclude<Undo['kind'], 'not'>;

const operationOf: Readonly<Record<UndoKind, HistoryEntry['operation']>> = {
  'delete-activity': 'delete',
  'create-activity': 'create',
  'write-activity': 'update',
  'remove-event': 'delete-event',
  'restore-event': 'create-event',
  'write-event': 'update-event',
};

/** The other way round than the operation that was to be undone. */
function tried(
  { before: after, after: before }: HistoryEntry,
  kind: UndoKind,
): Pick<HistoryEntry, 'operation' | 'before' | 'after'> {
  return { operation: operationOf[kind], ...(before && { before }), ...(after && { after }) };
}

/** What is refused for good is as if it had never begun, but that the history tells of it. */
async function written(
  task: UndoTask,
  steps: UndoSteps,
  kind: UndoKind,
  begun: BegunUndo | undefined,
): Promise<Commit> {
  const { world, entry } = task;
  try {
    return await steps.write();
  } catch (error) {
    const problem = problemOf(error);
    const isOpen = isPassing(problem) || isUnclear(problem) || openKinds.has(problem.kind);
    if (!isOpen)
      await world.store.commit({
        ...(!begun && steps.back),
        undoEnds: { entryId: entry.id },
        history: { ...undoingEntry(task), ...tried(entry, kind), outcome: 'failed', problem },
      });
    throw error;
  }
}

/** It may be gone by our own earlier try: the next one looks. */
const openKinds: ReadonlySet<ProblemKind> = new Set([
  'already-gone',
  'activity-gone',
  'event-gone',
  'not-found',
]);

async function look(
  world: SendWorld,
  entry: StoredEntry,
  known: EventIdentity | undefined,
): Promise<UndoTask> {
  const parts = await world.reconciling();
  const link = await world.store.link(entry.connectionId, entry.itemKey);
  // The event may have moved to another calendar since: the link follows it, the entry does not.
  const place = link ?? entry.event ?? known;
  const eid = entry.eid ?? link?.eid ?? (place ? encodeEid(place) : '');
  const tag = await world.store.tag(entry.connectionId, { eid, itemKey: entry.itemKey });
  const activity = await world.psa.activity(entry.activityId ?? link?.activityId ?? '');
  const read = place && (await parts.writer.read(place.calendarId, place.eventId));
  const isDeleted = read?.event.status === 'cancelled';
  const found = {
    world,
    parts,
    entry,
    link,
    place: place && { calendarId: place.calendarId, eventId: place.eventId },
    tag,
    activity: activity?.ownerId === world.userId ? activity : undefined,
    event: isDeleted ? undefined : read,
    deleted: isDeleted ? read : undefined,
  };
  return { ...found, again: await standsAgain(found) };
}

function sidesOf(task: UndoTask, begun: BegunUndo | undefined): UndoSides {
  const { parts, entry, link, activity, event, again } = task;
  const isLinked = link !== undefined && link.activityId === entry.activityId;
  const { calendars } = parts.judging;
  return {
    activity,
    echo: begun?.echo ?? (isLinked ? link.agreement.echo : undefined),
    event: event && {
      fields: readOpenly(task, event.event).desired,
      notWritable: whyNotWritable(event.event, calendars.get(event.event.calendarId)),
    },
    isLinked,
    keptHere: keptHere(task),
    isReplaced: again.isReplaced,
    hasTwin: again.twin !== undefined,
  };
}

function stepsOf(task: UndoTask, undo: Exclude<Undo, { kind: 'not' }>): UndoSteps {
  switch (undo.kind) {
    case 'delete-activity':
      return removeCreatedActivity(task);
    case 'write-activity':
      return writeActivityBack(task, undo.fields);
    case 'create-activity':
      return recreateDeleted(task);
    case 'remove-event':
      return removeMadeEvent(task);
    case 'write-event':
      return writeEventBack(task, undo.fields);
    case 'restore-event':
      return restoreDeleted(task);
  }
}
