import type { Activity } from '@/lib/domain/activity';
import type { BegunUndo } from '@/lib/domain/begun-undo';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { HistoryEntry } from '@/lib/domain/history';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Tag } from '@/lib/domain/tag';
import type { Tombstone } from '@/lib/domain/tombstone';

/** What is stored in one step: all of it or none, so that a death between two steps finds an exact state. */
export interface Commit {
  /** Its item is planned anew with the next run. */
  readonly putLink?: Link;
  readonly removeLink?: string;
  /** What is left of the removed link. */
  readonly putTombstone?: Tombstone;
  /** By the person's wish the tombstone's activity goes while its event stays, which other browsers are to know. */
  readonly takesOut?: true;
  readonly removeTombstone?: string;
  /** Both sides as they are after a write, so that our own change is not met as news. */
  readonly putEvent?: CalendarEvent;
  readonly putActivity?: Activity;
  readonly removeEvent?: { readonly calendarId: string; readonly eventId: string };
  readonly removeActivity?: string;
  /** An item to be planned anew though its link stays as it is, or has none. */
  readonly replan?: string;
  readonly putRow?: OutboxRow;
  readonly removeRow?: string;
  /** The row that is worked on. One of another kind, which a click has put in its place since, stays as it is. */
  readonly worksOn?: Pick<OutboxRow, 'id' | 'kind'>;
  readonly putTag?: {
    readonly connectionId: string;
    readonly eid: string;
    readonly itemKey: string;
    readonly tag: Tag;
    /** The tag that it was worked out on: what the person said since stays. */
    readonly over?: Tag;
  };
  readonly history?: HistoryEntry;
  /** An undo that writes next. */
  readonly undoBegins?: BegunUndo;
  /** One that is not to be done again; with a time, epoch milliseconds, when it was done. */
  readonly undoEnds?: { readonly entryId: number; readonly undoneAt?: number };
}
