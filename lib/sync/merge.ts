import type { ActivityFields } from '@/lib/domain/activity';
import type { Agreement, SharedField } from '@/lib/domain/link';
import { differingFields, isSameField } from '@/lib/sync/standing';

/** What becomes of each field that one side, or both, changed since the sides agreed. */
export interface Merge {
  /** Changed in the calendar alone. */
  readonly toActivity: readonly SharedField[];
  /** Changed in the PSA alone. */
  readonly toCalendar: readonly SharedField[];
  /** Changed on both sides to the same, or written already: only the agreement is behind. */
  readonly agreed: readonly SharedField[];
  /** Changed on both sides, differently. */
  readonly conflicts: readonly SharedField[];
}

/** The three-way merge: both sides against what they agreed on. Content decides, not clocks. */
export function merge(
  agreement: Agreement,
  desired: ActivityFields,
  activity: ActivityFields,
): Merge {
  const inCalendar = new Set(differingFields(desired, agreement.sent));
  const inPsa = new Set(differingFields(activity, agreement.echo));
  const fateOf = (field: SharedField): keyof Merge => {
    if (isSameField(field, desired, activity)) return 'agreed';
    if (!inPsa.has(field)) return 'toActivity';
    return inCalendar.has(field) ? 'conflicts' : 'toCalendar';
  };
  const fates = Map.groupBy(new Set([...inCalendar, ...inPsa]), fateOf);
  return {
    toActivity: fates.get('toActivity') ?? [],
    toCalendar: fates.get('toCalendar') ?? [],
    agreed: fates.get('agreed') ?? [],
    conflicts: fates.get('conflicts') ?? [],
  };
}
