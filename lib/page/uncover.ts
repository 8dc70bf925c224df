import { overlaps } from '@/lib/page/boxes';
import { findDayList } from '@/lib/page/find-day-list';

/** Where our bar stands at the upper edge, so as not to hide what has the focus. */
export const upperEdge = 'data-upper';

/** Brings what our bar hides out from under it: by scrolling, and where that does not help by putting the bar at the other edge. */
export function uncover(element: Element, bar: Element | null): void {
  if (!bar || !isUnder(element, bar)) return;
  element.scrollIntoView({ block: 'center' });
  if (isUnder(element, bar)) bar.toggleAttribute(upperEdge);
}

/** Puts our bar at the other edge where it would hide a list of events over the views, as that of a day, unless it hides it there, too. */
export function giveWay(page: ParentNode): void {
  const bar = page.querySelector('merkki-bar:not([hidden])');
  const list = bar && findDayList(page);
  if (!bar || !list || !isUnder(list, bar)) return;
  bar.toggleAttribute(upperEdge);
  if (isUnder(list, bar)) bar.toggleAttribute(upperEdge);
}

function isUnder(element: Element, bar: Element): boolean {
  return overlaps(element.getBoundingClientRect(), bar.getBoundingClientRect());
}
