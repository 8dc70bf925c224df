// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { chipEidAt, countNamedEvents, findChips } from '@/lib/page/find-chips';
import { eidOf, grid, rowChip, stackedChip, timedChip } from './google-page';

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
    expect(countNamedEvents(document)).toBe(1);
  });

  it('names the event under the pointer from any node inside the chip', () => {
    document.body.innerHTML = grid(stackedChip(two));
    const inner = document.querySelector('span');
    expect(chipEidAt(inner)).toBe(two);
    expect(chipEidAt(document.body)).toBeUndefined();
  });
});
