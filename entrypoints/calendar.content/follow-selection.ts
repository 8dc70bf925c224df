import { onSwitch } from '@/entrypoints/calendar.content/on-switch';
import { boxBeside, type Direction } from '@/lib/page/box-beside';
import { closeEvent } from '@/lib/page/close-event';
import { buttonOf, type Chip, chipEidAt } from '@/lib/page/find-chips';
import { findLook } from '@/lib/page/find-look';
import type { PageView } from '@/lib/page/find-view';
import { markedEids } from '@/lib/page/marks';
import type { PageSession } from '@/lib/page/page-session';
import {
  nothingSelected,
  type Selection,
  stillShown,
  toggled,
  withAll,
  withRange,
} from '@/lib/page/selection';
import { takeKeys } from '@/lib/page/take-keys';
import { type ChipPress, takePresses } from '@/lib/page/take-presses';

interface SelectionParts {
  readonly page: Document;
  readonly session: PageSession;
  readonly openPanel: () => Promise<void>;
}

/**
 * Lets the person choose several events: by Ctrl and a press on a chip, or `start`. While they choose, presses and keys on
 * chips are ours; before and after, every one of them is the page's. Returns what to do with the chips as they are drawn.
 */
export function followSelection({ page, session, openPanel }: SelectionParts) {
  let chips: readonly Chip[] = [];
  let isInEditor = false;
  const eids = () => [...new Set(chips.map(({ eid }) => eid))];
  const isOn = () => session.state.shown.chips && !isInEditor;

  function change(make: (selection: Selection) => Selection): void {
    if (!isOn()) return;
    const { selection } = session.state;
    if (!selection) session.update({ look: findLook(page) });
    session.update({ selection: make(selection ?? nothingSelected) });
    void openPanel();
  }

  function choose({ eid, how }: ChipPress): void {
    change((selection) =>
      how === 'range'
        ? withRange(selection, eid, rangeTo(eid, selection))
        : toggled(selection, eid),
    );
  }

  /** What is not the person's is passed over between the ends. */
  function rangeTo(eid: string, { anchor }: Selection): string[] {
    const own = new Set([...markedEids(chips), eid, anchor]);
    return eids().filter((one) => own.has(one));
  }

  const leave = () => session.update({ selection: undefined });
  const chooseAll = () => change((selection) => withAll(selection, markedEids(chips)));
  const goOn = () => session.update({ focusWishes: session.state.focusWishes + 1 });
  const isFree = ({ selection, open, draft }: PageSession['state']) =>
    selection !== undefined && !open && !draft;

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
    move: (from: Element, direction: Direction) => moveFocus(chips, from, direction),
  };
  takeKeys(window, () => isFree(session.state), keys, session.signal);
  onSwitch(session, 'chips', () => isOn() || leave());

  return {
    chips: (shown: readonly Chip[]) => {
      chips = shown;
      const { selection } = session.state;
      if (selection) session.update({ selection: stillShown(selection, new Set(eids())) });
    },
    view: (view: PageView) => {
      isInEditor = view === 'editor';
      if (isInEditor) leave();
    },
    /** From elsewhere than a chip: with the open event, or the one in focus, chosen already. */
    start: () => {
      const { open, selection } = session.state;
      if (selection) return goOn();
      const eid = open?.eid ?? chipEidAt(page.activeElement);
      change((first) => (eid === undefined ? first : toggled(first, eid)));
      if (open) closeEvent(session);
      else if (eid === undefined) focusOf(chips.find(isInSight) ?? chips[0])?.focus();
    },
  };
}

function focusOf(chip: Chip | undefined): HTMLElement | undefined {
  return chip && buttonOf(chip);
}

function moveFocus(chips: readonly Chip[], from: Element, direction: Direction): void {
  const buttons = chips.flatMap((chip) => buttonOf(chip) ?? []);
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  const at = boxBeside(boxes, from.getBoundingClientRect(), direction);
  if (at !== undefined) buttons[at]?.focus();
}

function isInSight(chip: Chip): boolean {
  const { top, bottom } = chip.element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
