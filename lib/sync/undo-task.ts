import type { Activity } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Commit } from '@/lib/domain/commit';
import type { EventIdentity } from '@/lib/domain/event-identity';
import type { HistoryEntry, StoredEntry } from '@/lib/domain/history';
import type { Link } from '@/lib/domain/link';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { VersionedEvent } from '@/lib/domain/ports';
import type { Tag } from '@/lib/domain/tag';
import type { Tombstone } from '@/lib/domain/tombstone';
import type { Item } from '@/lib/sync/item';
import type { StandsAgain } from '@/lib/sync/stands-again';
import type { ReconcileWorld, SendWorld } from '@/lib/sync/world';

/** An operation to be undone, with what it was about as it is now. */
export interface UndoTask {
  readonly world: SendWorld;
  readonly parts: ReconcileWorld;
  readonly entry: StoredEntry;
  readonly link: Link | undefined;
  readonly place: EventIdentity | undefined;
  readonly tag: Tag;
  readonly activity: Activity | undefined;
  /** Undefined when it is gone. */
  readonly event: VersionedEvent | undefined;
  /** The deleted event, as far as Google still keeps it. */
  readonly deleted: VersionedEvent | undefined;
  /** In the place of what was deleted. */
  readonly again: StandsAgain;
}

/** An undo in steps, so that a death between any two of them harms nobody, and the writing can be done again. */
export interface UndoSteps {
  /** Stored before anything is written: what stands on both sides then stays, whatever a run meets meanwhile. */
  readonly first: Commit;
  /** Stored instead when the system refuses the writing: everything is as it was. */
  readonly back: Commit;
  /** Writes, or meets what an earlier try wrote; answers what is stored then. */
  write(): Promise<Commit>;
}

/** The event as the person reads it: what is hidden from the PSA may have been typed since all the same. */
export function readOpenly({ parts, tag, link }: UndoTask, event: CalendarEvent): Item {
  const { isPrivate: _, ...openTag } = tag;
  return parts.judging.judge({ ...event, isPrivate: false }, openTag, link);
}

/** The part of the undoing entry that is the same for every kind. */
export function undoingEntry({ world, entry, place }: UndoTask): Omit<HistoryEntry, 'operation'> {
  const { connectionId, itemKey, eid, activityId } = entry;
  return {
    at: world.now(),
    connectionId,
    itemKey,
    ...(eid !== undefined && { eid }),
    ...(activityId !== undefined && { activityId }),
    ...(place && { event: place }),
    outcome: 'done',
    trigger: 'undo',
  };
}

/** What keeps a run from doing again what was undone: both sides stay as they are, each on its own. */
export function restingStone(
  { world, entry, link, place }: UndoTask,
  activityKey: string,
  itemKey: string = entry.itemKey,
): Tombstone {
  return {
    id: link?.id ?? world.newId(),
    connectionId: entry.connectionId,
    itemKey,
    calendarId: place?.calendarId ?? '',
    eventId: place?.eventId ?? '',
    activityKey,
    fate: 'kept',
    generation: link?.generation ?? readMadeEventId(place?.eventId ?? '')?.generation ?? 0,
    at: world.now(),
  };
}

/** The link ends, and both sides stay, each on its own: so nothing that happens to one of them travels. */
export function parting(task: UndoTask, activityKey: string): Pick<UndoSteps, 'first' | 'back'> {
  const { link } = task;
  const putTombstone = restingStone(task, activityKey);
  const back = link && { putLink: link };
  return {
    first: { ...(link && { removeLink: link.id }), putTombstone },
    back: { ...back, removeTombstone: putTombstone.id },
  };
}
