import type { LastTag } from '@/entrypoints/background/last-tag';
import type { RecentTypes } from '@/entrypoints/background/recent-types';
import type { TagCarrying } from '@/entrypoints/background/tag-carrying';
import type { Tools } from '@/entrypoints/background/tools';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { encodeEid } from '@/lib/domain/event-identity';
import type { Tag, TagChange, TagScope } from '@/lib/domain/tag';
import { createTurns } from '@/lib/domain/turns';
import type { TagRow } from '@/lib/store/database';
import { swapTagRows } from '@/lib/store/tag-rows';
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
   * Runs a change that is worked out on what is stored once every earlier one has ended, so that none overruns another:
   * the person may be at it in two places. The step waits for no network.
   */
  inTurn<T>(step: () => Promise<T>): Promise<T>;
  /**
   * Stores the tag for this scope, and takes it along in the event where the person wants that. It becomes the event's
   * own, whatever the scope, where it is no occurrence.
   */
  put(connectionId: string, target: Taggable, scope: TagScope, tag: Tag): Promise<void>;
  /** As `put` for the event alone, but taken along with `carry` only. */
  keep(connectionId: string, target: Taggable, tag: Tag): Promise<void>;
  /** Takes along what was kept. */
  carry(): void;
  /**
   * Puts what was stored of the tag before a change for this scope in its place again, unless it was changed since.
   * Answers whether it did.
   */
  swap(
    connectionId: string,
    target: Taggable,
    scope: TagScope,
    rows: { readonly from: readonly TagRow[]; readonly to: readonly TagRow[] },
  ): Promise<boolean>;
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
  const turns = createTurns();

  async function put(
    connectionId: string,
    target: Taggable,
    scope: TagScope,
    tag: Tag,
  ): Promise<void> {
    await store(connectionId, target, scope, tag);
    carry();
  }

  async function store(
    connectionId: string,
    target: Taggable,
    scope: TagScope,
    tag: Tag,
  ): Promise<void> {
    const { eid, itemKey } = target;
    await intend(connectionId, target, scope);
    const isOwn = scope === 'event' || itemKey === undefined || !ofSeries(target);
    const at = isOwn ? { eid, itemKey } : { eid, itemKey, scope };
    await writeTag(db, connectionId, at, tag, tools.now());
  }

  function carry(): void {
    void tagCarrying.carryAll();
  }

  /** Those that follow are named by no single event that could carry their tag. */
  async function intend(connectionId: string, target: Taggable, scope: TagScope): Promise<void> {
    const seriesEid = scope === 'event' ? undefined : ofSeries(target);
    if (seriesEid === undefined) return tagCarrying.intend(connectionId, target.eid);
    if (scope === 'series') await tagCarrying.intend(connectionId, seriesEid, 'series');
  }

  async function swap(
    connectionId: string,
    target: Taggable,
    scope: TagScope,
    rows: { readonly from: readonly TagRow[]; readonly to: readonly TagRow[] },
  ): Promise<boolean> {
    await intend(connectionId, target, scope);
    const isDone = await swapTagRows(db, target, rows);
    carry();
    return isDone;
  }

  async function noteChoice(connectionId: string, change: TagChange, tag: Tag): Promise<void> {
    const { activityTypeId, customer, project } = change;
    if (activityTypeId) await recentTypes.add(connectionId, activityTypeId);
    const isChoice = [activityTypeId, customer, project].some((part) => part !== undefined);
    if (isChoice) await lastTag.note(connectionId, tag);
  }

  return {
    inTurn: (step) => turns('tags', step),
    put,
    keep: (connectionId, target, tag) => store(connectionId, target, 'event', tag),
    carry,
    swap,
    noteChoice,
  };
}

/** The eid of the series; undefined for what is no occurrence that is known. */
function ofSeries({ itemKey, event }: Taggable): string | undefined {
  if (event?.seriesId === undefined || itemKey === undefined) return undefined;
  return encodeEid({ calendarId: event.calendarId, eventId: event.seriesId });
}
