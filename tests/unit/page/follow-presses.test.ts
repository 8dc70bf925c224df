// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followPresses } from '@/lib/page/follow-presses';
import { eidOf, eventBubble, grid, timedChip } from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];
let ender: AbortController;
let told: (string | undefined)[];

beforeEach(() => {
  [ender, told] = [new AbortController(), []];
  document.body.innerHTML = `<header><button>Today</button></header>${grid(timedChip(one) + timedChip('tasks_1'))}
    ${eventBubble(two)}<merkki-panel data-merkki-host></merkki-panel>`;
  followPresses(document, (eid) => told.push(eid), ender.signal);
});

afterEach(() => ender.abort());

const at = (selector: string) => document.querySelector<HTMLElement>(selector) ?? document.body;
const press = (selector: string, key: string) =>
  at(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('a press', () => {
  it('on a chip names its event', () => {
    at('[data-eventchip] span').click();
    expect(told).toEqual([one]);
  });

  it.each(['Enter', ' '])('of the key “%s” on a chip does so too', (key) => {
    press('[data-eventchip]', key);
    press('[data-eventchip]', 'a');
    expect(told).toEqual([one]);
  });

  it('on a task or an empty place wants no event any more, nor does Escape', () => {
    at('[data-eventid="tasks_1"]').click();
    at('[role="gridcell"]').click();
    press('#xDetDlg', 'Escape');
    expect(told).toEqual([undefined, undefined, undefined]);
  });

  it('on a task that a dialog lists is one too', () => {
    at('#xDetDlg').insertAdjacentHTML('beforeend', timedChip('tasks_2'));
    at('[data-eventid="tasks_2"]').click();
    expect(told).toEqual([undefined]);
  });

  it.each(['#rAECCd', 'merkki-panel', 'header button'])('on %s says nothing', (selector) => {
    at(selector).click();
    expect(told).toEqual([]);
  });

  it('in our panel is none of the page’s, Escape included', () => {
    press('merkki-panel', 'Escape');
    expect(told).toEqual([]);
  });
});
