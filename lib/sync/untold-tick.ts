import type { Activity } from '@/lib/domain/activity';
import { isMarkedPrivate } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import type { Tag } from '@/lib/domain/tag';

/**
 * The tag of a linked event with what the mark of its activity tells of it: another installation of the person's ticked
 * it private since the sides agreed here. What was agreed as private and is ticked no more, the person unticked here.
 * That it was unticked elsewhere is not taken from the mark, which anybody may have lost: nothing leaves unasked.
 */
export function withUntoldTick(
  tag: Tag,
  { origin, agreement }: Pick<Link, 'origin' | 'agreement'>,
  { notes }: Pick<Activity, 'notes'>,
): Tag {
  // A colleague's mark tells of their tag; and what was in the PSA first has a mark of ours by chance only.
  const isOurs = origin === 'created' || origin === 'adopted';
  if (tag.isPrivate || !isOurs || !isMarkedPrivate(notes)) return tag;
  const isTold = agreement.wasRedacted && isMarkedPrivate(agreement.echo.notes);
  return isTold ? tag : { ...tag, isPrivate: true };
}
