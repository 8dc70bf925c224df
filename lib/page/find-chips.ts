import { decodeEid } from '@/lib/domain/event-identity';
import { findAll, findFirst, hooks } from '@/lib/page/selectors';

/** `timed`: a block in the hour grid; `stacked`: all-day and month boxes; `row`: a line of the schedule. */
type ChipKind = 'timed' | 'stacked' | 'row';

/** One drawn box of an event; an event over several weeks, or on several calendars, has several. */
export interface Chip {
  readonly element: HTMLElement;
  readonly eid: string;
  readonly kind: ChipKind;
}

/**
 * The chips of real events: no tasks, drafts or resize handles, each box once. Those that only a fallback of the hook
 * finds come last; a page may lose the best sign on some of its chips alone.
 */
export function findChips(root: ParentNode): Chip[] {
  const found = chipsAmong(findAll(hooks.chip, root));
  const eids = new Set(found.map(({ eid }) => eid));
  if (eids.size >= countNamedEvents(root)) return found;
  const lost = hooks.chip.flatMap((selector) =>
    chipsAmong(root.querySelectorAll<HTMLElement>(selector)).filter(({ eid }) => !eids.has(eid)),
  );
  const inOrder = [...new Map(lost.map((chip) => [chip.element, chip])).values()];
  return [...found, ...inOrder];
}

function chipsAmong(elements: Iterable<HTMLElement>): Chip[] {
  const chips: Chip[] = [];
  for (const element of elements) {
    const eid = eidOf(element);
    if (eid && isEvent(eid)) chips.push({ element, eid, kind: kindOf(element) });
  }
  return chips;
}

/** The event whose chip a click or key press landed in, if any. */
export function chipEidAt(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  for (const selector of hooks.chip) {
    const chip = target.closest(selector);
    const eid = chip && eidOf(chip);
    if (eid && isEvent(eid)) return eid;
  }
  return undefined;
}

/** Presses the chip that a node belongs to, as Enter on it does; answers whether there is one. */
export function pressChip(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || chipEidAt(target) === undefined) return false;
  target.click();
  return true;
}

/** Puts the focus on the first chip of an event that can have it. */
export function focusChip(page: ParentNode, eid: string): void {
  const chip = findChips(page).find((one) => one.eid === eid)?.element;
  const button = chip?.matches('[role="button"]') ? chip : chip?.querySelector('[role="button"]');
  if (button instanceof HTMLElement) button.focus();
}

/** How many different events the views name anywhere: what {@link findChips} ought to find. */
export function countNamedEvents(root: ParentNode): number {
  const views = findFirst(hooks.main, root) ?? root;
  const named = [...views.querySelectorAll('[data-eventid]:not([role="dialog"] *)')];
  return new Set(named.map(ownEid).filter((eid) => eid && isEvent(eid))).size;
}

function eidOf(element: Element): string | undefined {
  return ownEid(element) ?? ownEid(element.querySelector('[data-eventid]'));
}

function ownEid(element: Element | null): string | undefined {
  return element?.getAttribute('data-eventid') ?? undefined;
}

function kindOf(element: Element): ChipKind {
  if (element.hasAttribute('data-stacked-layout-chip-container')) return 'stacked';
  if (element.getAttribute('role') === 'button') return 'timed';
  return element.querySelector(':scope > [role="gridcell"]') ? 'row' : 'stacked';
}

const known = new Map<string, boolean>();
const knownLimit = 5000;

/** Remembered, because the same thousand ids come by at every redraw. */
function isEvent(eid: string): boolean {
  const remembered = known.get(eid);
  if (remembered !== undefined) return remembered;
  if (known.size >= knownLimit) known.clear();
  const answer = decodeEid(eid) !== undefined;
  known.set(eid, answer);
  return answer;
}
