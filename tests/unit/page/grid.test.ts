// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { currentPageSession } from '@/lib/page/page-session';
import { eidOf, eventBubble, grid, taskBubble, timedChip } from './google-page';
import {
  append,
  background,
  end,
  marks,
  one,
  openEid,
  runGridScript,
  tellChanged,
  two,
  wait,
} from './grid-script';

runGridScript();

describe('the grid script', () => {
  it('marks the chips that are there, tasks aside', () => {
    expect(marks()).toEqual(['tagged']);
    expect(background.asked).toEqual(['findMarks']);
  });

  it('marks a chip that replaces a known one without asking again', async () => {
    document.querySelector('[role="gridcell"]')?.replaceChildren();
    document.querySelector('[role="gridcell"]')?.insertAdjacentHTML('beforeend', timedChip(one));
    await wait();
    expect(marks()).toEqual(['tagged']);
    expect(background.asked).toEqual(['findMarks']);
  });

  it('marks a known event at once, where it is drawn anew and where a chip goes over to it', async () => {
    const cell = document.querySelector('[role="gridcell"]');
    cell?.insertAdjacentHTML('beforeend', timedChip(two));
    await wait();
    cell?.replaceChildren();
    cell?.insertAdjacentHTML('beforeend', timedChip(one) + timedChip('tasks_1'));
    document.querySelector('[data-eventid="tasks_1"]')?.setAttribute('data-eventid', two);
    await wait(0);
    expect(marks()).toEqual(['tagged', 'tagged']);
  });

  it('asks again after a change, once for a burst of them', async () => {
    background.mark = 'sent';
    for (let time = 0; time < 5; time += 1) tellChanged();
    await wait(400);
    expect(marks()).toEqual(['sent']);
    expect(background.asked).toEqual(['findMarks', 'findMarks']);
  });

  it('asks for the panel at the first popover and tells it the event', async () => {
    append(taskBubble());
    await wait(50);
    expect(background.asked).not.toContain('openPanel');
    append(eventBubble(two));
    await wait(50);
    document.querySelector('#xDetDlg')?.setAttribute('data-eventid', one);
    await wait(50);
    expect(background.asked.filter((name) => name === 'openPanel')).toHaveLength(1);
    expect(currentPageSession()?.state.open?.eid).toBe(one);
  });

  it('reports each place in the page once it is there, gone, and back', async () => {
    const chips = (state: string) => ({ surface: 'chips', state });
    expect(background.reported).toEqual([chips('well')]);
    const cell = document.querySelector('[role="gridcell"]');
    const redraw = async (html: string) => {
      cell?.replaceChildren();
      cell?.insertAdjacentHTML('beforeend', html);
      await wait();
    };
    // Named, but drawn in no way that we know a chip by.
    for (let look = 0; look < 3; look += 1) await redraw(`<p data-eventid="${one}">${look}</p>`);
    await redraw(timedChip(one));
    await redraw(timedChip(one));
    expect(background.reported).toEqual([chips('well'), chips('docked'), chips('well')]);
  });

  describe('where the bubble cannot be found', () => {
    const open = () => {
      const { eid, place } = currentPageSession()?.state.open ?? {};
      return { eid, place };
    };
    const none = { eid: undefined, place: undefined };
    const pressChip = async (eid: string, ms: number) => {
      document.querySelector<HTMLElement>(`[data-eventchip][data-eventid="${eid}"]`)?.click();
      await wait(ms);
    };
    const pressEmpty = () => document.querySelector<HTMLElement>('[role="gridcell"]')?.click();

    beforeEach(async () => {
      append(grid(timedChip(two)));
      for (let time = 0; time < 3; time += 1) {
        expect(open()).toEqual(none);
        await pressChip(one, 2000);
      }
    });

    it('docks the panel after three misses, and says so to the background', () => {
      expect(open()).toEqual({ eid: one, place: 'unseen' });
      expect(background.reported).toContainEqual({ surface: 'popover', state: 'docked' });
    });

    it('goes on to the next event at its press, before anything could be taken for the last', async () => {
      await pressChip(two, 0);
      expect(open()).toEqual({ eid: two, place: 'unseen' });
    });

    it('leaves the event at a press on a task or an empty place', async () => {
      await pressChip('tasks_1', 0);
      expect(open()).toEqual(none);
      await pressChip(one, 0);
      expect(open().eid).toBe(one);
      pressEmpty();
      expect(open()).toEqual(none);
    });

    it('goes beside a bubble that comes after all, and relies on bubbles again', async () => {
      append(eventBubble(one));
      await wait(50);
      expect(open()).toEqual({ eid: one, place: 'bubble' });
      document.querySelector('[role="dialog"]')?.remove();
      await wait(50);
      await pressChip(two, 0);
      expect(open()).toEqual(none);
    });
  });

  it('ends quietly when the extension has been reloaded', async () => {
    background.problem = 'extension-reloaded';
    tellChanged();
    await wait(400);
    expect(currentPageSession()).toBeUndefined();
    expect(marks()).toEqual([]);
  });

  it('stays with an open event until it is closed when the extension has gone', async () => {
    append(eventBubble(one));
    await wait();
    background.problem = 'extension-reloaded';
    tellChanged();
    await wait(400);
    expect(openEid()).toBe(one);
    expect(marks()).toEqual(['tagged']);
    document.querySelector('[role="dialog"]')?.remove();
    await wait(400);
    expect(currentPageSession()).toBeUndefined();
    expect(marks()).toEqual([]);
  });

  it('takes into a range that was chosen what gets its mark late', async () => {
    const cell = document.querySelector('[role="gridcell"]');
    const three = eidOf('three');
    background.mark = 'none';
    cell?.insertAdjacentHTML('beforeend', timedChip(two) + timedChip(three));
    await wait();
    const press = (eid: string, how: MouseEventInit) =>
      document
        .querySelector(`[data-eventchip][data-eventid="${eid}"]`)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...how }));
    press(one, { ctrlKey: true });
    press(three, { shiftKey: true });
    expect(marks()).toEqual(['tagged selected', 'selected']);
    background.mark = 'untagged';
    tellChanged();
    await wait(400);
    expect(marks()).toEqual(['untagged selected', 'untagged selected', 'untagged selected']);
  });

  it('ends at the first press when the extension has gone without a word', () => {
    const press = () =>
      document
        .querySelector('[data-eventchip]')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    press();
    expect(currentPageSession()?.state.selection?.eids).toEqual([one]);
    background.isThere = false;
    const heard = vi.fn();
    document.addEventListener('click', heard, { once: true });
    press();
    expect(heard).toHaveBeenCalled();
    expect(currentPageSession()).toBeUndefined();
    expect(marks()).toEqual([]);
  });

  it('leaves the page as it was when it ends', () => {
    end();
    expect(marks()).toEqual([]);
    expect(document.querySelector('style')).toBeNull();
  });
});
