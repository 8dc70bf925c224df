/** The days a view shows, as calendar dates, both included. */
export interface ShownDays {
  readonly first: string;
  readonly last: string;
}

/**
 * Which days the page shows now, from the grid's own keys or else from its columns'. Undefined when it tells none.
 * A datekey packs a date as `(year − 1970) · 512 + month · 32 + day` (seen on saved pages of 2019 to 2026).
 */
export function findDays(page: ParentNode): ShownDays | undefined {
  const keys = gridKeys(page) ?? columnKeys(page);
  const days = keys.map(decodeDateKey).filter((day) => day !== undefined);
  const sorted = days.toSorted();
  const [first] = sorted;
  const last = sorted.at(-1);
  return first !== undefined && last !== undefined ? { first, last } : undefined;
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

function gridKeys(page: ParentNode): string[] | undefined {
  const grid = page.querySelector('[role="main"] [data-start-date-key][data-end-date-key]');
  const keys = [grid?.getAttribute('data-start-date-key'), grid?.getAttribute('data-end-date-key')];
  return keys.every((key) => typeof key === 'string') ? (keys as string[]) : undefined;
}

function columnKeys(page: ParentNode): string[] {
  const columns = page.querySelectorAll('[role="main"] [data-datekey]');
  return [...columns].map((column) => column.getAttribute('data-datekey') ?? '');
}
