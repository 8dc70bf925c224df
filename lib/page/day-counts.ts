import { type DayCount, dayStandings } from '@/lib/domain/day-count';
import { decodeDateKey } from '@/lib/page/find-days';

/** On the cell of a day in the year: what the stylesheet writes there. */
const countAttribute = 'data-merkki-count';

/** Said before the number, so that colour is not all that tells. */
const signs: Record<DayCount['standing'], string> = { failed: '!', waiting: '…', sent: '✓' };

/** The cells of the year's days by calendar date; a date at the turn of a month may have two. */
export function findDayCells(page: ParentNode): Map<string, HTMLElement[]> {
  const cells = new Map<string, HTMLElement[]>();
  for (const cell of page.querySelectorAll<HTMLElement>('[role="main"] [data-datekey]')) {
    const date = decodeDateKey(cell.getAttribute('data-datekey') ?? '');
    if (date !== undefined) cells.set(date, [...(cells.get(date) ?? []), cell]);
  }
  return cells;
}

/** Writes each day's count into its cells, and takes away what no longer holds. Reads no layout. */
export function applyDayCounts(
  cells: ReadonlyMap<string, readonly HTMLElement[]>,
  counts: Readonly<Record<string, DayCount>>,
): void {
  for (const [date, ofDay] of cells) {
    const count = counts[date];
    const text = count && `${signs[count.standing]}${count.count}`;
    for (const cell of ofDay) setCount(cell, text);
  }
}

function setCount(cell: HTMLElement, text: string | undefined): void {
  if (text === undefined) cell.removeAttribute(countAttribute);
  else if (cell.getAttribute(countAttribute) !== text) cell.setAttribute(countAttribute, text);
}

/** The count of the day whose cell a node belongs to; undefined for none. */
export function dayCountAt(node: Element | null): DayCount | undefined {
  const text = node?.closest(`[${countAttribute}]`)?.getAttribute(countAttribute);
  const standing = dayStandings.find((each) => text?.startsWith(signs[each]));
  return standing && { standing, count: Number(text?.slice(signs[standing].length)) };
}

/** Leaves the page as if no count had ever been written. */
export function removeDayCounts(page: ParentNode): void {
  for (const cell of page.querySelectorAll(`[${countAttribute}]`))
    cell.removeAttribute(countAttribute);
}
