import { decodeEid } from '@/lib/domain/event-identity';
import { findFirst, hooks } from '@/lib/page/selectors';

/** `timed`: a block in the hour grid; `stacked`: all-day and month boxes; `row`: a line of the schedule. */
type ChipKind = 'timed' | 'stacked' | 'row';

/** One drawn box of an event; an event over several weeks, or on several calendars, has several. */
export interface Chip {
  readonly element: HTMLElement;
  readonly eid: string;
  readonly kind: ChipKind;
}

const [best, ...fallbacks] = hooks.chip;
const inDialog = `:is(${hooks.dialog}) *`;

/**
 * The chips of real events: no tasks, drafts or resize handles, each box once. Those that only a fallback of the hook
 * finds come last; a page may lose the best sign on some of its chips alone.
 */
export function findChips(root: ParentNode): Chip[] {
  const found = chipsAmong(root.querySelectorAll<HTMLElement>(best));
  return isEventOutside(root) ? [...found, ...findLost(root, found)] : found;
}

/** Whether anything in the views that is no part of the surest chips names an event. */
function isEventOutside(root: ParentNode): boolean {
  const others = viewsIn(root).querySelectorAll(`[data-eventid]:not(${best}, ${best} *)`);
  return [...others].some((node) => isEvent(ownEid(node)) && !node.matches(inDialog));
}

/** By the fallbacks, the better one first: boxes that are no part of a chip found before, and have none in them. */
function findLost(root: ParentNode, found: readonly Chip[]): Chip[] {
  const taken = new Set<Element>(found.map(({ element }) => element));
  const around = new Set(found.flatMap(({ element }) => ancestorsOf(element)));
  const views = viewsIn(root);
  const candidates = fallbacks.flatMap((selector) =>
    chipsAmong(views.querySelectorAll<HTMLElement>(selector)),
  );
  return candidates.filter(({ element }) => {
    const above = ancestorsOf(element);
    const isPart = taken.has(element) || above.some((node) => taken.has(node));
    if (isPart || around.has(element) || element.matches(inDialog)) return false;
    taken.add(element);
    for (const node of above) around.add(node);
    return true;
  });
}

/** The chips that these nodes are or hold, by the best sign alone: it is asked at every change of the page. */
export function findChipsIn(nodes: Iterable<Node>): Chip[] {
  return [...nodes].flatMap((node) => {
    if (!(node instanceof HTMLElement)) return [];
    const inside = node.querySelectorAll<HTMLElement>(best);
    return chipsAmong(node.matches(best) && !isPartOfSame(node) ? [node, ...inside] : inside);
  });
}

function isPartOfSame(chip: HTMLElement): boolean {
  const around = chip.parentElement?.closest(best);
  return Boolean(around && ownEid(around) === ownEid(chip));
}

/** In the order of the document, in which a chip comes before what lies in it. */
function chipsAmong(elements: Iterable<HTMLElement>): Chip[] {
  const chips: Chip[] = [];
  for (const element of elements) {
    const eid = eidOf(element);
    if (!isEvent(eid)) continue;
    // A line of the schedule may repeat its id on a part that looks like a chip of its own.
    const before = chips.at(-1);
    if (before?.eid === eid && before.element.contains(element)) continue;
    chips.push({ element, eid, kind: kindOf(element) });
  }
  return chips;
}

/** The event whose chip a click or key press landed in, if any. */
export function chipEidAt(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const chip = target.closest(hooks.chip.join());
  // In a bubble only the surest sign counts: what repeats its event's id there is no chip.
  if (!chip || (!chip.matches(best) && target.matches(inDialog))) return undefined;
  const eid = eidOf(chip);
  return isEvent(eid) ? eid : undefined;
}

/** Presses the chip that a node belongs to, as Enter on it does; answers whether there is one. */
export function pressChip(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || chipEidAt(target) === undefined) return false;
  target.click();
  return true;
}

/** Puts the focus on a chip of the first of these events that is shown. */
export function focusChip(page: ParentNode, ...eids: readonly (string | undefined)[]): void {
  const chips = findChips(page);
  const shown = eids.flatMap((eid) => chips.find((one) => one.eid === eid) ?? []);
  if (shown[0]) buttonOf(shown[0])?.focus();
}

/** The part of a chip that can have the focus. */
export function buttonOf({ element }: Chip): HTMLElement | undefined {
  if (element.matches('[role="button"]')) return element;
  return element.querySelector<HTMLElement>('[role="button"]') ?? undefined;
}

/** How many different chips {@link findChips} ought to find: the events that the views name, else the boxes that lost their names. */
export function countExpectedChips(root: ParentNode): number {
  const nodes = [...viewsIn(root).querySelectorAll('[data-eventid]')];
  const eids = nodes.filter((node) => !node.matches(inDialog)).map(ownEid);
  if (nodes.length > 0) return new Set(eids.filter(isEvent)).size;
  return viewsIn(root).querySelectorAll('[data-eventchip], [jslog^="35463"]').length;
}

/** Where the chips are drawn; bubbles lie elsewhere. */
function viewsIn(root: ParentNode): ParentNode {
  return findFirst(hooks.main, root) ?? root;
}

/** The event that a box names itself, or the only one named inside it. */
function eidOf(element: Element): string | undefined {
  const own = ownEid(element);
  if (own !== undefined) return own;
  const [only, ...others] = new Set(
    [...element.querySelectorAll('[data-eventid]')].map((node) => ownEid(node)),
  );
  return others.length === 0 ? only : undefined;
}

function ownEid(element: Element): string | undefined {
  return element.getAttribute('data-eventid') ?? undefined;
}

function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let node = element.parentElement; node; node = node.parentElement) ancestors.push(node);
  return ancestors;
}

function kindOf(element: Element): ChipKind {
  if (element.hasAttribute('data-stacked-layout-chip-container')) return 'stacked';
  if (element.getAttribute('role') === 'button') return 'timed';
  return element.querySelector(':scope > [role="gridcell"]') ? 'row' : 'stacked';
}

const known = new Map<string, boolean>();
const knownLimit = 5000;

/** Remembered, because the same thousand ids come by at every redraw. */
function isEvent(eid: string | undefined): eid is string {
  if (eid === undefined) return false;
  const remembered = known.get(eid);
  if (remembered !== undefined) return remembered;
  if (known.size >= knownLimit) known.clear();
  const answer = decodeEid(eid) !== undefined;
  known.set(eid, answer);
  return answer;
}
