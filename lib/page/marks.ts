import { marks as knownMarks, type Mark, type MarkState } from '@/lib/domain/mark-state';
import { dayCountStyles } from '@/lib/page/day-count-styles';
import type { Chip } from '@/lib/page/find-chips';
import { markStyles } from '@/lib/page/mark-styles';
import type { ShownEvents } from '@/lib/page/selection';

/** On the chip's root: which mark the stylesheet draws there, and whether the event is among those chosen, as words. */
const markAttribute = 'data-merkki';
const styleAttribute = 'data-merkki-style';

const selectedWord = 'selected';
const none: ReadonlySet<string> = new Set();

/** Whose mark a chip bears: Google may let it go over to another event. */
const bearers = new WeakMap<HTMLElement, string>();

/**
 * Gives every chip the mark of its event, tells those chosen, and takes away what no longer holds.
 * An event that is not in `marks` keeps the mark it has: its answer may still be on the way.
 * Writes only what differs and reads no layout, so it may run at every redraw.
 */
export function applyMarks(
  chips: readonly Chip[],
  marks: ReadonlyMap<string, MarkState>,
  selected = none,
): void {
  for (const { element, eid } of chips) {
    const before = element.getAttribute(markAttribute) ?? '';
    const own = bearers.get(element) === eid ? before.replace(selectedWord, '').trim() : 'none';
    bearers.set(element, eid);
    const mark = marks.get(eid) ?? own;
    setWords(element, before, wordsOf(mark, selected.has(eid)));
  }
}

/** Takes the marks from these nodes that are no chips of events any more. */
export function unmarkOthers(nodes: readonly Node[], chips: readonly Chip[]): void {
  const bearing = new Set<Node>(chips.map(({ element }) => element));
  for (const node of nodes) {
    if (node instanceof HTMLElement && !bearing.has(node)) node.removeAttribute(markAttribute);
  }
}

/** The events of these chips, and which of them have a mark: what is not the person's own has none, unless it is chosen. */
export function shownEvents(chips: readonly Chip[]): ShownEvents {
  const marked = chips.filter(({ element }) => element.hasAttribute(markAttribute));
  return { eids: eidsOf(chips), marked: new Set(eidsOf(marked)) };
}

/** The mark of the chip that a node belongs to; undefined for none. */
export function markAt(node: Element | null): Mark | undefined {
  const words = node?.closest(`[${markAttribute}]`)?.getAttribute(markAttribute)?.split(' ');
  return words && knownMarks.find((mark) => words.includes(mark));
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

function eidsOf(chips: readonly Chip[]): string[] {
  return [...new Set(chips.map(({ eid }) => eid))];
}

function wordsOf(mark: string, isSelected: boolean): string {
  const word = mark === 'none' ? '' : mark;
  return isSelected ? `${word} ${selectedWord}`.trim() : word;
}

function setWords(element: HTMLElement, before: string, words: string): void {
  if (words === before) return;
  if (words === '') element.removeAttribute(markAttribute);
  else element.setAttribute(markAttribute, words);
}
