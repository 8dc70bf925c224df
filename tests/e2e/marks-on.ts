import type { CalendarPage } from '../browser/consultant.ts';

/** The mark of each event on screen; several where its chips disagree. */
export function marksOn(calendar: CalendarPage): Promise<[eid: string, mark: string][]> {
  return calendar.page.locator('[data-eventchip]').evaluateAll((chips) => {
    const pairs = chips.map((chip): [string, string] => [
      chip.getAttribute('data-eventid') ?? '',
      chip.getAttribute('data-merkki') ?? 'none',
    ]);
    return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()].toSorted();
  });
}

/** How many badges are drawn on each chip on screen, and how many beside chips. */
export function badgesOn(
  calendar: CalendarPage,
): Promise<{ onMarked: number[]; onUnmarked: number[]; elsewhere: number }> {
  return calendar.page.evaluate(() => {
    const isDrawn = (element: Element) => {
      const { content, backgroundImage } = getComputedStyle(element, '::after');
      return content === '""' && backgroundImage !== 'none';
    };
    const drawn = [...document.body.querySelectorAll('*')].filter(isDrawn);
    const chips = [...document.querySelectorAll('[data-eventchip]')];
    const countOn = (chip: Element) => drawn.filter((element) => chip.contains(element)).length;
    const isMarked = (chip: Element) => chip.hasAttribute('data-merkki');
    return {
      onMarked: [...new Set(chips.filter(isMarked).map(countOn))],
      onUnmarked: [...new Set(chips.filter((chip) => !isMarked(chip)).map(countOn))],
      elsewhere: drawn.filter((element) => !element.closest('[data-eventchip]')).length,
    };
  });
}
