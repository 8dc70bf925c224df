import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Activity } from '@/lib/domain/activity';
import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { Connection, GoogleAccount } from '@/lib/domain/connection';
import type { HistoryEntry, SyncRun } from '@/lib/domain/history';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { KeptActivity } from '@/lib/domain/ports';
import type { Tag } from '@/lib/domain/tag';
import type { Tombstone } from '@/lib/domain/tombstone';
import type { ClueKey } from '@/lib/store/clue-keys';
import type { JournalRow } from '@/lib/store/journal';
import { type SchemaStep, schemaSteps } from '@/lib/store/schema';
import type { SpanKeys } from '@/lib/store/span-keys';
import type { TouchedRow } from '@/lib/store/touched-links';

/**
 * A tag under its item's key, under `eid:<eid>` while the event itself is not known, or under `series:<iCalUID>` for
 * the occurrences of a series that have none of their own.
 */
export interface TagRow {
  readonly key: string;
  /** Whose activity type, customer and project the tag names; absent where it was not noted. */
  readonly connectionId?: string;
  readonly tag: Tag;
  /** Epoch milliseconds. */
  readonly changedAt: number;
  /** Of a series: tags that count from an occurrence on, earliest first; this row's own `tag` says nothing then. */
  readonly following?: readonly FollowingTag[];
}

/** A tag that counts from the occurrence that stood here in its series at first: a UTC instant, or a date. */
export interface FollowingTag extends Pick<TagRow, 'connectionId' | 'tag' | 'changedAt'> {
  readonly from: string;
}

/** A cached event with what it is looked up by. Instants are epoch milliseconds. */
export interface EventRow extends SpanKeys {
  readonly calendarId: string;
  readonly eventId: string;
  readonly itemKey: string;
  readonly readAt: number;
  /** When this content was first seen here. */
  readonly seenAt: number;
  /** When this item was first read here; absent for what was kept before that was noted. */
  readonly arrivedAt?: number;
  /** What events alike are found by: kind and value of each clue, and when the event starts; absent for none. */
  readonly clues?: readonly ClueKey[];
  readonly event: CalendarEvent;
}

/** A cached activity with what it is looked up by. Instants are epoch milliseconds. */
export interface ActivityRow extends SpanKeys {
  readonly connectionId: string;
  /** See `activityKeyOf`. */
  readonly key: string;
  readonly id: string;
  readonly readAt: number;
  /** When this content was first seen here. */
  readonly seenAt: number;
  readonly activity: Activity;
}

export interface MemoryRow {
  readonly key: string;
  readonly value: unknown;
}

/** Merkki's one database. Never hold a transaction open across the network: IndexedDB ends it. */
export class MerkkiDatabase extends Dexie {
  readonly links!: EntityTable<Link, 'id'>;
  readonly outbox!: EntityTable<OutboxRow, 'id'>;
  readonly tags!: EntityTable<TagRow, 'key'>;
  readonly events!: Table<EventRow, [string, string]>;
  readonly calendars!: EntityTable<Calendar, 'id'>;
  readonly connections!: EntityTable<Connection, 'id'>;
  readonly accounts!: EntityTable<GoogleAccount, 'email'>;
  readonly history!: Table<HistoryEntry & { id?: number }, number>;
  readonly practice!: EntityTable<KeptActivity, 'id'>;
  readonly memory!: EntityTable<MemoryRow, 'key'>;
  readonly touched!: EntityTable<TouchedRow, 'id'>;
  readonly activities!: Table<ActivityRow, [string, string]>;
  readonly tombstones!: EntityTable<Tombstone, 'id'>;
  readonly journal!: EntityTable<JournalRow, 'id'>;
  readonly runs!: EntityTable<SyncRun, 'id'>;

  constructor(
    name = 'merkki',
    steps: readonly SchemaStep[] = schemaSteps,
    indexedDB: IDBFactory = Dexie.dependencies.indexedDB,
  ) {
    super(name, { indexedDB });
    for (const [index, { stores, upgrade }] of steps.entries()) {
      const version = this.version(index + 1).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
  }
}
