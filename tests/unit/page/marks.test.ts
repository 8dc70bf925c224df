// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { MarkState } from '@/lib/domain/mark-state';
import { findChips } from '@/lib/page/find-chips';
import {
  addMarkStyles,
  applyMarks,
  removeMarks,
  shownEvents,
  unmarkOthers,
} from '@/lib/page/marks';
import { eidOf, grid, stackedChip, timedChip } from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];
const mark = (marks: Record<string, MarkState>) =>
  applyMarks(findChips(document), new Map(Object.entries(marks)));
const drawn = () =>
  [...document.querySelectorAll('[data-merkki]')].map((chip) => chip.getAttribute('data-merkki'));

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = grid(timedChip(one) + stackedChip(two));
});

describe('marks', () => {
  it('stand on the roots of their chips and on nothing else', () => {
    mark({ [one]: 'sent', [two]: 'failed' });
    expect(drawn()).toEqual(['sent', 'failed']);
  });

  it('change, and go away for none', () => {
    mark({ [one]: 'tagged', [two]: 'tagged' });
    mark({ [one]: 'queued', [two]: 'none' });
    expect(drawn()).toEqual(['queued']);
  });

  it('stay while their event has no answer yet', () => {
    mark({ [one]: 'sent' });
    mark({});
    expect(drawn()).toEqual(['sent']);
  });

  it('do not stay on a chip that goes over to an event without an answer yet, or to what is none', () => {
    mark({ [one]: 'sent', [two]: 'failed' });
    const [first, second] = findChips(document).map(({ element }) => element);
    first?.setAttribute('data-eventid', eidOf('three'));
    mark({});
    expect(drawn()).toEqual(['failed']);
    unmarkOthers([second ?? document, document], findChips(document));
    expect(drawn()).toEqual(['failed']);
    second?.setAttribute('data-eventid', 'tasks_1');
    unmarkOthers([second ?? document], findChips(document));
    expect(drawn()).toEqual([]);
  });

  it('are not written again when nothing differs', async () => {
    mark({ [one]: 'sent' });
    const observer = new MutationObserver(() => {});
    observer.observe(document.body, { attributes: true, subtree: true });
    mark({ [one]: 'sent' });
    expect(observer.takeRecords()).toEqual([]);
  });

  it('leave Google’s own style alone', () => {
    const before = document.querySelector('[data-eventchip]')?.getAttribute('style');
    mark({ [one]: 'sent' });
    expect(document.querySelector('[data-eventchip]')?.getAttribute('style')).toBe(before);
  });

  it('have one stylesheet, however often it is added', () => {
    addMarkStyles(document);
    addMarkStyles(document);
    expect(document.querySelectorAll('style')).toHaveLength(1);
  });

  it('have a rule for every state that is drawn, on boxes and in lines', () => {
    addMarkStyles(document);
    const css = document.querySelector('style')?.textContent ?? '';
    for (const state of [
      'untagged',
      'tagged',
      'queued',
      'sent',
      'changed',
      'failed',
      'ignored',
      'selected',
    ]) {
      expect(css).toContain(`[data-merkki~="${state}"]:is([role="button"], `);
      expect(css).toContain(`[data-merkki~="${state}"] > [role="gridcell"]`);
    }
  });

  it('stand beside the word of an event that is chosen, and stay when it is no more', () => {
    const chips = findChips(document);
    const marks = new Map<string, MarkState>([[one, 'sent']]);
    applyMarks(chips, marks, new Set([one, two]));
    expect(drawn()).toEqual(['sent selected', 'selected']);
    expect(shownEvents(chips)).toEqual({ eids: [one, two], marked: new Set([one, two]) });
    applyMarks(chips, new Map(), new Set([one]));
    expect(drawn()).toEqual(['sent selected']);
    applyMarks(chips, new Map(), new Set());
    expect(drawn()).toEqual(['sent']);
    expect(shownEvents(chips)).toEqual({ eids: [one, two], marked: new Set([one]) });
  });

  it('leave nothing behind when removed', () => {
    const before = document.documentElement.outerHTML;
    addMarkStyles(document);
    mark({ [one]: 'sent', [two]: 'sent' });
    removeMarks(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
