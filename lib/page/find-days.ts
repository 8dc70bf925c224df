import type { PageView } from '@/lib/page/find-view';

/** A span of days that a view shows, as calendar dates, both included. */
export interface ShownDays {
  readonly first: string;
  readonly last: string;
}

/** As long as a month's six weeks: what stands in one view may be read at once. */
const longestDays = 42;
/** What was found in many years is read around today; each span costs a request for each calendar. */
const mostSpans = 12;
const dayMs = 86_400_000;

/**
 * Which days the page shows events of, from the grid's own keys or else from its columns' and lines'. The lines of the
 * schedule and of the search may lie far apart: they are told in spans. The year shows events only of the day whose
 * small list is open. None where the page tells none.
 *
 * A datekey packs a date as `(year − 1970) · 512 + month · 32 + day` (seen on saved pages of 2019 to 2026).
 */
export function findDays(page: ParentNode, view: PageView, now: number): ShownDays[] {
  const keys = view === 'year' ? popupKeys(page) : (gridKeys(page) ?? columnKeys(page));
  const days = keys.map(decodeDateKey).filter((day) => day !== undefined);
  const spans = spansOf([...new Set(days)].toSorted());
  const distance = ({ first }: ShownDays) => Math.abs(Date.parse(first) - now);
  return spans.toSorted((one, other) => distance(one) - distance(other)).slice(0, mostSpans);
}

/** The date a datekey stands for; undefined for what is none. */
export function decodeDateKey(key: string): string | undefined {
  const number = Number(key);
  const [year, month, day] = [
    1970 + Math.floor(number / 512),
    Math.floor((number % 512) / 32),
    number % 32,
  ];
  if (!Number.isInteger(number) || year < 1970 || year > 9999 || month < 1 || month > 12 || day < 1)
    return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function spansOf(sorted: readonly string[]): ShownDays[] {
  const spans: ShownDays[] = [];
  for (const day of sorted) {
    const span = spans.at(-1);
    if (span && reaches(span.first, day)) spans[spans.length - 1] = { ...span, last: day };
    else spans.push({ first: day, last: day });
  }
  return spans;
}

function reaches(first: string, day: string): boolean {
  return Date.parse(day) - Date.parse(first) < longestDays * dayMs;
}

function popupKeys(page: ParentNode): string[] {
  return keysIn(page, 'data-date-key', '[data-date-key]');
}

function gridKeys(page: ParentNode): string[] | undefined {
  const grid = '[role="main"] [data-start-date-key][data-end-date-key]';
  const keys = [
    ...keysIn(page, 'data-start-date-key', grid),
    ...keysIn(page, 'data-end-date-key', grid),
  ];
  return keys.length > 0 ? keys : undefined;
}

function columnKeys(page: ParentNode): string[] {
  return keysIn(page, 'data-datekey', '[role="main"] [data-datekey]');
}

function keysIn(page: ParentNode, name: string, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
}
