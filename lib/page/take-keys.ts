import type { Direction } from '@/lib/page/box-beside';
import { chipEidAt } from '@/lib/page/find-chips';
import { isOurs } from '@/lib/page/host';
import { hooks } from '@/lib/page/selectors';

/** What the keys do while events are being chosen. */
interface KeyActions {
  /** Space, and Shift+Space for all that lie between. */
  choose(eid: string, how: 'more' | 'range'): void;
  /** Enter: on to what is done with them. */
  goOn(): void;
  move(from: Element, direction: Direction): void;
  chooseAll(): void;
  leave(): void;
}

const directions: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);
const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** What lies over the views has an Escape of its own. */
const layers = [...hooks.dialog, '[role="menu"]', '[role="listbox"]'].join();

/**
 * Takes from the page the keys that choose events, while `isOn`: those on a chip, and Ctrl+A and Escape outside of fields
 * and dialogs. Must run before the page's own scripts.
 */
export function takeKeys(
  target: Window,
  isOn: () => boolean,
  actions: KeyActions,
  signal: AbortSignal,
): void {
  // What went down with us comes up with us: the page acts on some keys then.
  const held = new Set<string>();
  const onDown = (event: KeyboardEvent) => {
    held.delete(event.code);
    const act = isOn() ? actionOf(event, actions) : undefined;
    if (!act) return;
    held.add(event.code);
    keepFromPage(event);
    act();
  };
  const onLater = (event: KeyboardEvent) => {
    if (!held.has(event.code)) return;
    keepFromPage(event);
    if (event.type === 'keyup') held.delete(event.code);
  };
  const options = { capture: true, signal };
  target.addEventListener('keydown', onDown, options);
  for (const type of ['keypress', 'keyup'] as const)
    target.addEventListener(type, onLater, options);
}

function actionOf(event: KeyboardEvent, actions: KeyActions): (() => unknown) | undefined {
  const { target } = event;
  if (!(target instanceof Element) || isOurs(target) || target.closest(fields)) return undefined;
  const eid = chipEidAt(target);
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const ofChip = eid !== undefined && isPlain ? chipAction(event, target, eid, actions) : undefined;
  return ofChip ?? pageAction(event, target, actions);
}

function chipAction(
  { key, shiftKey, repeat }: KeyboardEvent,
  target: Element,
  eid: string,
  actions: KeyActions,
): (() => unknown) | undefined {
  // A key held down chooses once, and leads on once.
  if (key === ' ') return () => !repeat && actions.choose(eid, shiftKey ? 'range' : 'more');
  if (shiftKey) return undefined;
  if (key === 'Enter') return () => !repeat && actions.goOn();
  const direction = directions.get(key);
  return direction && (() => actions.move(target, direction));
}

function pageAction(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  target: Element,
  actions: KeyActions,
): (() => unknown) | undefined {
  if (target.closest(layers)) return undefined;
  if (key === 'Escape') return actions.leave;
  return key === 'a' && (ctrlKey || metaKey) ? actions.chooseAll : undefined;
}

function keepFromPage(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}
