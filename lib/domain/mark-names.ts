import type { DayStanding } from '@/lib/domain/day-count';
import type { Mark } from '@/lib/domain/mark-state';

/** What marks are called, for those who hear them. */
export interface MarkNames {
  /** Of the names, BCP 47. */
  readonly language: string;
  readonly names: Readonly<Record<Mark, string>>;
  /** Said before the count of a day. */
  readonly days: Readonly<Record<DayStanding, string>>;
}
