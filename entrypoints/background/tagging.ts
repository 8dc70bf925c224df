import type { LastTag } from '@/entrypoints/background/last-tag';
import type { RecentTypes } from '@/entrypoints/background/recent-types';
import type { TagCarrying } from '@/entrypoints/background/tag-carrying';
import type { Tools } from '@/entrypoints/background/tools';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { encodeEid } from '@/lib/domain/event-identity';
import type { Tag, TagChange, TagScope } from '@/lib/domain/tag';
import { writeTag } from '@/lib/store/tags';

/** What gets a tag; a series is told by an occurrence of it that is known. */
export interface Taggable {
  readonly eid: string;
  readonly itemKey?: string | undefined;
  readonly event?: CalendarEvent | undefined;
}

/** Stores the person's tags, and what makes the next one quicker to choose. */
export interface Tagging {
  /**
   * Stores the tag for this scope, and takes it along in the event where the person wants that. It becomes the event's
   * own, whatever the scope, where it is no occurrence.
   */
  put(connectionId: string, target: Taggable, scope: TagScope, tag: Tag): Promise<void>;
  /** Notes what the person chose by a change, for `tag` as it reads after it. A note or the way of sending is no choice. */
  noteChoice(connectionId: string, change: TagChange, tag: Tag): Promise<void>;
}

export interface TaggingParts {
  readonly tools: Tools;
  readonly tagCarrying: TagCarrying;
  readonly recentTypes: RecentTypes;
  readonly lastTag: LastTag;
}

export function createTagging(parts: TaggingParts): Tagging {
  const { tools, tagCarrying, recentTypes, lastTag } = parts;
  const { db } = tools;

  async function put(
    connectionId: string,
    { eid, itemKey, event }: Taggable,
    scope: TagScope,
    tag: Tag,
  ): Promise<void> {
    const seriesEid = event && seriesEidOf(event);
    if (scope === 'event' || seriesEid === undefined || itemKey === undefined) {
      await tagCarrying.intend(connectionId, eid);
      await writeTag(db, connectionId, { eid, itemKey }, tag, tools.now());
    } else {
      if (scope === 'series') await tagCarrying.intend(connectionId, seriesEid, 'series');
      await writeTag(db, connectionId, { eid, itemKey, scope }, tag, tools.now());
    }
    void tagCarrying.carryAll();
  }

  async function noteChoice(connectionId: string, change: TagChange, tag: Tag): Promise<void> {
    const { activityTypeId, customer, project } = change;
    if (activityTypeId) await recentTypes.add(connectionId, activityTypeId);
    const isChoice = [activityTypeId, customer, project].some((part) => part !== undefined);
    if (isChoice) await lastTag.note(connectionId, tag);
  }

  return { put, noteChoice };
}

function seriesEidOf({ calendarId, seriesId }: CalendarEvent): string | undefined {
  return seriesId === undefined ? undefined : encodeEid({ calendarId, eventId: seriesId });
}
