import type { OutboxRow } from '@/lib/domain/outbox';
import type { PsaPort } from '@/lib/domain/ports';
import type { SendStore } from '@/lib/domain/stores';
import type { Item } from '@/lib/sync/item';

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
