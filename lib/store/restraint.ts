import type { Tag } from '@/lib/domain/tag';
import type { TagRow } from '@/lib/store/database';
import { partsOf } from '@/lib/store/same-meeting';
import { seriesKey } from '@/lib/store/tag-keys';

/** Whether a tag keeps its meeting, or the words of it, here. */
export function isRestraining({ sending, isPrivate }: Tag): boolean {
  return sending === 'never' || isPrivate === true;
}

/**
 * What a row that counts for one item keeps here of another, of its whole series where it was made for one; undefined for
 * nothing. What would make the other go by itself is left out.
 */
export function restraintFor(itemKey: string, row: TagRow): TagRow | undefined {
  const { uid, start } = partsOf(itemKey);
  const isOfSeries = !row.key.includes('#') && start !== '';
  return restraining(row, isOfSeries ? seriesKey(uid) : itemKey);
}

/** The row for another key, where it keeps something here; nothing in it makes that one go by itself. */
export function restraining(row: TagRow, key: string): TagRow | undefined {
  const { tag, connectionId, changedAt } = row;
  if (!isRestraining(tag)) return undefined;
  const sending = tag.sending === 'never' ? 'never' : 'manual';
  return {
    key,
    tag: { ...tag, sending },
    changedAt,
    ...(connectionId !== undefined && { connectionId }),
  };
}
