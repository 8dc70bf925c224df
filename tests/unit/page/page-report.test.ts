// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { perSurface } from '@/lib/domain/surface';
import { freshHealth, withSighting } from '@/lib/page/health';
import { reportPage } from '@/lib/page/page-report';
import { eidOf, eventBubble, grid, stackedChip, timedChip } from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];
const path = `/calendar/u/0/r/week/2026/11/25`;
const shown = perSurface(() => true);

beforeEach(() => {
  document.documentElement.lang = 'fi';
  document.body.innerHTML = `<div id="xUserInfo" hidden><p id="xUserEmail">ann@example.com</p></div>${grid(
    timedChip(one) + timedChip(two) + stackedChip(two),
  )}${eventBubble(one)}`;
});

const report = (state?: Parameters<typeof reportPage>[2]) =>
  reportPage(document, path, state).split('\n');

describe('the report of a page', () => {
  it('tells how the page looks and what was found in it, and through what', () => {
    const lines = report();
    expect(lines.slice(0, 4)).toEqual(['Page', '  view week', '  language fi', '  ltr, light']);
    expect(lines).toEqual(
      expect.arrayContaining([
        '  2 chip (timed) by [data-eventchip][data-eventid]',
        '  1 chip (stacked) by [data-eventchip][data-eventid]',
        '  1 popover by [role="dialog"][data-chips-dialog="true"]',
        '    3 [data-eventchip][data-eventid]',
        '    0 #tabEvent',
        '  no script runs',
      ]),
    );
  });

  it('tells how each place fares', () => {
    const miss = { surface: 'popover', expected: 1, found: 0 } as const;
    const health = [miss, miss].reduce(withSighting, freshHealth);
    expect(report({ health, shown: { ...shown, chips: false } })).toEqual(
      expect.arrayContaining([
        '  chips: switched off',
        '  popover: missed, 0 found of 1, 2 misses running',
        '  draft: not looked for yet',
        '  editor: not looked for yet',
      ]),
    );
  });

  it('names no event, person or day', () => {
    const text = report({ health: freshHealth, shown }).join('\n');
    for (const secret of ['ann', 'Planning', 'Trip', one, two, '2026', '9 to 10', '9:00']) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('#xUserEmail …');
  });

  it('takes for a language only what looks like one', () => {
    document.documentElement.lang = 'Ann from Example';
    expect(report()[2]).toBe('  language unknown');
    document.documentElement.lang = 'zh-Hant-TW';
    expect(report()[2]).toBe('  language zh-Hant-TW');
  });

  it('stays below 60 kB, and tells every part of a big page all the same', () => {
    const chips = Array.from({ length: 1200 }, (_, index) => {
      return `<div data-eventchip="" data-eventid="${one}" data-kind-${'abcdefghij'[index % 10]}="">
        ${'<b>'.repeat(index % 40)}</div>`;
    });
    document.body.insertAdjacentHTML('afterbegin', grid(chips.join('')));
    const text = report().join('\n');
    expect(new TextEncoder().encode(text).length).toBeLessThan(60_000);
    expect(text).toContain('#xDetDlg');
  });
});
