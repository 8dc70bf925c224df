import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import type { Commit } from '@/lib/domain/commit';
import type { SharedField } from '@/lib/domain/link';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { EventDraft, VersionedEvent } from '@/lib/domain/ports';
import { ProblemError, problemOf } from '@/lib/domain/problem';
import { fieldsOf } from '@/lib/sync/agree';
import { madeEid, makeEvent } from '@/lib/sync/make-event';
import { heard } from '@/lib/sync/phrasing';
import { agreedAsIs, undoneFields } from '@/lib/sync/undo-activity';
import {
  parting,
  readOpenly,
  restingStone,
  type UndoSteps,
  type UndoTask,
  undoingEntry,
} from '@/lib/sync/undo-task';
import { leaveUndoneSign } from '@/lib/sync/undone-sign';

/** Removes the event that was made of an activity; the activity stays, and no event is made of it by itself. */
export function removeMadeEvent(task: UndoTask): UndoSteps {
  const { parts, entry, place, event } = task;
  const write = async (): Promise<Commit> => {
    if (event) {
      const { calendarId, eventId } = event.event;
      await leaveUndoneSign(parts.writer, event.event);
      await parts.writer.remove(calendarId, eventId, event.version);
    }
    return {
      ...(place && { removeEvent: place }),
      history: {
        ...undoingEntry(task),
        operation: 'delete-event',
        ...(entry.after && { before: entry.after }),
      },
    };
  };
  return { ...parting(task, activityKeyOf(task)), write };
}

/**
 * Writes fields as they were; both sides are then taken to agree as they are, or the next run would repeat it. They
 * are taken to agree before the writing: a run that meets what is still to be overwritten finds it on both sides.
 * @param fields none when an earlier try wrote them
 */
export function writeEventBack(task: UndoTask, fields: readonly SharedField[]): UndoSteps {
  const { parts, entry, link, activity } = task;
  const { event, version } = present(task.event);
  const { phrasing } = readOpenly(task, event);
  const before = entry.before && heard(entry.before, phrasing);
  const change: Partial<EventDraft> = Object.fromEntries(
    fields.map((field) => [field, before?.[field]]),
  );
  const agreed = (after: CalendarEvent): Commit => {
    const asNow: UndoTask = { ...task, event: { event: after, version } };
    return link && activity
      ? {
          putLink: agreedAsIs(asNow, link, fieldsOf(activity), 'event', undoneFields(task, fields)),
        }
      : {};
  };
  const write = async (): Promise<Commit> => {
    const { calendarId, eventId } = event;
    const after =
      fields.length > 0 ? await parts.writer.change(calendarId, eventId, change, version) : event;
    return {
      ...agreed(after),
      putEvent: after,
      history: {
        ...undoingEntry(task),
        operation: 'update-event',
        ...(entry.after && { before: entry.after }),
        ...(entry.before && { after: entry.before }),
      },
    };
  };
  return {
    first: agreed({ ...event, ...change }),
    back: link ? { putLink: link } : {},
    write,
  };
}

/** Brings the deleted event back, or makes one that says the same where Google does not; it stays on its own. */
export function restoreDeleted(task: UndoTask): UndoSteps {
  return { ...parting(task, activityKeyOf(task)), write: () => bringBack(task) };
}

async function bringBack(task: UndoTask): Promise<Commit> {
  const { world, entry } = task;
  const event = task.event?.event ?? (await restoreOrMake(task));
  const { calendarId, eventId } = event;
  const itemKey = itemKeyOf(event);
  const asNow = { ...task, place: { calendarId, eventId } };
  return {
    // It is another item, which rests as well.
    ...(itemKey !== entry.itemKey && {
      putTombstone: {
        ...restingStone(asNow, activityKeyOf(task), itemKey),
        id: world.newId(),
      },
    }),
    putEvent: event,
    history: {
      ...undoingEntry(task),
      eid: event.eid,
      event: { calendarId, eventId },
      operation: 'create-event',
      ...(entry.before && { after: entry.before }),
    },
  };
}

async function restoreOrMake(task: UndoTask): Promise<CalendarEvent> {
  const { parts, entry, place, deleted } = task;
  if (!place) throw new ProblemError({ kind: 'event-gone' });
  const { calendarId, eventId } = place;
  try {
    if (!deleted) throw new ProblemError({ kind: 'already-gone', side: 'google' });
    return await parts.writer.restore(calendarId, eventId, deleted.version);
  } catch (error) {
    if (!isRefusal(error) || !entry.before) throw error;
    const made = readMadeEventId(eventId);
    const generation = made ? made.generation + 1 : 0;
    const from = { space: parts.space, activityKey: activityKeyOf(task), generation };
    const { title, when, location } = entry.before;
    const draft = { title, when, location };
    return (await makeEvent(parts.writer, madeEid(calendarId, from), draft, 'make-next')).event;
  }
}

/** Google gives some deleted events back to nobody. */
function isRefusal(error: unknown): boolean {
  const { kind } = problemOf(error);
  return kind === 'forbidden' || kind === 'not-found' || kind === 'already-gone';
}

function activityKeyOf({ entry, link, place }: UndoTask): string {
  const made = place && readMadeEventId(place.eventId);
  return link?.activityKey ?? made?.activityKey ?? entry.activityId ?? '';
}

function present(event: VersionedEvent | undefined): VersionedEvent {
  if (event) return event;
  throw new ProblemError({ kind: 'event-gone' });
}
