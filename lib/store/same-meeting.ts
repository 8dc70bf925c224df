import { seriesBaseOf } from '@/lib/domain/event-identity';

/** A series that is moved by more than this stands on other days: which of its occurrences was which is anybody's guess. */
const samePlaceMs = 12 * 3_600_000;

/** Of an item's key: whose it is, and where it stood first, empty for what is no occurrence. */
export function partsOf(itemKey: string): { readonly uid: string; readonly start: string } {
  const end = itemKey.lastIndexOf('#');
  if (end < 0) return { uid: itemKey, start: '' };
  return { uid: itemKey.slice(0, end), start: itemKey.slice(end + 1) };
}

/** Names a series together with all that was split off it, whose uids begin as that name does. */
export function familyOf(itemKey: string): { readonly base: string; readonly name: string } {
  const base = seriesBaseOf(partsOf(itemKey).uid);
  return { base, name: base.split('@')[0] ?? base };
}

/** Whether two places in a series, each a UTC instant or a date, are one that was moved. */
export function isSamePlace(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= samePlaceMs;
}
