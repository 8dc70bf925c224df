import type { Page } from '@playwright/test';
import type { Colour } from './find-faint.ts';
import type { Box } from './read-screen.ts';

export interface Line {
  readonly words: string;
  /** The part that is painted, or can be scrolled to. */
  readonly box: Box;
  /** Where Google cuts it, an ellipsis says so. */
  readonly hasEllipsis: boolean;
}

/** What Merkki draws into Google's page beside words: the mark of an event, the count of a day. */
export interface Badge {
  readonly kind: 'mark' | 'count';
  /** The words of the chip, or of the day. */
  readonly name: string;
  readonly box: Box;
  /** The chip, or the part of the page that shows the day. */
  readonly room: Box;
  /** What it could cover: all of the chip's words, or of the year's. */
  readonly lines: readonly Line[];
  readonly isRightToLeft: boolean;
  readonly ink: Colour;
  readonly ground: Colour;
  /** Nothing shines through its ground. */
  readonly isOpaque: boolean;
}

/** The badges that are drawn on a page of Google's, as they are laid out now; some may have to be scrolled to. */
export function readBadges(page: Page): Promise<Badge[]> {
  return page.evaluate(readInPage);
}

/** Runs in the page: it may use nothing from around it. */
function readInPage(): Badge[] {
  const endless = 1e6;
  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });
  const meet = (one: Box, other: Box): Box => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });
  const pathOf = (element: Element): Element[] => {
    const path: Element[] = [];
    for (let one: Element | null = element; one; one = one.parentElement) path.push(one);
    return path;
  };
  const paddingBoxOf = (element: Element): Box => {
    const { left, top } = element.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth, clientHeight } = element;
    const from = { left: left + clientLeft, top: top + clientTop };
    return { ...from, right: from.left + clientWidth, bottom: from.top + clientHeight };
  };
  /** What hides, up to the first that scrolls: what that one holds is only out of sight. */
  const clipOf = (element: Element): Box => {
    const path = pathOf(element);
    const end = path.findIndex((one) => /auto|scroll/.test(getComputedStyle(one).overflowY));
    const none = { left: -endless, top: -endless, right: endless, bottom: endless };
    return path
      .slice(0, end < 0 ? -2 : end)
      .filter((one) => /hidden|clip/.test(getComputedStyle(one).overflowX))
      .reduce((box, one) => meet(box, paddingBoxOf(one)), none);
  };
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !pathOf(element).some((one) => getComputedStyle(one).clipPath === 'inset(50%)');
  const linesIn = (root: Element): Line[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const lines: Line[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as globalThis.Text;
      const element = node.parentElement;
      const words = node.data.trim();
      if (!words || !element || !isShown(element)) continue;
      const clip = clipOf(element);
      const range = document.createRange();
      range.selectNodeContents(node);
      const hasEllipsis = pathOf(element).some(
        (one) => getComputedStyle(one).textOverflow === 'ellipsis',
      );
      for (const line of range.getClientRects())
        lines.push({ words, box: meet(boxOf(line), clip), hasEllipsis });
    }
    return lines.filter(({ box }) => box.right > box.left && box.bottom > box.top);
  };
  const read = (colour: string) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return { colour: [red, green, blue] as const, isOpaque: alpha === 1 };
  };
  /** What is seen of it, by the place it tells in what holds it: on a plate that is none, the disc of a mark alone. */
  const badgeBoxOf = (element: Element, style: CSSStyleDeclaration): Box => {
    const holder = pathOf(element).find((one) => getComputedStyle(one).position !== 'static');
    const { left, top } = paddingBoxOf(holder ?? document.documentElement);
    const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
    const sum = (...names: string[]) => names.reduce((all, name) => all + px(name), 0);
    const isWhole = style.boxSizing === 'border-box';
    const wide = isWhole ? 0 : sum('padding-left', 'padding-right');
    const high = isWhole ? 0 : sum('padding-top', 'padding-bottom');
    const from = { left: left + sum('left', 'margin-left'), top: top + sum('top', 'margin-top') };
    const plate = {
      ...from,
      right: from.left + px('width') + wide,
      bottom: from.top + px('height') + high,
    };
    if (read(style.backgroundColor).isOpaque) return plate;
    const disc = { left: from.left + px('--left'), top: from.top + 2 };
    return meet(plate, { ...disc, right: disc.left + 12, bottom: disc.top + 12 });
  };
  const badgesOn = (
    element: Element,
    about: Pick<Badge, 'kind' | 'name' | 'room' | 'lines'>,
  ): Badge[] => {
    const style = getComputedStyle(element, '::after');
    if (style.content === 'none' || style.position !== 'absolute' || !isShown(element)) return [];
    const box = badgeBoxOf(element, style);
    // In a chip without room it has shrunk to nothing.
    if (box.right - box.left <= 0 || box.bottom - box.top <= 0) return [];
    return [
      {
        ...about,
        box,
        isRightToLeft: getComputedStyle(element).direction === 'rtl',
        ink: read(style.color).colour,
        ground: read(style.backgroundColor).colour,
        isOpaque: read(style.backgroundColor).isOpaque,
      },
    ];
  };
  const marks = [...document.querySelectorAll('[data-merkki]')].flatMap((chip) => {
    const lines = linesIn(chip);
    const name = [...new Set(lines.map(({ words }) => words))].join(' ');
    const about = { kind: 'mark', name, room: boxOf(chip.getBoundingClientRect()), lines } as const;
    return [chip, ...chip.querySelectorAll('[role="gridcell"]')].flatMap((one) =>
      badgesOn(one, about),
    );
  });
  const days = [...document.querySelectorAll('[data-merkki-count]')];
  const year = days[0]?.closest('[role="main"]');
  const lines = year ? linesIn(year) : [];
  const counts = days.flatMap((day) => {
    const name = `${day.textContent} ${day.getAttribute('data-merkki-count')}`;
    return badgesOn(day, { kind: 'count', name, room: clipOf(day), lines });
  });
  return [...marks, ...counts];
}
