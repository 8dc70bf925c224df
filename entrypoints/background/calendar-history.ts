import type { Tools } from '@/entrypoints/background/tools';
import type { HistoryEntry } from '@/lib/domain/history';
import { problemOf } from '@/lib/domain/problem';
import { addEntry } from '@/lib/store/history';
import { passedMs } from '@/lib/sync/timed';

/** A calendar of our own that is made or deleted, and what asked for it. */
export interface CalendarDeed
  extends Required<Pick<HistoryEntry, 'connectionId' | 'title' | 'trigger'>> {
  readonly operation: 'create-calendar' | 'delete-calendar';
  /** As far as it is known. */
  readonly calendarId?: string;
  /** When the first request of it began, epoch milliseconds. */
  readonly begunAt: number;
}

/** Tells the history what becomes of calendars of our own. */
export interface CalendarHistory {
  done(deed: CalendarDeed): Promise<void>;
  failed(deed: CalendarDeed, error: unknown): Promise<void>;
}

export function createCalendarHistory({ db, now }: Tools): CalendarHistory {
  function entryOf({ calendarId, begunAt, ...told }: CalendarDeed) {
    const itemKey = `calendar:${calendarId ?? told.title}`;
    return { ...told, itemKey, at: now(), tookMs: passedMs(begunAt, now()) };
  }
  return {
    done: (deed) => addEntry(db, { ...entryOf(deed), outcome: 'done' }),
    failed: (deed, error) =>
      addEntry(db, { ...entryOf(deed), outcome: 'failed', problem: problemOf(error) }),
  };
}
