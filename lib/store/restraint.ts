import type { Tag } from '@/lib/domain/tag';
import type { TagRow } from '@/lib/store/database';

/** Whether a tag keeps its meeting, or the words of it, here. */
export function isRestraining({ sending, isPrivate }: Tag): boolean {
  return sending === 'never' || isPrivate === true;
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
