import { chipEidAt } from '@/lib/page/find-chips';
import { isOurs } from '@/lib/page/host';

/** A press on an event's chip. */
export interface ChipPress {
  readonly eid: string;
  /** `more` with Ctrl (⌘ on a Mac, where Ctrl opens the menu), `range` with Shift. */
  readonly how: 'plain' | 'more' | 'range';
}

/** Decides whose a press is. */
interface PressTaker {
  /** Asked as the button goes down: what is taken is kept from the page whole, to the click. */
  wants(press: ChipPress): boolean;
  /** The press ended where it began. */
  take(press: ChipPress): void;
}

const laterParts = ['mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const;

/**
 * Takes presses on chips from the page until `signal` aborts. Must run before the page's own scripts; every press that is
 * not wanted reaches the page as if nobody listened.
 */
export function takePresses(
  target: Window,
  { wants, take }: PressTaker,
  signal: AbortSignal,
): void {
  const isMac = target.navigator.platform.startsWith('Mac');
  let held: ChipPress | undefined;
  const wanted = (event: MouseEvent): ChipPress | undefined => {
    const eid = isOurs(event.target) ? undefined : chipEidAt(event.target);
    if (eid === undefined) return undefined;
    const press = { eid, how: howPressed(event, isMac) };
    return wants(press) ? press : undefined;
  };
  const onDown = (event: PointerEvent) => {
    held = event.button === 0 ? wanted(event) : undefined;
    if (held) keepFromPage(event);
  };
  const onLater = (event: MouseEvent) => {
    // Assistive technology clicks without pressing.
    const isUnpressed = event.type === 'click' && event.detail === 0;
    const press = isUnpressed ? wanted(event) : held;
    if (!press || isOurs(event.target)) return;
    keepFromPage(event);
    if (event.type === 'click' && chipEidAt(event.target) === press.eid) take(press);
  };
  const options = { capture: true, signal };
  target.addEventListener('pointerdown', onDown, options);
  for (const type of laterParts) target.addEventListener(type, onLater, options);
}

function howPressed(event: MouseEvent, isMac: boolean): ChipPress['how'] {
  if (event.shiftKey) return 'range';
  return (isMac ? event.metaKey : event.ctrlKey) ? 'more' : 'plain';
}

/** The browser does nothing with it either: no text is selected, nothing is dragged. */
function keepFromPage(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}
