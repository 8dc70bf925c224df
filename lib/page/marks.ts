import type { MarkState } from '@/lib/domain/mark-state';
import { dayCountStyles } from '@/lib/page/day-count-styles';
import type { Chip } from '@/lib/page/find-chips';
import { markStyles } from '@/lib/page/mark-styles';

/** On the chip's root: which mark the stylesheet draws there. */
const markAttribute = 'data-merkki';
const styleAttribute = 'data-merkki-style';

/**
 * Gives every chip the mark of its event and takes away marks that no longer hold.
 * An event that is not in `marks` keeps the mark it has: its answer may still be on the way.
 * Writes only what differs and reads no layout, so it may run at every redraw.
 */
export function applyMarks(chips: readonly Chip[], marks: ReadonlyMap<string, MarkState>): void {
  for (const { element, eid } of chips) {
    const mark = marks.get(eid);
    if (mark) setMark(element, mark);
  }
}

/** Adds the one stylesheet that draws all marks. A second call does nothing. */
export function addMarkStyles(page: Document): void {
  if (page.querySelector(`style[${styleAttribute}]`)) return;
  // An element rather than a constructed sheet: one left behind by a dead script can be found and removed.
  const style = page.createElement('style');
  style.setAttribute(styleAttribute, '');
  style.textContent = markStyles + dayCountStyles;
  (page.head ?? page.documentElement).append(style);
}

/** Leaves the page as if no mark had ever been drawn. */
export function removeMarks(page: Document): void {
  for (const style of page.querySelectorAll(`style[${styleAttribute}]`)) style.remove();
  for (const chip of page.querySelectorAll(`[${markAttribute}]`))
    chip.removeAttribute(markAttribute);
}

function setMark(element: HTMLElement, mark: MarkState): void {
  if (mark === 'none') element.removeAttribute(markAttribute);
  else if (element.getAttribute(markAttribute) !== mark) element.setAttribute(markAttribute, mark);
}
