import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { Commit } from '@/lib/domain/commit';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Window } from '@/lib/domain/timespan';

/** What sending needs of the durable store. */
export interface SendStore {
  /** Rows in line whose time has come, oldest wish first. */
  dueRows(connectionId: string, now: number): Promise<OutboxRow[]>;
  row(id: string): Promise<OutboxRow | undefined>;
  link(connectionId: string, itemKey: string): Promise<Link | undefined>;
  /** Which of these activities are linked to some event already. */
  linkedAmong(connectionId: string, activityIds: readonly string[]): Promise<ReadonlySet<string>>;
  commit(change: Commit): Promise<void>;
}

/** Where the reading of one calendar stands. */
export interface Cursor {
  readonly syncToken: string;
  /** What has been read in full. */
  readonly window: Window;
  /** When the whole window was last read, epoch milliseconds. */
  readonly readAt: number;
}

/** What a check needs of the durable store. */
export interface CheckStore {
  saveCalendars(calendars: readonly Calendar[]): Promise<void>;
  cursor(calendarId: string): Promise<Cursor | undefined>;
  saveCursor(calendarId: string, cursor: Cursor): Promise<void>;
  /** Puts a complete read in the place of what the cache held in the window. */
  replaceWindow(
    calendarId: string,
    window: Window,
    events: readonly CalendarEvent[],
  ): Promise<void>;
  putEvents(events: readonly CalendarEvent[]): Promise<void>;
  removeEvent(calendarId: string, eventId: string): Promise<void>;
  /** Cached occurrences of a series on this calendar, by event id. */
  occurrenceIds(calendarId: string, seriesId: string): Promise<string[]>;
  /** Events of this calendar that were sent and whose time, as sent, touches the window. */
  linkedEventIds(calendarId: string, window: Window): Promise<string[]>;
  /** Notes of those that were sent that they are gone, or are back. */
  markGone(calendarId: string, eventIds: readonly string[], isGone: boolean): Promise<void>;
  /** Forgets what ended before this time and was not sent. */
  prune(endedBefore: number): Promise<void>;
}
