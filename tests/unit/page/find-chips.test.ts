// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { chipEidAt, countExpectedChips, findChips } from '@/lib/page/find-chips';
import { eidOf, eventBubble, grid, rowChip, stackedChip, timedChip } from './google-page';

const [one, two, three] = [eidOf('one'), eidOf('two'), eidOf('three')];
const found = () => findChips(document).map(({ eid, kind }) => [eid, kind]);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('finding chips', () => {
  it('tells the kinds apart and takes each box once, resize handles aside', () => {
    document.body.innerHTML = grid(timedChip(one) + stackedChip(two) + rowChip(three));
    expect(found()).toEqual([
      [one, 'timed'],
      [two, 'stacked'],
      [three, 'row'],
    ]);
  });

  it('takes both boxes of an event that is drawn twice', () => {
    document.body.innerHTML = grid(stackedChip(one) + stackedChip(one));
    expect(found()).toHaveLength(2);
  });

  it.each(['tasks_abc', 'ttb_abc', '', 'draft'])('passes over what is no event: %s', (eid) => {
    document.body.innerHTML = grid(timedChip(eid) + timedChip(one));
    expect(found()).toEqual([[one, 'timed']]);
  });

  it('finds chips by their buttons when the chip attribute is gone', () => {
    const html = grid(timedChip(one) + stackedChip(two));
    document.body.innerHTML = html.replaceAll('data-eventchip=""', '');
    expect(found()).toEqual([
      [one, 'timed'],
      [two, 'stacked'],
    ]);
  });

  it('finds the chip that alone has lost its attribute', () => {
    const bare = timedChip(two).replace('data-eventchip=""', '');
    document.body.innerHTML = grid(timedChip(one) + bare + stackedChip(three));
    expect(found()).toEqual([
      [one, 'timed'],
      [three, 'stacked'],
      [two, 'timed'],
    ]);
  });

  it('finds the second box of an event when it alone has lost its attribute', () => {
    const bare = stackedChip(one).replace('data-eventchip=""', '');
    document.body.innerHTML = grid(stackedChip(one) + bare);
    expect(findChips(document).map(({ element }) => element)).toEqual([
      ...document.querySelectorAll('[data-stacked-layout-chip-container]'),
    ]);
  });

  it('finds the box that is named by what lies in it alone, if that is one event', () => {
    document.body.innerHTML = grid(
      `<div data-eventchip=""><i data-eventid="${one}"></i></div>
      <div data-eventchip=""><i data-eventid="${two}"></i><i data-eventid="${three}"></i></div>`,
    );
    expect(findChips(document).map(({ eid }) => eid)).toEqual([one]);
  });

  it('takes no bubble for a chip, whatever it has lost', () => {
    const bubble = eventBubble(two).replace('role="dialog" data-chips-dialog="true"', '');
    document.body.innerHTML = `${grid(timedChip(one))}${bubble.replace('<ul', '<p role="button"></p><ul')}`;
    expect(found()).toEqual([[one, 'timed']]);
    expect(chipEidAt(document.querySelector('#rAECCd'))).toBeUndefined();
  });

  it('finds chips by the log number when buttons are gone too', () => {
    const html = grid(timedChip(one));
    document.body.innerHTML = html.replace(
      'role="button" tabindex="0" data-eventchip=""',
      'jslog="35463; 2:[]"',
    );
    expect(found().map(([eid]) => eid)).toEqual([one]);
  });

  it('counts the events that the page names even where no chip is recognised', () => {
    document.body.innerHTML = grid(
      `<p data-eventid="${one}"></p><p data-eventid="${one}"></p><p data-eventid="tasks_1"></p>`,
    );
    expect(findChips(document)).toEqual([]);
    expect(countExpectedChips(document)).toBe(1);
  });

  it('counts the boxes that name no event any more', () => {
    document.body.innerHTML = grid('<div data-eventchip=""></div><div data-eventchip=""></div>');
    expect(countExpectedChips(document)).toBe(2);
  });

  it('names the event under the pointer from any node inside the chip', () => {
    document.body.innerHTML = grid(stackedChip(two));
    const inner = document.querySelector('span');
    expect(chipEidAt(inner)).toBe(two);
    expect(chipEidAt(document.body)).toBeUndefined();
  });
});
