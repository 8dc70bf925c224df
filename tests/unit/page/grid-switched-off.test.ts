// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { eventBubble, timedChip } from './google-page';
import {
  append,
  background,
  end,
  marks,
  one,
  openEid,
  runGridScript,
  show,
  start,
  tellChanged,
  two,
  wait,
} from './grid-script';

runGridScript();

describe('a surface that is switched off', () => {
  const ofChips = (state: string) => ({ surface: 'chips', state });

  it('draws no marks and asks for none, until it is on again', async () => {
    await show({ chips: false });
    expect(marks()).toEqual([]);
    expect(document.querySelector('style')).toBeNull();
    background.asked = [];
    append(timedChip(two));
    tellChanged();
    await wait(400);
    expect(marks()).toEqual([]);
    expect(background.asked).toEqual([]);
    await show({ chips: true });
    expect(marks()).toEqual(['tagged', 'tagged']);
  });

  it('is not counted as a failure, and reported anew once it is on again', async () => {
    await show({ chips: false });
    for (let look = 0; look < 4; look += 1) {
      document.querySelector('[role="gridcell"]')?.replaceChildren();
      append(`<p data-eventid="${one}">${look}</p>`);
      await wait();
    }
    expect(background.reported).toEqual([ofChips('well')]);
    document.querySelector('[role="gridcell"]')?.insertAdjacentHTML('beforeend', timedChip(one));
    await show({ chips: true });
    expect(background.reported).toEqual([ofChips('well'), ofChips('well')]);
  });

  it('shows no panel beside a bubble, and shows it for the one that is open once it is on', async () => {
    await show({ popover: false });
    append(eventBubble(one));
    await wait();
    expect([openEid(), background.asked.includes('openPanel')]).toEqual([undefined, false]);
    await show({ popover: true });
    expect([openEid(), background.asked.includes('openPanel')]).toEqual([one, true]);
    await show({ popover: false });
    expect(openEid()).toBeUndefined();
  });

  it('leaves the others as they are', async () => {
    append(eventBubble(one));
    await wait();
    await show({ chips: false, editor: false });
    expect(openEid()).toBe(one);
    await show({ popover: false, chips: true });
    expect([openEid(), marks()]).toEqual([undefined, ['tagged']]);
  });

  it('asks for nothing before it is known to be on', async () => {
    end();
    background.asked = [];
    background.shown = { chips: false, popover: false, draft: false, editor: false };
    append(eventBubble(one));
    start({ isInTime: true });
    await wait();
    expect([background.asked, marks(), openEid()]).toEqual([[], [], undefined]);
  });
});
