// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageListener } from '@/lib/page/watch-page';
import { watchPage } from '@/lib/page/watch-page';
import { eidOf, eventBubble, grid, stackedChip, taskBubble, timedChip } from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];
let ender: AbortController;
let chips: string[][];
let popovers: (string | undefined)[];
let views: string[];

const listener: PageListener = {
  chips: (found) => chips.push(found.map(({ eid }) => eid)),
  popover: (popover) => popovers.push(popover?.eid),
  view: (view) => views.push(view),
};
// On a clock of the test's own: a busy machine must not decide what counts as one burst.
const frame = () => vi.advanceTimersByTimeAsync(40);
const pause = () => vi.advanceTimersByTimeAsync(200);
const append = (html: string) => document.body.insertAdjacentHTML('beforeend', html);
const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]')?.parentElement;

beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = grid(timedChip(one));
  document.body.setAttribute('data-viewkey', 'WEEK');
  [chips, popovers, views, ender] = [[], [], [], new AbortController()];
  watchPage(document, listener, ender.signal);
  await pause();
});

afterEach(() => {
  ender.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('watching the page', () => {
  it('tells what is there at the start', () => {
    expect({ chips, popovers, views }).toEqual({ chips: [[one]], popovers: [], views: ['week'] });
  });

  it('tells chips once per burst', async () => {
    const cell = document.querySelector('[role="gridcell"]');
    cell?.insertAdjacentHTML('beforeend', timedChip(two));
    await frame();
    cell?.insertAdjacentHTML('beforeend', stackedChip(two));
    expect(chips).toHaveLength(1);
    await pause();
    expect(chips.slice(1)).toEqual([[one, two, two]]);
  });

  it('looks for bubbles through the whole page only when one came among the views', async () => {
    append('<div id="toast"></div>');
    await frame();
    const looks = vi.spyOn(document, 'querySelectorAll');
    const wholeLooks = () => looks.mock.calls.filter(([what]) => what.includes('dialog')).length;
    const cell = document.querySelector('[role="gridcell"]');
    for (let redraw = 0; redraw < 10; redraw += 1) {
      cell?.insertAdjacentHTML('beforeend', timedChip(two));
      cell?.firstElementChild?.setAttribute('data-eventid', two);
      await frame();
      document.querySelector('#toast')?.insertAdjacentHTML('beforeend', '<p>Saved</p>');
      await frame();
    }
    expect(wholeLooks()).toBe(0);
    append(eventBubble(two));
    await frame();
    expect([wholeLooks(), popovers]).toEqual([0, [two]]);
    cell?.insertAdjacentHTML('beforeend', eventBubble(one));
    await frame();
    expect(wholeLooks()).toBe(1);
  });

  it('sees a bubble that comes and goes among the views, and one that gets its role late', async () => {
    const cell = document.querySelector('[role="gridcell"]');
    cell?.insertAdjacentHTML('beforeend', eventBubble(two));
    await frame();
    expect(popovers).toEqual([two]);
    dialog()?.remove();
    await frame();
    expect(popovers).toEqual([two, undefined]);
    append(eventBubble(one).replace(/role="dialog" data-chips-dialog="true"|id="xDetDlg"/g, ''));
    await frame();
    document.body.lastElementChild?.firstElementChild?.setAttribute('role', 'dialog');
    document.body.lastElementChild?.insertAdjacentHTML('beforeend', '<p>More</p>');
    await frame();
    expect(popovers).toEqual([two, undefined, one]);
  });

  it('keeps a bubble among the views while something comes beside them, and sees one there', async () => {
    const cell = document.querySelector('[role="gridcell"]');
    cell?.insertAdjacentHTML('beforeend', eventBubble(two));
    await frame();
    append('<p>Saved</p>');
    await frame();
    expect(popovers).toEqual([two]);
    append(`<aside>${eventBubble(one)}</aside>`);
    await frame();
    expect(popovers).toEqual([two, one]);
  });

  it('sees a bubble in views that came in the place of others', async () => {
    const others = document.createElement('div');
    others.innerHTML = grid(timedChip(two) + eventBubble(two));
    document.body.replaceChildren(others);
    await frame();
    expect(popovers).toEqual([two]);
  });

  it('sees among the views what is told to be a bubble by its log later', async () => {
    document
      .querySelector('[role="gridcell"]')
      ?.insertAdjacentHTML('beforeend', '<p id="log"></p>');
    await frame();
    const log = '35389; 2:["two","ann@example.com",0]';
    document.querySelector('#log')?.setAttribute('jslog', log);
    await frame();
    expect(popovers).toEqual([two]);
  });

  it('tells a popover before the chips', async () => {
    append(eventBubble(two));
    await frame();
    expect(popovers).toEqual([two]);
    expect(chips).toHaveLength(1);
  });

  it('tells the next event in the reused dialog', async () => {
    append(eventBubble(one));
    await frame();
    document.querySelector('#xDetDlg')?.setAttribute('data-eventid', two);
    await frame();
    expect(popovers).toEqual([one, two]);
  });

  it('tells when the dialog is only hidden, and when it is shown again', async () => {
    append(eventBubble(one));
    await frame();
    dialog()?.style.setProperty('display', 'none');
    await frame();
    expect(popovers).toEqual([one, undefined]);
    dialog()?.style.removeProperty('display');
    await frame();
    expect(popovers).toEqual([one, undefined, one]);
  });

  it('tells the event of the log when that changes', async () => {
    const log = (id: string) => `35389; 2:["${id}","ann@example.com",0]`;
    append('<div role="dialog"><div id="log"></div></div>');
    for (const id of ['one', 'two']) {
      document.querySelector('#log')?.setAttribute('jslog', log(id));
      await frame();
    }
    expect(popovers).toEqual([one, two]);
  });

  it('tells the pressed event for a bubble without a name, once for each press', async () => {
    document.querySelector<HTMLElement>('[data-eventchip]')?.click();
    append(eventBubble(one).replaceAll(`data-eventid="${one}"`, ''));
    await frame();
    dialog()?.style.setProperty('display', 'none');
    await frame();
    dialog()?.style.removeProperty('display');
    await frame();
    expect(popovers).toEqual([one, undefined]);
  });

  it('tells nothing for a task’s bubble', async () => {
    append(taskBubble());
    await frame();
    expect(popovers).toEqual([]);
  });

  it('tells the view when it changes without a page load', async () => {
    document.body.setAttribute('data-viewkey', 'MONTH');
    await frame();
    expect(views).toEqual(['week', 'month']);
  });

  it('pays no heed to elements of ours', async () => {
    append('<merkki-panel data-merkki-host></merkki-panel>');
    await pause();
    document.querySelector('merkki-panel')?.remove();
    await pause();
    expect(chips).toHaveLength(1);
  });

  it('rests while the tab is hidden and catches up afterwards', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    append(eventBubble(one));
    await pause();
    expect({ chips: chips.length, popovers }).toEqual({ chips: 1, popovers: [] });
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pause();
    expect({ chips: chips.length, popovers }).toEqual({ chips: 2, popovers: [one] });
  });

  it('ends with its signal', async () => {
    append(eventBubble(one));
    ender.abort();
    await pause();
    expect({ chips: chips.length, popovers }).toEqual({ chips: 1, popovers: [] });
  });
});
