import type { Problem } from '@/lib/domain/problem';
import type { Timespan } from '@/lib/domain/timespan';
import type { Operation } from '@/lib/sync/operation';

/** What a run wants to do with one item, without what only carrying it out needs. */
export interface PlannedItem {
  readonly kind: Operation['kind'];
  readonly title: string;
  readonly when: Timespan;
  readonly toActivity?: string[];
  readonly toCalendar?: string[];
  readonly problem?: Problem;
}

/** An operation as screens show it. */
export function plannedItem(operation: Operation): PlannedItem {
  const { kind, title, when, toActivity, toCalendar, problem } = operation;
  return {
    kind,
    title,
    when,
    ...(toActivity && { toActivity: [...toActivity] }),
    ...(toCalendar && { toCalendar: [...toCalendar] }),
    ...(problem && { problem }),
  };
}
