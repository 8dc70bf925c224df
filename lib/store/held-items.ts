import type { MerkkiDatabase } from '@/lib/store/database';

/** What is held is under way in this worker, and ends with it. */
const heldIn = new WeakMap<MerkkiDatabase, Set<string>>();

interface OfItem {
  readonly connectionId: string;
  readonly itemKey: string;
}

/** Keeps what is in line for an item from being begun until the answered function is called. One holds it at a time. */
export function holdItem(db: MerkkiDatabase, item: OfItem): () => void {
  const held = heldIn.get(db) ?? new Set();
  heldIn.set(db, held.add(nameOf(item)));
  return () => held.delete(nameOf(item));
}

/** Whether what is in line for the item is kept from being begun. */
export function isHeld(db: MerkkiDatabase, item: OfItem): boolean {
  return heldIn.get(db)?.has(nameOf(item)) ?? false;
}

function nameOf({ connectionId, itemKey }: OfItem): string {
  return `${connectionId}|${itemKey}`;
}
