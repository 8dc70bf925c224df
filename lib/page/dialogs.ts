import { chooseEach, findFirst, hooks } from '@/lib/page/selectors';

const anyDialog = hooks.dialog.join();

/** Where there may be bubbles that were not there at the last look. */
type Place = 'beside-views' | 'anywhere';

/** The bubbles of a page, looked for again only where something may be new. */
export interface Dialogs {
  /** There may be others here since the last look. */
  expect(place: Place): void;
  /** The page changed: there may be others where it did. */
  changed(records: readonly MutationRecord[]): void;
  /** Every bubble in the page, in document order, hidden leftovers included; the same list while nothing is new. */
  look(): readonly HTMLElement[];
}

/**
 * The views are most of the page and change most often, and bubbles lie elsewhere: a look for these through all of it
 * would cost more than all else.
 */
export function createDialogs(page: Document): Dialogs {
  const views = viewsOf(page);
  let place: Place | undefined = 'anywhere';
  let dialogs: readonly HTMLElement[] = [];
  const expect = (where: Place) => {
    if (place !== 'anywhere') place = where;
  };
  const cameAmongViews = ({ target, addedNodes }: MutationRecord, part: HTMLElement) => {
    const isInside = part.contains(target);
    const nodes = [...addedNodes].filter((node) => isInside || node.contains(part));
    return nodes.some(holdsDialog) || (isInside && isDialog(target));
  };
  return {
    expect,
    changed: (records) => {
      const part = views();
      if (!part || records.some(({ target }) => !part.contains(target))) expect('beside-views');
      // A redesign may put them anywhere.
      if (part && records.some((record) => cameAmongViews(record, part))) expect('anywhere');
    },
    look: () => {
      if (dialogs.some(({ isConnected }) => !isConnected)) place = 'anywhere';
      const part = place === 'beside-views' ? views() : undefined;
      if (place) dialogs = part ? findDialogsBeside(part, dialogs) : findDialogs(page);
      place = undefined;
      return dialogs;
    },
  };
}

/** Where the views are drawn, for as long as it is in the page. */
function viewsOf(page: Document): () => HTMLElement | undefined {
  let views: HTMLElement | undefined;
  return () => {
    if (!views?.isConnected) views = findFirst(hooks.main, page);
    return views;
  };
}

/** Whether a node is a bubble, or has one in it. */
function holdsDialog(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  return node.matches(anyDialog) || node.querySelector(anyDialog) !== null;
}

/** Every bubble in the page, in document order, hidden leftovers included. */
export function findDialogs(root: ParentNode): HTMLElement[] {
  return chooseEach(hooks.dialog, [...root.querySelectorAll<HTMLElement>(anyDialog)]);
}

/** Whether a bubble is no hidden leftover. */
export function isShown(dialog: HTMLElement): boolean {
  if (dialog.closest('[aria-hidden="true"], [hidden], [inert]')) return false;
  for (let node: HTMLElement | null = dialog; node; node = node.parentElement) {
    // Only the inline opacity: the computed one is 0 in the first frame of an opening transition.
    if (node.style.opacity === '0') return false;
  }
  return dialog.checkVisibility({ visibilityProperty: true });
}

/** The same, of which those within one part of the page are known. */
function findDialogsBeside(part: HTMLElement, known: readonly HTMLElement[]): HTMLElement[] {
  const inside = known.filter((dialog) => part.contains(dialog));
  return chooseEach(hooks.dialog, [...beside(part), ...inside].toSorted(inDocumentOrder));
}

function beside(part: HTMLElement): HTMLElement[] {
  const parent = part.parentElement;
  if (!parent) return [];
  const siblings = [...parent.children].filter((node) => node !== part);
  const found = siblings.flatMap((node) => [node, ...node.querySelectorAll(anyDialog)]);
  return [parent, ...found].filter(isDialog).concat(beside(parent));
}

function isDialog(node: Node): node is HTMLElement {
  return node instanceof HTMLElement && node.matches(anyDialog);
}

function inDocumentOrder(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
