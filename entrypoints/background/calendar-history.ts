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
  /** When its first request began, epoch milliseconds; absent where another worker began it. */
  readonly begunAt?: number;
}

/** Writes to the memory what became of a deed: stored in one step with its entry, so that it is told of once. */
type Noting = () => Promise<void>;

/** Tells the history what becomes of calendars of our own. */
export interface CalendarHistory {
  done(deed: CalendarDeed, note: Noting): Promise<void>;
  failed(deed: CalendarDeed, error: unknown, note?: Noting): Promise<void>;
}

export function createCalendarHistory({ db, now }: Tools): CalendarHistory {
  function entryOf({ calendarId, begunAt, ...told }: CalendarDeed) {
    const itemKey = `calendar:${calendarId ?? told.title}`;
    const took = begunAt === undefined ? {} : { tookMs: passedMs(begunAt, now()) };
    return { ...told, itemKey, at: now(), ...took };
  }

  function tell(entry: HistoryEntry, note: Noting): Promise<void> {
    return db.transaction('rw', db.history, db.memory, async () => {
      await addEntry(db, entry);
      await note();
    });
  }

  return {
    done: (deed, note) => tell({ ...entryOf(deed), outcome: 'done' }, note),
    failed: (deed, error, note = async () => undefined) =>
      tell({ ...entryOf(deed), outcome: 'failed', problem: problemOf(error) }, note),
  };
}
