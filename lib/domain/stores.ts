import type { Activity } from '@/lib/domain/activity';
import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { Commit } from '@/lib/domain/commit';
import type { SyncRun } from '@/lib/domain/history';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Tag } from '@/lib/domain/tag';
import type { Window } from '@/lib/domain/timespan';
import type { Tombstone } from '@/lib/domain/tombstone';

/** What sending needs of the durable store. */
export interface SendStore {
  /**
   * Rows in line whose time has come: clicks first, oldest wish first, then what runs decided, nearest to now first.
   * With a limit, only so many of the first: whoever asks again in between lets a click go ahead.
   */
  dueRows(connectionId: string, now: number, limit?: number): Promise<OutboxRow[]>;
  row(id: string): Promise<OutboxRow | undefined>;
  link(connectionId: string, itemKey: string): Promise<Link | undefined>;
  /** The link to this activity. */
  linkTo(connectionId: string, activityId: string): Promise<Link | undefined>;
  /** The link of the event that stands, or stood, there. */
  linkAt(connectionId: string, at: Pick<Link, 'calendarId' | 'eventId'>): Promise<Link | undefined>;
  /** The link whose activity's mark has this eid, wherever it has followed its event. Slow: reads every link. */
  linkNamed(connectionId: string, eid: string): Promise<Link | undefined>;
  /** Which of these activities are linked to some event already. */
  linkedAmong(connectionId: string, activityIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ids of activities, linked or cached, that stand in the window for sure. */
  activityIdsIn(connectionId: string, window: Window): Promise<string[]>;
  /** The tag of an item as it reads on this connection; the empty one when it has none. */
  tag(connectionId: string, at: { readonly eid: string; readonly itemKey: string }): Promise<Tag>;
  /** When these versions of a link's sides were first seen here, epoch milliseconds: now for a version not met before. */
  firstSeen(
    link: Link,
    fresh: { readonly event: CalendarEvent | undefined; readonly activity: Activity | undefined },
    now: number,
  ): Promise<{ readonly calendar: number; readonly psa: number }>;
  commit(change: Commit): Promise<void>;
}

/** What may have changed since a run of a connection last planned: item keys, and ids of activities. */
export interface News {
  readonly itemKeys: readonly string[];
  readonly activityIds: readonly string[];
  /** How far the journal was read. */
  readonly upTo: number;
}

/** A cached event, and when this version of it was first seen, epoch milliseconds. */
export interface KnownEvent {
  readonly event: CalendarEvent;
  readonly itemKey: string;
  readonly seenAt: number;
  /** New here since its calendar last told of everything: what went when it came is not known yet. */
  readonly isUnheard?: boolean;
}

/** A cached activity under its key (see `activityKeyOf`), and when this version of it was first seen. */
export interface KnownActivity {
  readonly activity: Activity;
  readonly key: string;
  readonly seenAt: number;
}

/** What the database holds about the items of some news; not judged. */
export interface Known {
  readonly links: readonly Link[];
  /**
   * Every cached copy of those items, and two kinds of neighbours: events that begin with a free activity, and
   * events within a day of a link whose event is gone.
   */
  readonly events: readonly KnownEvent[];
  /** Which of those events are linked, by item key. */
  readonly linkedItemKeys: ReadonlySet<string>;
  /** The item key that the event of a link goes by, where it is another by now and no other link stands there; by link. */
  readonly newItemKeys: ReadonlyMap<string, string>;
  /** Those named and linked, and unlinked ones with our mark near a free occurrence: a split may have renamed it. */
  readonly activities: readonly KnownActivity[];
  readonly rows: readonly OutboxRow[];
  readonly tombstones: readonly Tombstone[];
  /** By item key, as they read on this connection. */
  readonly tags: ReadonlyMap<string, Tag>;
}

/** What one pass of planning stores, in one step. */
export interface Accepted {
  readonly putRows: readonly OutboxRow[];
  readonly removeRows: readonly string[];
  /** Links that follow their event to another calendar or series. */
  readonly putLinks: readonly Link[];
  /** Items to be looked at again in the next run. */
  readonly again: readonly string[];
  readonly readUpTo: number;
  readonly run?: SyncRun;
}

/** Items that runs decided to delete on one side, by item key. */
export interface RecentDeletions {
  readonly done: readonly string[];
  readonly inLine: readonly string[];
}

/** What planning needs of the durable store. */
export interface PlanStore {
  /** What was noted since the last accepted plan; everything there is when there was none, or when settings changed. */
  news(connectionId: string): Promise<News>;
  /**
   * Everything linked to, or cached of, the connection that touches the window. Settles nothing of what was noted
   * about the rest: `upTo` is where the reader stands already, below 0 when it never read.
   */
  everythingIn(connectionId: string, window: Window): Promise<News>;
  known(connectionId: string, news: News): Promise<Known>;
  linkCount(connectionId: string): Promise<number>;
  /** Deletions that runs of the connection decided in this span; none that the person clicked. */
  recentDeletions(connectionId: string, span: Window): Promise<RecentDeletions>;
  /**
   * Stores the plan and moves the reader of the journal on, all or nothing. A row that came into line meanwhile is
   * not replaced, a row under way neither.
   */
  accept(connectionId: string, accepted: Accepted): Promise<void>;
}

/** Where the reading of a PSA stands. */
export interface PsaCursor {
  /** What was added or edited from then on is still to be read; by the system's clock. */
  readonly since: number;
  /** The window that was read in full, and when, by our clock. */
  readonly window: Window;
  readonly readAt: number;
  /** When changes were last read, by our clock. */
  readonly changesReadAt: number;
}

/** What reading a PSA needs of the durable store. */
export interface PullStore {
  psaCursor(connectionId: string): Promise<PsaCursor | undefined>;
  savePsaCursor(connectionId: string, cursor: PsaCursor): Promise<void>;
  /** Keeps activities as they were read, and notes those that differ from what was known. */
  putActivities(
    connectionId: string,
    activities: readonly Activity[],
    seenAt: number,
  ): Promise<void>;
  /**
   * As `putActivities`, for an activity that a full read did not list though it is there: given to somebody else, or
   * moved meanwhile. Linked to nothing, it is forgotten instead, or it would be asked for by itself at every full read.
   */
  putUnlisted(connectionId: string, activity: Activity, seenAt: number): Promise<void>;
  /** Keeps those that are linked to nothing, and notes each of them, known before or not. */
  putUnlinked(connectionId: string, activities: readonly Activity[], seenAt: number): Promise<void>;
  /** Ids of activities, linked or cached, that stand in the window for sure. */
  activityIdsIn(connectionId: string, window: Window): Promise<string[]>;
  /** When activities were found gone since some were last marked so, epoch milliseconds, by id. */
  absences(connectionId: string): Promise<ReadonlyMap<string, number>>;
  /** A read by itself found the activity gone; nothing else is concluded from it yet. */
  noteAbsence(connectionId: string, activityId: string, at: number): Promise<void>;
  forgetAbsences(connectionId: string): Promise<void>;
  /** Notes of activities that they are gone, each confirmed by a read of its own: of all of them or of none. */
  markActivitiesGone(connectionId: string, activityIds: readonly string[]): Promise<void>;
}

/** Where the reading of one calendar stands. */
export interface Cursor {
  readonly syncToken: string;
  /** What has been read in full. */
  readonly window: Window;
  /** When the whole window was last read, epoch milliseconds. */
  readonly readAt: number;
  /** What Google stumbled at, to be asked for again by the next reading. */
  readonly passedOver?: readonly PassedOver[];
}

/** An event or series whose reading failed while others were answered. */
export interface PassedOver {
  readonly eventId: string;
  readonly isSeries: boolean;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** What a check needs of the durable store. */
export interface CheckStore {
  saveCalendars(calendars: readonly Calendar[]): Promise<void>;
  /** These are the calendars that are read: of the others it is forgotten how far they were. */
  listenTo(calendarIds: readonly string[]): Promise<void>;
  cursor(calendarId: string): Promise<Cursor | undefined>;
  /** @param toldAll false: what is new by this reading may have come in the place of what was passed over */
  saveCursor(calendarId: string, cursor: Cursor, toldAll: boolean): Promise<void>;
  /** Puts a complete read in the place of what the cache held in the window. */
  replaceWindow(
    calendarId: string,
    window: Window,
    events: readonly CalendarEvent[],
  ): Promise<void>;
  putEvents(events: readonly CalendarEvent[]): Promise<void>;
  /** Forgets events, once those that came in their place took over what they kept here. */
  succeedEvents(calendarId: string, eventIds: readonly string[]): Promise<void>;
  /** Occurrences of a series on this calendar that are cached, or were sent, by event id. */
  occurrenceIds(calendarId: string, seriesId: string): Promise<string[]>;
  /** Which of these events of a calendar are cached with a time outside the window. */
  cachedBeyond(
    calendarId: string,
    eventIds: readonly string[],
    window: Window,
  ): Promise<ReadonlySet<string>>;
  /** Events of this calendar that were sent and whose time, as sent, touches the window. */
  linkedEventIds(calendarId: string, window: Window): Promise<string[]>;
  /** The same, of these events alone: what it costs depends on them. */
  linkedOf(
    calendarId: string,
    eventIds: readonly string[],
    window: Window,
  ): Promise<ReadonlySet<string>>;
  /** When events of this calendar were found gone since some were last forgotten so, epoch milliseconds, by id. */
  absences(calendarId: string): Promise<ReadonlyMap<string, number>>;
  /** A read by itself found the event gone; nothing else is concluded from it yet. */
  noteAbsence(calendarId: string, eventId: string, at: number): Promise<void>;
  /** Forgets events of this calendar, and notes of those that were sent that they are gone: all of it or nothing. */
  forgetGone(calendarId: string, eventIds: readonly string[]): Promise<void>;
  /** Notes of those that were sent that they are there. */
  markThere(calendarId: string, eventIds: readonly string[]): Promise<void>;
  /** Forgets what ended before this time and was not sent. */
  prune(endedBefore: number): Promise<void>;
}
