// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { currentPageSession } from '@/lib/page/page-session';
import { year } from './google-page';
import { append, background, end, runGridScript, show, tellChanged, wait } from './grid-script';

runGridScript();

describe('in the year', () => {
  const counts = () =>
    [...document.querySelectorAll('[data-merkki-count]')].map((cell) =>
      cell.getAttribute('data-merkki-count'),
    );
  const showYear = async () => {
    background.counts = { '2026-09-15': { standing: 'sent', count: 3 } };
    document.body.setAttribute('data-viewkey', 'YEAR');
    document.body.innerHTML = year();
    await wait();
  };
  afterEach(() => document.body.removeAttribute('data-viewkey'));

  it('days tell how many events were sent, asked once for all, and again when something changed', async () => {
    await showYear();
    expect(counts()).toEqual(['✓3']);
    append('<p>Something else</p>');
    await wait();
    expect(background.asked.filter((name) => name === 'countDays')).toHaveLength(1);
    background.counts = { '2026-09-15': { standing: 'failed', count: 1 } };
    tellChanged();
    await wait(400);
    expect(counts()).toEqual(['!1']);
  });

  it.each([
    ['ann@example.com', ['✓3']],
    ['bob@example.com', []],
  ])('of the page of Ann, with %s connected, they are %j', async (account, expected) => {
    background.accounts = [account];
    tellChanged();
    await showYear();
    document.body.insertAdjacentHTML('beforeend', '<i id="xUserEmail">ann@example.com</i>');
    await wait(400);
    expect(counts()).toEqual(expected);
    background.accounts = [];
  });

  it('they go as soon as another account is known to be connected, however early the counts were asked for', async () => {
    await showYear();
    document.body.insertAdjacentHTML('beforeend', '<i id="xUserEmail">ann@example.com</i>');
    await wait(400);
    expect(counts()).toEqual(['✓3']);
    tellChanged();
    // The account comes after the counts, as when the background has to be woken.
    await wait(400);
    currentPageSession()?.update({ accounts: ['bob@example.com'] });
    expect(counts()).toEqual([]);
    currentPageSession()?.update({ accounts: ['ann@example.com'] });
    await wait(0);
    expect(counts()).toEqual(['✓3']);
  });

  it('they go with the year, with the switch of the marks, and with the script', async () => {
    await showYear();
    await show({ chips: false });
    expect(counts()).toEqual([]);
    await show({ chips: true });
    expect(counts()).toEqual(['✓3']);
    document.body.setAttribute('data-viewkey', 'MONTH');
    await wait();
    expect(counts()).toEqual([]);
    document.body.setAttribute('data-viewkey', 'YEAR');
    await wait();
    expect(counts()).toEqual(['✓3']);
    end();
    expect(counts()).toEqual([]);
  });
});
