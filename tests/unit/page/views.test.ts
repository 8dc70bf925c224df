// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findDialogs } from '@/lib/page/dialogs';
import { chipEidAt, countExpectedChips, findChips } from '@/lib/page/find-chips';
import { findPopover } from '@/lib/page/find-popover';
import {
  crowdedDay,
  dayPopup,
  eidOf,
  eventBubble,
  rowChip,
  schedule,
  sideBySide,
  stackedChip,
  timedChip,
  year,
} from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];
const found = () => findChips(document).map(({ eid, kind }) => [eid, kind]);
const draw = (html: string) => {
  document.body.innerHTML = html;
};

beforeEach(() => draw(''));

describe('the schedule and what was found', () => {
  const lines = schedule([28_975, rowChip(one) + rowChip('tasks_1')], [28_976, rowChip(two)]);

  it('have one chip for each line of an event', () => {
    draw(lines);
    expect(found()).toEqual([
      [one, 'row'],
      [two, 'row'],
    ]);
    expect(countExpectedChips(document)).toBe(2);
  });

  it('have a line for each day of an event over several, each a chip', () => {
    draw(schedule([28_975, rowChip(one)], [28_976, rowChip(one)]));
    expect(found()).toHaveLength(2);
  });

  it('are found by their buttons when the chip attribute is gone', () => {
    draw(lines.replaceAll('data-eventchip=""', ''));
    expect(found()).toEqual([
      [one, 'row'],
      [two, 'row'],
    ]);
  });

  it.each([
    ['a part', `<div data-eventid="${one}">`],
    ['a part that is marked as a chip too', `<div data-eventchip="" data-eventid="${one}">`],
    ['a button', `<div role="button" data-eventid="${one}">`],
  ])('have one chip for a line that repeats its id on %s', (_, part) => {
    const repeating = rowChip(one).replace('<div role="gridcell">9:00', `${part}</div>$&`);
    draw(schedule([28_975, repeating]));
    expect(found()).toEqual([[one, 'row']]);
    draw(schedule([28_975, repeating.replaceAll('data-eventchip=""', '')]));
    expect(found()).toEqual([[one, 'row']]);
  });

  it('name the event under the pointer from the title and from the time', () => {
    draw(lines);
    const [time, title] = document.querySelectorAll('[role="gridcell"]');
    expect([time, title?.firstElementChild].map((node) => chipEidAt(node ?? null))).toEqual([
      one,
      one,
    ]);
  });
});

describe('the year', () => {
  it('has no chips but those of the day whose list is open', () => {
    draw(year());
    expect(found()).toEqual([]);
    expect(countExpectedChips(document)).toBe(0);
    draw(year() + dayPopup(stackedChip(one) + stackedChip(two)));
    expect(found()).toEqual([
      [one, 'stacked'],
      [two, 'stacked'],
    ]);
  });

  it('takes the list of a day for no event’s bubble, alone or behind one', () => {
    draw(year() + dayPopup(stackedChip(one)));
    expect(findPopover(findDialogs(document))).toBeUndefined();
    draw(year() + dayPopup(stackedChip(one)) + eventBubble(two));
    expect(findPopover(findDialogs(document))?.eid).toBe(two);
    draw(year() + eventBubble(two) + dayPopup(stackedChip(one)));
    expect(findPopover(findDialogs(document))?.eid).toBe(two);
  });
});

describe('a month’s day without room for all', () => {
  it('has chips but for the line that says so, which opens a list of them all', () => {
    draw(crowdedDay(stackedChip(one)));
    expect(found()).toEqual([[one, 'stacked']]);
    expect(countExpectedChips(document)).toBe(1);
    expect(chipEidAt(document.querySelector('[data-opens-day-overview]'))).toBeUndefined();
    draw(crowdedDay(stackedChip(one)) + dayPopup(stackedChip(one) + stackedChip(two)));
    expect(found().map(([eid]) => eid)).toEqual([one, one, two]);
    expect(findPopover(findDialogs(document))).toBeUndefined();
  });

  it('keeps its line and its list apart from events where the chip attribute is gone', () => {
    const html = crowdedDay(stackedChip(one)).replaceAll('data-eventchip=""', '');
    draw(html);
    expect(found()).toEqual([[one, 'stacked']]);
  });
});

describe('a colleague’s calendar side by side', () => {
  it('has chips of its own, which name the colleague’s copy of a meeting', () => {
    const theirs = eidOf('one', 'bob@example.com');
    draw(sideBySide(['ann@example.com', timedChip(one)], ['bob@example.com', timedChip(theirs)]));
    expect(found()).toEqual([
      [one, 'timed'],
      [theirs, 'timed'],
    ]);
    expect(chipEidAt(document.querySelector(`[data-eventid="${theirs}"] span`))).toBe(theirs);
  });
});
