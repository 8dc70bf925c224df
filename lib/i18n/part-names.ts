import type { Locale } from '@/lib/i18n/language';
import { formatList } from '@/lib/i18n/moments';
import type { MessageKey, Translate } from '@/lib/i18n/translate';

const ownNames = [
  'title',
  'when',
  'location',
  'notes',
  'activityTypeId',
  'customerId',
  'projectId',
];
type Part = Extract<MessageKey, `part.${string}`>;

/** One of an activity's parts as a word; another system's name as it is. */
export function partName(field: string, t: Translate): string {
  return ownNames.includes(field) ? t(`part.${field}` as Part) : field;
}

/** Our own names of an activity's parts as words; the other system's names as they are. */
export function partNames(
  fields: readonly string[],
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): string {
  return formatList(
    fields.map((field) => partName(field, t)),
    locale,
  );
}
