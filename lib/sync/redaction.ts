import type { ActivityFields } from '@/lib/domain/activity';
import { withoutMark } from '@/lib/domain/event-mark';
import { wordFields } from '@/lib/sync/field-guards';
import type { Merge } from '@/lib/sync/merge';
import type { Pair } from '@/lib/sync/pair';

/**
 * Whether an activity says as little as one that an installation of the person's redacted: a neutral title, no place,
 * and in the notes nothing but our mark.
 * @param neutralTitles in every language that an installation may speak
 */
export function isRedactedActivity(
  { title, location, notes }: Pick<ActivityFields, 'title' | 'location' | 'notes'>,
  neutralTitles: readonly string[],
): boolean {
  return neutralTitles.includes(title) && location === '' && withoutMark(notes) === '';
}

/**
 * The merge without what another installation hid in the PSA, which is no edit of a person's: the words of an event that
 * is private no more go there again; while it is private they stay hidden, though this installation would show them.
 * What this installation hid itself is shown as soon as it may be.
 */
export function withoutOthersRedaction(merged: Merge, { link, calendar, psa }: Pair): Merge {
  const isHidden = psa.kind === 'present' && psa.isRedacted === true;
  if (!isHidden || calendar.kind !== 'present' || calendar.isRedacted) return merged;
  const isOthers = !link.agreement.wasRedacted;
  const isWord = wordFields.has.bind(wordFields);
  const rest = (fields: Merge['toCalendar']) => fields.filter((field) => !isWord(field));
  const hidden = [...merged.toCalendar, ...merged.conflicts].filter(isWord);
  return {
    toActivity:
      isOthers && calendar.event.isPrivate
        ? rest(merged.toActivity)
        : [...merged.toActivity, ...hidden],
    toCalendar: rest(merged.toCalendar),
    conflicts: rest(merged.conflicts),
    agreed: merged.agreed,
  };
}
