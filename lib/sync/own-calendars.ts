import { format } from 'date-fns';
import type { Calendar } from '@/lib/domain/calendar-event';

/** What a calendar of ours is for; English in every language, so that it is found again. */
export type OwnCalendar = 'Events' | 'Tasks';

/** `[Company] Events (created: 2026-11-25)`, by the person's own date. */
export function calendarName(company: string, of: OwnCalendar, now: number): string {
  return `${prefixOf(company, of)}${format(now, 'yyyy-MM-dd')})`;
}

/** The calendar that was made for this before, by whichever browser; the oldest of several. */
export function findOwn(
  calendars: readonly Calendar[],
  company: string,
  of: OwnCalendar,
): Calendar | undefined {
  const prefix = prefixOf(company, of);
  const [oldest] = calendars
    .filter(({ name, role, mine }) => mine && role === 'owner' && isOurs(name, prefix))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return oldest;
}

function isOurs(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && /^\d{4}-\d{2}-\d{2}\)$/.test(name.slice(prefix.length));
}

function prefixOf(company: string, of: OwnCalendar): string {
  return `[${company}] ${of} (created: `;
}
