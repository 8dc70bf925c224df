import type { Activity } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Tombstone } from '@/lib/domain/tombstone';
import type { Item } from '@/lib/sync/item';
import type { Pair } from '@/lib/sync/pair';

/** A linked item to be planned, with what the outbox holds of it. */
export interface PairSubject {
  readonly pair: Pair;
  readonly row: OutboxRow | undefined;
}

/** An event that is linked to nothing. */
export interface FreeEvent {
  readonly event: CalendarEvent;
  readonly itemKey: string;
  /** When this version was first seen here, epoch milliseconds. */
  readonly seenAt: number;
  /** See `KnownEvent`. */
  readonly isUnheard?: boolean;
  readonly item: Item;
  readonly tombstone: Tombstone | undefined;
  readonly row: OutboxRow | undefined;
}

/** An activity of the person's that is linked to nothing. */
export interface FreeActivity {
  readonly activity: Activity;
  readonly key: string;
  readonly tombstone: Tombstone | undefined;
  readonly row: OutboxRow | undefined;
  /** Unlinked events of the same time and title on the person's own calendars. */
  readonly lookalikes: readonly CalendarEvent[];
}

/** Everything that a change set is made from. */
export interface Subjects {
  readonly pairs: readonly PairSubject[];
  /** One per item, though it may stand on two calendars. */
  readonly events: readonly FreeEvent[];
  readonly activities: readonly FreeActivity[];
}
