import { createDialogs, type Dialogs } from '@/lib/page/dialogs';
import { type DraftPlace, findDraftPlace } from '@/lib/page/draft-place';
import { type Chip, findChips, findChipsIn } from '@/lib/page/find-chips';
import { editedEid } from '@/lib/page/find-editor';
import { findPopover, isMaking, type Popover, type Press } from '@/lib/page/find-popover';
import { findView, type PageView } from '@/lib/page/find-view';
import { followPresses } from '@/lib/page/follow-presses';
import { isOurs } from '@/lib/page/host';
import { onceIn } from '@/lib/page/once-in';

/** What a watcher is told, each when it has changed. */
export interface PageListener {
  /** The chips after a redraw, some old, some new. */
  chips(chips: readonly Chip[]): void;
  /**
   * Chips that have just come or stand for another event now, before the browser shows them: not all are found so soon.
   * And the nodes that came or changed, some of which may have been chips.
   */
  drawn?(chips: readonly Chip[], nodes: readonly Node[]): void;
  /** After a redraw, for whoever looks at something other than chips. */
  redrawn?(): void;
  /** The person pressed an event's chip, or a place in the views where none is; see `followPresses`. */
  pressed?(eid: string | undefined): void;
  /** Another event's bubble opened, or none is open any more. */
  popover(popover: Popover | undefined): void;
  /** The editor of another event is shown, or that of none any more. */
  edited?(eid: string | undefined): void;
  /** Something is being made in a bubble, an event or a task, or no more. */
  making?(isMaking: boolean): void;
  /** An event is being made in another place than before, or no more. */
  draft?(place: DraftPlace | undefined): void;
  view?(view: PageView): void;
}

/** Google redraws in bursts: one look at the chips per burst is enough. */
const chipDelayMs = 120;
const identityAttributes = [
  ...['data-eventid', 'jslog', 'data-viewkey', 'data-viewfamily'],
  // Which tab of the quick-create bubble is shown: an event or a task.
  'aria-selected',
];
const visibilityAttributes = ['style', 'class', 'hidden', 'aria-hidden', 'inert'];

/**
 * Watches the whole page with one observer until `signal` aborts. A bubble is told within a frame,
 * chips after a short pause. Rests while the tab is hidden and catches up when it is shown again.
 */
export function watchPage(page: Document, listener: PageListener, signal: AbortSignal): void {
  const dialogs = createDialogs(page);
  const hiding = new MutationObserver(() => {
    dialogs.expect('beside-views');
    frame.ask();
  });
  const surfaces = surfaceLook(page, listener, { dialogs, hiding });
  const frame = onceIn(requestAnimationFrame, cancelAnimationFrame, surfaces.look);
  const pause = onceIn(
    (run) => window.setTimeout(run, chipDelayMs),
    clearTimeout,
    () => {
      listener.chips(findChips(page));
      listener.redrawn?.();
    },
  );
  const look = () => {
    if (page.hidden || signal.aborted) return;
    frame.ask();
    pause.ask();
  };
  const changed = (records: readonly MutationRecord[]) => {
    dialogs.changed(records);
    const nodes = records.flatMap(nodesIn);
    if (!page.hidden && listener.drawn) listener.drawn(findChipsIn(nodes), nodes);
    look();
  };
  const lookAnew = () => {
    dialogs.expect('anywhere');
    look();
  };
  observe(page, { look, changed }, signal);
  const onPress = (eid: string | undefined) => {
    surfaces.press(eid);
    listener.pressed?.(eid);
    // A bubble that no longer names its event may already be another's.
    dialogs.expect('beside-views');
    frame.ask();
  };
  followPresses(page, onPress, signal);
  page.addEventListener('visibilitychange', lookAnew, { signal });
  signal.addEventListener('abort', () => {
    hiding.disconnect();
    frame.forget();
    pause.forget();
  });
}

interface Looking {
  look(): void;
  /** Something is new in the page, or gone, or says something else than before. */
  changed(records: readonly MutationRecord[]): void;
}

function observe(page: Document, { look, changed }: Looking, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    if (!records.every(isOwnDoing)) changed(records);
  });
  const start = () => {
    if (signal.aborted) return;
    const what = { childList: true, subtree: true, attributeFilter: identityAttributes };
    observer.observe(page.body, what);
    look();
  };
  // The script runs before the body exists.
  if (page.body) start();
  else page.addEventListener('DOMContentLoaded', start, { once: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

function nodesIn({ type, target, addedNodes }: MutationRecord): Node[] {
  return type === 'attributes' ? [target] : [...addedNodes];
}

function isOwnDoing(record: MutationRecord): boolean {
  if (isOurs(record.target)) return true;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every(isOurs);
}

/** Tells bubbles and views apart from what was told last. */
function surfaceLook(
  page: Document,
  listener: PageListener,
  { dialogs, hiding }: { readonly dialogs: Dialogs; readonly hiding: MutationObserver },
) {
  let shown: readonly HTMLElement[] = [];
  let popover: Popover | undefined;
  let press: Press | undefined;
  let edited: string | undefined;
  let wasMaking = false;
  let draft: DraftPlace | undefined;
  let view: PageView | undefined;
  const lookForPopover = () => {
    shown = observeHiding(dialogs.look(), shown, hiding);
    const next = findPopover(shown, press);
    if (next?.eid === popover?.eid && next?.dialog === popover?.dialog) return;
    // The press has had its bubble: the next one without a name may be of any event.
    if (popover && !next && press?.eid === popover.eid) press = undefined;
    popover = next;
    listener.popover(popover);
  };
  const lookForMaking = (tell: NonNullable<PageListener['making']>) => {
    const isNow = isMaking(shown);
    if (isNow !== wasMaking) tell(isNow);
    wasMaking = isNow;
  };
  const look = () => {
    lookForPopover();
    if (listener.making) lookForMaking(listener.making);
    const { pathname } = page.location;
    const nextEdited = editedEid(pathname);
    const nextView = findView(page, pathname);
    if (nextEdited !== edited) listener.edited?.(nextEdited);
    edited = nextEdited;
    const nextDraft = findDraftPlace(page, popover ? [] : shown, pathname);
    if (nextDraft?.element !== draft?.element) listener.draft?.(nextDraft);
    draft = nextDraft;
    if (nextView !== view) listener.view?.(nextView);
    view = nextView;
  };
  return {
    look,
    press: (eid: string | undefined) => {
      press = { eid, over: popover };
    },
  };
}

/** A bubble is closed by hiding it or something around it, which changes nothing but attributes. */
function observeHiding(
  dialogs: readonly HTMLElement[],
  before: readonly HTMLElement[],
  observer: MutationObserver,
): readonly HTMLElement[] {
  if (dialogs.length === before.length && dialogs.every((one, at) => one === before[at])) {
    return before;
  }
  observer.disconnect();
  for (const node of dialogs.flatMap(withAncestors)) {
    observer.observe(node, { attributeFilter: visibilityAttributes });
  }
  return dialogs;
}

function withAncestors(dialog: HTMLElement): HTMLElement[] {
  const path: HTMLElement[] = [];
  const { body } = dialog.ownerDocument;
  for (let node: HTMLElement | null = dialog; node && node !== body; node = node.parentElement) {
    path.push(node);
  }
  return path;
}
