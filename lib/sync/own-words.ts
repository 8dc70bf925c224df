import { type Agreement, type Link, type SharedField, sharedFields } from '@/lib/domain/link';
import type { OwnWords } from '@/lib/sync/desired-fields';
import { wordFields } from '@/lib/sync/field-guards';

/** The words that an activity had before its event and did not get from it since; none where the event was first. */
export function ownWordsOf({ origin, agreement }: Pick<Link, 'origin' | 'agreement'>): OwnWords {
  if (origin !== 'from-psa') return {};
  const { sent, fromCalendar = [] } = agreement;
  const own = [...wordFields].filter((field) => !fromCalendar.includes(field));
  return Object.fromEntries(own.map((field) => [field, sent[field]]));
}

/** Which words an activity that was there first has from its event, once these fields were written. */
export function fromCalendarAfter(
  { origin, agreement }: Pick<Link, 'origin' | 'agreement'>,
  { toActivity, toCalendar }: Record<'toActivity' | 'toCalendar', readonly SharedField[]>,
): Pick<Agreement, 'fromCalendar'> {
  if (origin !== 'from-psa') return {};
  const former = agreement.fromCalendar ?? [];
  const isFromCalendar = (field: SharedField) =>
    toActivity.includes(field) || (former.includes(field) && !toCalendar.includes(field));
  const fields = sharedFields.filter((field) => wordFields.has(field) && isFromCalendar(field));
  return fields.length > 0 ? { fromCalendar: fields } : {};
}

/** Whether anything is kept from the activity of a private event: not where all its words were there first. */
export function isAnythingHidden(
  isRedacted: boolean,
  { origin }: Pick<Link, 'origin'>,
  { fromCalendar = [] }: Pick<Agreement, 'fromCalendar'>,
): boolean {
  return isRedacted && (origin !== 'from-psa' || fromCalendar.length > 0);
}
