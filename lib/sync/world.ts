import type { Commit } from '@/lib/domain/commit';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { PsaPort } from '@/lib/domain/ports';
import type { Item } from '@/lib/sync/item';

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

/** Everything a drain of one connection's outbox touches; the tests put fakes that behave in its place. */
export interface SendWorld {
  readonly connectionId: string;
  /** Whose activities are ours. */
  readonly userId: string;
  readonly psa: PsaPort;
  readonly store: SendStore;
  /** The event as it is in Google Calendar now, judged. Rejects with a problem of side `google`. */
  readItem(row: OutboxRow): Promise<Item>;
  now(): number;
  newId(): string;
  random?(): number;
}
