import type { ActivityFields } from '@/lib/domain/activity';
import type { SharedField } from '@/lib/domain/link';
import { fieldsOf, withFields } from '@/lib/sync/agree';
import type { Tried } from '@/lib/sync/attempt';
import type { Item } from '@/lib/sync/item';

/**
 * An activity as it is, and as it is to be once these fields are written. Of an event whose words stay here nothing is
 * told that may hold them still.
 */
export function versionsTried(
  { desired, isRedacted }: Pick<Item, 'desired' | 'isRedacted'>,
  current: ActivityFields,
  wanted: ActivityFields,
  fields: readonly SharedField[],
): Pick<Tried, 'before' | 'after'> {
  if (isRedacted) return desired ? { after: desired } : {};
  const before = fieldsOf(current);
  return { before, after: withFields(before, wanted, fields) };
}
