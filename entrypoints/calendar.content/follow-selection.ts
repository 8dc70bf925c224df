import { onSwitch } from '@/entrypoints/calendar.content/on-switch';
import { beginSelection, canSelect } from '@/lib/page/begin-selection';
import { boxBeside, type Direction } from '@/lib/page/box-beside';
import { closeEvent } from '@/lib/page/close-event';
import { buttonOf, type Chip, chipEidAt } from '@/lib/page/find-chips';
import type { PageView } from '@/lib/page/find-view';
import { shownEvents } from '@/lib/page/marks';
import type { PageSession } from '@/lib/page/page-session';
import {
  amongShown,
  nothingSelected,
  type Selection,
  toggled,
  withAll,
  withArrived,
  withRange,
} from '@/lib/page/selection';
import { takeKeys } from '@/lib/page/take-keys';
import { type ChipPress, takePresses } from '@/lib/page/take-presses';
import { giveWay, uncover } from '@/lib/page/uncover';

interface SelectionParts {
  readonly page: Document;
  readonly session: PageSession;
  readonly openPanel: () => Promise<void>;
  /** Whether the extension is still there to do something with what is chosen. */
  readonly isThere: () => boolean;
}

/**
 * Lets the person choose several events: by Ctrl and a press on a chip, or `start`. While they choose, presses and keys on
 * chips are ours; before and after, every one of them is the page's. Returns what to do with the chips as they are drawn.
 */
export function followSelection({ page, session, openPanel, isThere }: SelectionParts) {
  let chips: readonly Chip[] = [];
  const isOn = () => isThere() && canSelect(session.state);

  function change(make: (selection: Selection) => Selection): void {
    if (!isOn()) return;
    if (!session.state.selection) begin(undefined);
    session.update({ selection: make(session.state.selection ?? nothingSelected) });
  }

  function begin(eid: string | undefined): void {
    beginSelection(session, eid);
    void openPanel();
  }

  function choose({ eid, how }: ChipPress): void {
    change((selection) =>
      how === 'range' ? withRange(selection, eid, shownEvents(chips)) : toggled(selection, eid),
    );
    session.update({ at: eid });
  }

  const leave = () => session.update({ selection: undefined });
  const chooseAll = () => change((selection) => withAll(selection, shownEvents(chips)));
  const goOn = () => session.update({ focusWishes: session.state.focusWishes + 1 });
  const isFree = ({ selection, open, draft }: PageSession['state']) =>
    selection !== undefined && !open && !draft && isThere();

  const take = (press: ChipPress) => {
    // Whoever presses beside an open bubble is done with it: Google does not hear of this press.
    if (session.state.open) closeEvent(session);
    choose(press);
    focusOf(chips.find(({ eid }) => eid === press.eid))?.focus({ preventScroll: true });
  };
  const wants = ({ how }: ChipPress) =>
    isOn() && (session.state.selection !== undefined || how === 'more');
  takePresses(window, { wants, take }, session.signal);
  const keys = {
    ...{ goOn, chooseAll, leave },
    choose: (eid: string, how: ChipPress['how']) => choose({ eid, how }),
    move: (from: Element, direction: Direction) => {
      const to = chipBeside(chips, from, direction);
      if (!to) return;
      to.focus();
      uncover(to, page.querySelector('merkki-bar'));
      session.update({ at: chipEidAt(to) });
    },
  };
  takeKeys(window, () => isFree(session.state), keys, session.signal);
  giveWayAsItGrows(page, session);
  onSwitch(session, 'chips', () => canSelect(session.state) || leave());

  return {
    chips: (shown: readonly Chip[]) => {
      chips = shown;
      const { selection } = session.state;
      if (!selection) return;
      session.update({ selection: amongShown(selection, new Set(chips.map(({ eid }) => eid))) });
      giveWay(page);
    },
    /** Some of them have another mark than before. */
    marked: () => {
      const { selection } = session.state;
      if (!selection || selection.awaited.length === 0) return;
      // Google may have let a chip go over to another event since: its mark is that one's.
      const same = chips.filter(({ element, eid }) => chipEidAt(element) === eid);
      session.update({ selection: withArrived(selection, shownEvents(same)) });
    },
    view: (view: PageView) => {
      session.update({ isInEditor: view === 'editor' });
      if (session.state.isInEditor) leave();
    },
    /** From elsewhere than a chip: with the open event, or the one in focus, chosen already. */
    start: () => {
      if (!isOn()) return;
      const { open, selection } = session.state;
      if (selection) return goOn();
      const eid = open?.eid ?? chipEidAt(page.activeElement);
      begin(eid);
      if (eid === undefined) focusOf(chips.find(isInSight) ?? chips[0])?.focus();
    },
  };
}

/** The bar grows with what it says; the panel's script brings it, and tells when it has. */
function giveWayAsItGrows(page: Document, session: PageSession): void {
  const grown = new ResizeObserver(() => giveWay(page));
  session.subscribe(({ selection }) => {
    const bar = selection && page.querySelector('merkki-bar');
    if (bar) grown.observe(bar);
  });
  session.signal.addEventListener('abort', () => grown.disconnect());
}

function focusOf(chip: Chip | undefined): HTMLElement | undefined {
  return chip && buttonOf(chip);
}

function chipBeside(
  chips: readonly Chip[],
  from: Element,
  direction: Direction,
): HTMLElement | undefined {
  const buttons = chips.flatMap((chip) => buttonOf(chip) ?? []);
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  const at = boxBeside(boxes, from.getBoundingClientRect(), direction);
  return at === undefined ? undefined : buttons[at];
}

function isInSight(chip: Chip): boolean {
  const { top, bottom } = chip.element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
