// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findDialogs } from '@/lib/page/dialogs';
import { chipEidAt, countExpectedChips } from '@/lib/page/find-chips';
import { findPopover } from '@/lib/page/find-popover';
import { surveyPage } from '@/lib/page/survey';
import { eidOf, eventBubble, grid, timedChip } from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];
const occurrence = eidOf('one_20260914T070000Z', 'ann@gmail.com');
const split = eidOf('one_R20260914T070000_20260921T070000Z', 'ännä@example.fi');
const task = 'tasks_gtcqAemlQRd1tn7O';
const blockedTask = `ttb_${one}`;

const surveyed = () => surveyPage(document, '/calendar/u/0/r').found;
const events = () => surveyed().map(({ surface, eid }) => `${surface} ${eid}`);
function draw(html: string): void {
  document.body.innerHTML = html;
}

beforeEach(() => draw(''));

/** Each of a structure that Google has used, with names and texts of our own. */
const chips: readonly [when: string, html: string, eids: readonly string[]][] = [
  [
    'a block of 2017, before chips were marked as such',
    `<div role="button" tabindex="0" data-eventid="${one}" data-dragsource-type="5"><div>9–10, Planning</div>
      <div data-eventid="${one}" data-dragsource-type="3"></div></div>`,
    [one],
  ],
  [
    'a month of 2018, whose buttons stood in a box that names the event',
    `<div role="presentation" data-eventid="${one}" style="pointer-events: none"><div role="button"><span>Planning</span></div></div>
      <div role="presentation" data-eventid="${task}"><div role="button"><span>Pay bills</span></div></div>`,
    [one],
  ],
  [
    'a block of 2019 in Japanese, with a handle that repeats the id',
    `<div role="button" tabindex="0" data-eventid="${occurrence}" data-eventchip="" data-opens-details="true" jslog="35463; track:click,dblclick">
      <div>午前9時～午前10:30、英語</div><div aria-hidden="true"><div><span>英語</span></div></div>
      <div aria-hidden="true" data-eventid="${occurrence}" data-dragsource-type="3"></div></div>`,
    [occurrence],
  ],
  [
    'a line of the schedule of 2019, in which a part names the event',
    `<div role="row"><div role="gridcell">9:00</div><div data-eventid="${one}"><div role="gridcell"><div role="button" aria-label="Planning"></div></div></div></div>`,
    [one],
  ],
  [
    'a line of the schedule of 2025 that names it twice',
    `<div role="presentation" data-eventchip="" data-eventid="${one}"><div role="gridcell">9:00</div>
      <div role="gridcell"><div role="button" data-eventid="${one}"><span>Planning</span></div></div></div>`,
    [one],
  ],
  [
    'a month of 2024 in Italian, one wrapper deeper, with a part that is hidden in its second week',
    `<div><div data-eventchip="" data-eventid="${one}" data-stacked-layout-chip-container="true"><div role="button" data-stacked-layout-chip="true"></div></div></div>
      <div><div data-eventchip="" data-eventid="${one}" data-stacked-layout-chip-container="true"><div role="button" data-stacked-layout-chip="true" style="opacity: .01"></div></div></div>`,
    [one, one],
  ],
  [
    'an occurrence after a split, on a calendar whose address is not of Latin letters, right to left',
    `<div dir="rtl" lang="ar">${timedChip(split)}</div>`,
    [split],
  ],
];

describe('what Google has drawn through the years', () => {
  it.each(chips)('is found: %s', (_, html, eids) => {
    draw(grid(html));
    expect(events()).toEqual(eids.map((eid) => `chip ${eid}`));
    expect(countExpectedChips(document)).toBe(new Set(eids).size);
  });

  it.each([
    ['a task', task],
    ['a task by its older name', 'tasks.MDc3NzY1NTY1MzI3'],
    ['a task with a time of its own', blockedTask],
    ['a reminder', 'assist_r_4kQ2'],
    ['a birthday of a contact', 'birthday_c1234567890'],
    ['an appointment slot', 'appt_AcZssZ1x9'],
    ['what is just being drawn', 'new-event-1'],
    ['nothing', ''],
  ])('is no event where it is %s', (_, eid) => {
    const nested = `<div data-eventchip="" data-eventid="${eid}"><div>Pay bills</div><div data-eventid="${eid}"><div role="button" id="inner"></div></div></div>`;
    draw(grid(nested + timedChip(eid)) + eventBubble(eid));
    expect(events()).toEqual([]);
    expect(countExpectedChips(document)).toBe(0);
    expect(chipEidAt(document.querySelector('#inner'))).toBeUndefined();
    const press = { eid: undefined, over: undefined };
    expect(findPopover(findDialogs(document), press)).toBeUndefined();
    // Not even where an event's chip was pressed before.
    const before = { eid: two, over: undefined };
    expect(findPopover(findDialogs(document), before)?.eid).not.toBe(two);
  });
});

describe('bubbles through the years', () => {
  it.each([
    [
      '2017: the event on the dialog itself',
      `<div role="dialog" data-chips-dialog="true" data-eventid="${one}"><span role="heading">Planning</span></div>`,
    ],
    [
      '2018: on a part with the heading, the menu beside it',
      `<div role="dialog" data-chips-dialog="true"><div data-eventid="${one}"><span id="rAECCd" role="heading">Planning</span><div data-eventid="${one}"><ul role="menu"></ul></div></div></div>`,
    ],
    [
      '2022: on its details',
      `<div role="dialog" data-chips-dialog="true"><span><div id="xDetDlg" data-eventid="${one}" data-open-edit-note="false"><div id="xDetDlgWhen"><span id="rAECCd">Planning</span></div></div></span></div>`,
    ],
    [
      'focus time, which says that it adapts and no more',
      `<div role="dialog" data-chips-dialog="true" data-is-adaptive="true"><div data-eventid="${one}"><h1 role="heading">Focus</h1></div></div>`,
    ],
  ])('name their event: %s', (_, html) => {
    draw(grid(timedChip(two)) + html);
    expect(events()).toEqual([`chip ${two}`, `popover ${one}`]);
  });

  it('ask what is meant by a series without becoming an event’s', () => {
    const question =
      '<div role="dialog" aria-modal="true"><h2 role="heading">Edit recurring event</h2><div role="radiogroup"><label><input type="radio">This event</label></div></div>';
    draw(grid(timedChip(two)) + question);
    expect(events()).toEqual([`chip ${two}`]);
  });
});
