import type { LoadedItem } from '@/entrypoints/background/items';

/** One meeting on two of my calendars counts once, and a copy of it that is not mine hides nothing. */
export function onePerItem(items: readonly LoadedItem[]): LoadedItem[] {
  const isMine = ({ state }: LoadedItem) => Number(state.kind !== 'not-sendable');
  const mineLast = items.toSorted((a, b) => isMine(a) - isMine(b));
  return [...new Map(mineLast.map((item) => [item.itemKey ?? item.eid, item])).values()];
}
