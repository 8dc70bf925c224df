import type { ActivityFields } from '@/lib/domain/activity';
import type { HistoryEntry } from '@/lib/domain/history';
import { type SharedField, sharedFields } from '@/lib/domain/link';
import { fieldsOf } from '@/lib/sync/agree';
import { entryOf } from '@/lib/sync/history-entry';
import { beforeWrite } from '@/lib/sync/outbox';
import type { Task } from '@/lib/sync/reconcile';
import { differingFields, isSameField } from '@/lib/sync/standing';
import { fieldsOfVersions, versionsOf } from '@/lib/sync/versions';

/** The row just before a write, with what both sides hold: whoever finds it so knows what the write may have replaced. */
export function beforeReplacing({ world, row, sides }: Task) {
  return { ...beforeWrite(row, world.now()), versions: versionsOf(sides.pair) };
}

/** Whether an earlier try, whose end is not known, has written to the activity. */
export function wasActivityWritten({ row, sides }: Task): boolean {
  const { psa } = sides.pair;
  if (row.unclearSince === undefined || row.versions === undefined) return false;
  const { psa: former } = fieldsOfVersions(row.versions);
  if (former === undefined || psa.kind !== 'present') return false;
  return differingFields(former, fieldsOf(psa.activity)).length > 0;
}

/**
 * What an earlier write of unclear outcome replaced, as it turns out: edits that gave way in a conflict and that the
 * history does not hold yet, as its answer was lost. At most one entry per side.
 */
export function overwritten({ world, row, link, sides }: Task): HistoryEntry[] {
  const { calendar, psa } = sides.pair;
  if (row.unclearSince === undefined || row.versions === undefined) return [];
  if (calendar.kind !== 'present' || psa.kind !== 'present' || !calendar.desired) return [];
  const former = fieldsOfVersions(row.versions);
  const now = { calendar: calendar.desired, psa: fieldsOf(psa.activity) };
  const { sent, echo } = link.agreement;
  const base = entryOf(row, link, world.now());
  const entries = [
    {
      operation: 'update' as const,
      before: former.psa,
      agreed: echo,
      after: now.psa,
      other: now.calendar,
    },
    {
      operation: 'update-event' as const,
      before: former.calendar,
      agreed: sent,
      after: now.calendar,
      other: now.psa,
    },
  ];
  return entries.flatMap(({ operation, before, agreed, after, other }) => {
    const lost = before ? replacedFields(before, agreed, after, other) : [];
    if (!before || lost.length === 0) return [];
    const parts = Object.fromEntries(lost.map((field) => [field, before[field]]));
    return [{ ...base, operation, before, after, lost: parts }];
  });
}

/** Edited since the agreement, and by now as the other side has it. */
function replacedFields(
  before: ActivityFields,
  agreed: ActivityFields,
  after: ActivityFields,
  other: ActivityFields,
): SharedField[] {
  return sharedFields.filter(
    (field) =>
      !isSameField(field, before, agreed) &&
      !isSameField(field, before, after) &&
      isSameField(field, after, other),
  );
}
