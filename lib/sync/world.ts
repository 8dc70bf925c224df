import type { ActivityType } from '@/lib/domain/activity';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { CalendarWriter, PsaPort } from '@/lib/domain/ports';
import type { Settings } from '@/lib/domain/settings';
import type { SendStore } from '@/lib/domain/stores';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import type { Judging } from '@/lib/sync/gather';
import type { Item } from '@/lib/sync/item';

/** Everything that carrying out by itself needs on top of sending. */
export interface ReconcileWorld {
  readonly writer: CalendarWriter;
  readonly sync: SyncSettings;
  readonly privateEvents: Settings['privateEvents'];
  /** See `psaSpaceOf`. */
  readonly space: string;
  readonly judging: Judging;
  readonly activityTypes: readonly ActivityType[];
}

/** Everything a drain of one connection's outbox touches; the tests put fakes that behave in its place. */
export interface SendWorld {
  readonly connectionId: string;
  /** Whose activities are ours. */
  readonly userId: string;
  readonly psa: PsaPort;
  readonly store: SendStore;
  /** The event as it is in Google Calendar now, judged. Rejects with a problem of side `google`. */
  readItem(row: OutboxRow): Promise<Item>;
  /** What the connection does by itself, as chosen by now: settings change while rows are in line. */
  sync(): Promise<SyncSettings>;
  /** What rows that a run decided need besides; asked for when the first of them is met. */
  reconciling(): Promise<ReconcileWorld>;
  /** Asked before each row: whether something more urgent waits. What was not reached stays in line. */
  isInterrupted?(): boolean;
  now(): number;
  newId(): string;
  random?(): number;
}
