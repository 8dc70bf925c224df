// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectPopover } from '@/lib/page/expect-popover';
import { eidOf, grid, timedChip } from './google-page';

const one = eidOf('one');
const two = eidOf('two');
let reports: [string, boolean][];
let ender: AbortController;

function watch(found: boolean) {
  const report = (eid: string, wasFound: boolean) => reports.push([eid, wasFound]);
  expectPopover(document, () => found, report, ender.signal);
}

beforeEach(() => {
  vi.useFakeTimers();
  [reports, ender] = [[], new AbortController()];
  document.body.removeAttribute('data-viewfamily');
  document.body.innerHTML = `${grid(timedChip(one) + timedChip(two))}<p>elsewhere</p>`;
});

afterEach(() => {
  ender.abort();
  vi.useRealTimers();
});

const click = (selector: string) => {
  document.querySelector<HTMLElement>(selector)?.click();
  vi.advanceTimersByTime(2000);
};

describe('a click on a chip', () => {
  it.each([true, false])('reports whether its bubble was found: %s', (found) => {
    watch(found);
    click('[data-eventchip] span');
    expect(reports).toEqual([[one, found]]);
  });

  it('does not count when it led to the editor', () => {
    watch(false);
    document.body.setAttribute('data-viewfamily', 'EVENT_EDIT');
    click('[data-eventchip]');
    expect(reports).toEqual([]);
  });

  it('is told apart from a click elsewhere', () => {
    watch(false);
    click('p');
    expect(reports).toEqual([]);
  });

  it('does not count when the next event was opened before its time was over', () => {
    let lastSeen: string | undefined;
    const report = (eid: string, found: boolean) => reports.push([eid, found]);
    expectPopover(document, (eid) => eid === lastSeen, report, ender.signal);
    for (const chip of document.querySelectorAll<HTMLElement>('[data-eventchip]')) {
      chip.click();
      lastSeen = chip.dataset.eventid;
      vi.advanceTimersByTime(400);
    }
    vi.advanceTimersByTime(2000);
    expect(reports).toEqual([[two, true]]);
  });

  it('is forgotten when the session ends meanwhile', () => {
    watch(false);
    document.querySelector<HTMLElement>('[data-eventchip]')?.click();
    ender.abort();
    vi.advanceTimersByTime(2000);
    expect(reports).toEqual([]);
  });
});
