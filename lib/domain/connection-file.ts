import type { FormerConnection } from '@/lib/domain/former-connection';
import type { Tag } from '@/lib/domain/tag';

/** The lists of which the file of a connection is made, in its order; the history oldest first. */
export const belongingKinds = ['links', 'tags', 'history'] as const;
export type BelongingKind = (typeof belongingKinds)[number];

/** A tag as it is kept: what it is of, and what it says. */
interface KeptTag {
  readonly key: string;
  readonly tag: Tag;
  readonly following?: readonly { readonly from: string; readonly tag: Tag }[];
}

/** A tag as the file tells it. */
export function toldTag({ key, tag, following }: KeptTag): KeptTag {
  return {
    key,
    tag,
    ...(following && {
      following: following.map(({ from, tag: later }) => ({ from, tag: later })),
    }),
  };
}

type Named = Pick<FormerConnection, 'id' | 'system' | 'name' | 'tenant'>;

/** How the file begins, up to the lists: for programs first, and without anything that opens the PSA. */
export function connectionFileStart({ id, system, name, tenant }: Named): string {
  const connection = { id, system, name, tenant };
  const head = { format: 'merkki-connection', version: 1, connection };
  return `${JSON.stringify(head).slice(0, -1)},\n`;
}
