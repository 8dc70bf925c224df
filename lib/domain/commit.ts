import type { HistoryEntry } from '@/lib/domain/history';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Tag } from '@/lib/domain/tag';

/** What is stored in one step: all of it or none, so that a death between two steps finds an exact state. */
export interface Commit {
  readonly putLink?: Link;
  readonly removeLink?: string;
  readonly putRow?: OutboxRow;
  readonly removeRow?: string;
  readonly putTag?: {
    readonly connectionId: string;
    readonly eid: string;
    readonly itemKey: string;
    readonly tag: Tag;
  };
  readonly history?: HistoryEntry;
}
