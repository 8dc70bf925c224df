import type { LoadedItem } from '@/entrypoints/background/items';
import { changeTag, isEmptyTag, type Tag, type TagChange } from '@/lib/domain/tag';

/**
 * The tag after a change by the person. What a rule said before becomes their own with it; who clears all of it is
 * not told the same by the rule again.
 */
export function changedTag({ tag, item }: LoadedItem, change: TagChange): Tag {
  const next = changeTag(tag, change);
  return item.rule && isEmptyTag(next) ? { ...next, withoutRule: true } : next;
}
