// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sayMarks } from '@/entrypoints/calendar.content/say-marks';
import type { Mark } from '@/lib/domain/mark-state';
import { applyDayCounts, findDayCells } from '@/lib/page/day-counts';
import { startPageSession } from '@/lib/page/page-session';
import { eidOf, grid, timedChip, year } from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];

/** Plays the background. */
const background = vi.hoisted(() => ({ asked: 0, isThere: true }));

vi.mock('@/lib/messages/client', () => ({
  ask: async () => {
    background.asked += 1;
    if (!background.isThere) return { ok: false, problem: { kind: 'internal' } };
    return {
      ok: true,
      value: {
        language: 'en',
        names: { sent: 'Sent', tagged: 'Tagged' },
        days: { waiting: 'Not sent yet' },
      },
    };
  },
}));

let ender: AbortController;
let drawn: () => void;
/** Every text that the live region has had. */
let heard: string[];

const chip = (eid: string) => document.querySelector<HTMLElement>(`[data-eventid="${eid}"]`);
const mark = (eid: string, state: Mark) => {
  chip(eid)?.setAttribute('data-merkki', state);
  drawn();
};
const voice = () => document.querySelector('merkki-voice')?.shadowRoot?.querySelector('p');
const goTo = (eid: string) => {
  chip(eid)?.focus();
  chip(eid)?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
};
const wait = async (ms = 400) => {
  for (let step = 0; step < ms; step += 50) {
    await vi.advanceTimersByTimeAsync(50);
    const text = voice()?.textContent ?? '';
    if (text !== heard.at(-1)) heard.push(text);
  }
};

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(background, { asked: 0, isThere: true });
  heard = [''];
  document.body.innerHTML = `${grid(timedChip(one) + timedChip(two))}<button id="other"></button>`;
  for (const eid of [one, two]) chip(eid)?.setAttribute('tabindex', '0');
  ender = new AbortController();
  drawn = sayMarks(document, startPageSession(document, ender.signal));
  mark(one, 'sent');
  mark(two, 'sent');
});

afterEach(() => {
  ender.abort();
  vi.useRealTimers();
});

it('the mark of the event in focus is said, and the same mark of the next one once more', async () => {
  goTo(one);
  await wait();
  goTo(two);
  await wait();
  expect(heard).toEqual(['', 'Sent', '', 'Sent']);
  expect(voice()?.getAttribute('role')).toBe('status');
  expect(voice()?.lang).toBe('en');
  expect(background.asked).toBe(1);
});

it('a mark that becomes another is said, and one that is only drawn anew is not', async () => {
  goTo(one);
  await wait();
  mark(one, 'sent');
  mark(two, 'tagged');
  await wait();
  mark(one, 'tagged');
  await wait();
  expect(heard).toEqual(['', 'Sent', 'Tagged']);
});

it('events that the focus only passes are not said, and what is no event says nothing', async () => {
  goTo(one);
  await wait(100);
  goTo(two);
  mark(two, 'tagged');
  await wait();
  document.querySelector<HTMLElement>('#other')?.focus();
  document.querySelector('#other')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await wait();
  expect(heard).toEqual(['', 'Tagged', '']);
});

it('nothing of ours stands in the page before an event with a mark has the focus', async () => {
  document.querySelector('#other')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await wait();
  expect(document.querySelector('merkki-voice')).toBeNull();
});

it('without an answer nothing is said, until the next event asks again', async () => {
  background.isThere = false;
  goTo(one);
  await wait();
  expect(heard).toEqual(['']);
  background.isThere = true;
  goTo(two);
  await wait();
  expect(heard).toEqual(['', 'Sent']);
});

it('the count of a year’s day is said', async () => {
  document.body.innerHTML = year();
  const day = document.querySelector('button');
  applyDayCounts(findDayCells(document), { '2026-09-15': { standing: 'waiting', count: 12 } });
  day?.focus();
  day?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await wait();
  expect(heard).toEqual(['', 'Not sent yet: 12']);
});
