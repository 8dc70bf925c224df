import { createHash } from 'node:crypto';

/** A guid that depends on nothing but the text, so that runs can be repeated. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20, 32)].join('-');
}

/** A maker of ever new guids. */
export function createGuidMaker(seed: string): () => string {
  let made = 0;
  return () => {
    made += 1;
    return guidOf(`${seed}/${made}`);
  };
}

/** The rows in an order that means nothing but stays the same: Severa promises no order. */
export function shuffled<T extends { readonly guid: string }>(rows: Iterable<T>): T[] {
  const keyed = [...rows].map((row) => ({ row, key: guidOf(`order/${row.guid}`) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
