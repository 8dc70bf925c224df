import type { FormerConnection } from '@/lib/domain/former-connection';
import type { Link } from '@/lib/domain/link';
import type { Tag } from '@/lib/domain/tag';
import type { ToldEntry } from '@/lib/domain/told-entry';

/** A tag as it is kept: what it is of, and what it says. */
interface KeptTag {
  readonly key: string;
  readonly tag: Tag;
  readonly following?: readonly { readonly from: string; readonly tag: Tag }[];
}

interface ConnectionContent {
  readonly connection: Omit<FormerConnection, 'disconnectedAt'>;
  readonly links: readonly Link[];
  readonly tags: readonly KeptTag[];
  /** Oldest first. */
  readonly history: readonly ToldEntry[];
}

/** The file of what belongs to a connection: for programs first, and without anything that opens the PSA. */
export function connectionFile({ connection, links, tags, history }: ConnectionContent): string {
  const { id, system, name, tenant } = connection;
  const file = {
    format: 'merkki-connection',
    version: 1,
    connection: { id, system, name, tenant },
    links,
    tags: tags.map(({ key, tag, following }) => ({
      key,
      tag,
      ...(following && {
        following: following.map(({ from, tag: later }) => ({ from, tag: later })),
      }),
    })),
    history,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
