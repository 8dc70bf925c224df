import type { Calendar } from '@/lib/domain/calendar-event';
import type { Problem } from '@/lib/domain/problem';

/** Leaves calendars that fail by themselves alone, longer each time. */
export interface CalendarPauses {
  /** Those that failed when they were last read, by id, and whether they are to be left alone now. */
  failed(): Promise<ReadonlyMap<string, { readonly isOn: boolean }>>;
  begin(calendarId: string, problem: Problem): Promise<void>;
  /** It is read as before. */
  end(calendarId: string): Promise<void>;
}

/** Nothing is left alone. */
export const noPauses: CalendarPauses = {
  failed: async () => new Map(),
  begin: async () => undefined,
  end: async () => undefined,
};

/** Those to be read now: what failed last time comes last, or it would keep others waiting that may do well. */
export function inOrder(
  calendars: readonly Calendar[],
  failed: Awaited<ReturnType<CalendarPauses['failed']>>,
): Calendar[] {
  const due = calendars.filter(({ id }) => !failed.get(id)?.isOn);
  const { first = [], last = [] } = Object.groupBy(due, ({ id }) =>
    failed.has(id) ? 'last' : 'first',
  );
  return [...first, ...last];
}
