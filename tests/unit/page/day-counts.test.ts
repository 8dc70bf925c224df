// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { DayCount } from '@/lib/domain/day-count';
import { applyDayCounts, findDayCells, removeDayCounts } from '@/lib/page/day-counts';

const cell = (day: number) =>
  `<div role="gridcell" data-datekey="${(2026 - 1970) * 512 + 11 * 32 + day}"><button>${day}</button></div>`;
const apply = (counts: Record<string, DayCount>) => applyDayCounts(findDayCells(document), counts);
const written = () =>
  [...document.querySelectorAll('[data-merkki-count]')].map((node) => [
    node.textContent,
    node.getAttribute('data-merkki-count'),
  ]);

beforeEach(() => {
  const mini = `<aside>${cell(24)}</aside>`;
  document.body.innerHTML = `${mini}<div role="main">${cell(24)}${cell(25)}${cell(25)}</div>`;
});

describe('the counts of the year', () => {
  it('stand in every cell of their day, with a sign of their own, and not in the small calendar beside', () => {
    apply({
      '2026-11-24': { standing: 'failed', count: 1 },
      '2026-11-25': { standing: 'sent', count: 12 },
    });
    expect(written()).toEqual([
      ['24', '!1'],
      ['25', '✓12'],
      ['25', '✓12'],
    ]);
  });

  it('change, and go when nothing is left to count', () => {
    apply({ '2026-11-24': { standing: 'waiting', count: 2 } });
    expect(written()).toEqual([['24', '…2']]);
    apply({});
    expect(written()).toEqual([]);
  });

  it('are not written again when nothing differs', () => {
    const counts = { '2026-11-24': { standing: 'sent', count: 2 } } as const;
    apply(counts);
    const observer = new MutationObserver(() => {});
    observer.observe(document.body, { attributes: true, subtree: true });
    apply(counts);
    expect(observer.takeRecords()).toEqual([]);
  });

  it('leave no trace', () => {
    const before = document.body.innerHTML;
    apply({ '2026-11-24': { standing: 'sent', count: 2 } });
    removeDayCounts(document);
    expect(document.body.innerHTML).toBe(before);
  });
});
