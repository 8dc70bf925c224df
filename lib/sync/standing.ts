import type { ActivityFields } from '@/lib/domain/activity';
import type { ChangeKind } from '@/lib/domain/item-state';
import { type Agreement, type SharedField, sharedFields } from '@/lib/domain/link';
import { isSameTimespan } from '@/lib/domain/timespan';

/** The fields in which two versions differ. Content decides, not clocks or etags. */
export function differingFields(a: ActivityFields, b: ActivityFields): SharedField[] {
  return sharedFields.filter((field) => !isSameField(field, a, b));
}

/** Whether one field says the same in both versions. */
export function isSameField(field: SharedField, a: ActivityFields, b: ActivityFields): boolean {
  if (field === 'when') return isSameTimespan(a.when, b.when);
  if (field === 'notes')
    return a.notes === b.notes || normaliseText(a.notes) === normaliseText(b.notes);
  return (a[field] ?? '') === (b[field] ?? '');
}

// PSA systems store line ends and trailing spaces in their own way; that is no edit.
function normaliseText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

const changeOfField: Record<SharedField, ChangeKind> = {
  title: 'title',
  when: 'time',
  location: 'location',
  notes: 'tag',
  activityTypeId: 'tag',
  customerId: 'tag',
  projectId: 'tag',
};

/** The calendar side against the agreement, in the words that people see. Empty: same. */
export function changesSince(
  agreement: Agreement,
  event: {
    readonly isGone: boolean;
    readonly isRedacted: boolean;
    readonly desired: ActivityFields | undefined;
  },
): ChangeKind[] {
  if (event.isGone) return ['deleted'];
  if (event.desired === undefined) return [];
  const fields = differingFields(event.desired, agreement.sent);
  const kinds = new Set(fields.map((field) => changeOfField[field]));
  if (!event.isRedacted || agreement.wasRedacted || kinds.size === 0) return [...kinds];
  // Redaction rewrites title, location and note at once; the one reason says it all.
  return kinds.has('time') ? ['became-private', 'time'] : ['became-private'];
}

/** Names a version of the calendar side, so that a change waved through once is not shown again. */
export function fingerprint(desired: ActivityFields | 'gone'): string {
  return desired === 'gone'
    ? 'gone'
    : JSON.stringify(sharedFields.map((field) => desired[field] ?? null));
}
