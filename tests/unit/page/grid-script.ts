import { afterEach, beforeEach, vi } from 'vitest';
import { startGrid } from '@/entrypoints/calendar.content/grid';
import type { MarkState } from '@/lib/domain/mark-state';
import { currentPageSession } from '@/lib/page/page-session';
import { eidOf, grid, timedChip } from './google-page';

vi.mock('@/lib/messages/client', () => ({
  ask: async (name: string, question: { eids?: string[] }) => {
    if (name === 'reportHealth') {
      background.reported.push(question);
      return { ok: true, value: {} };
    }
    if (name !== 'pageSettings') background.asked.push(name);
    if (background.problem) return { ok: false, problem: { kind: background.problem } };
    if (name === 'pageSettings')
      return { ok: true, value: { shown: background.shown, accounts: background.accounts } };
    if (name === 'countDays') return { ok: true, value: background.counts };
    const eids = question.eids ?? [];
    return { ok: true, value: Object.fromEntries(eids.map((eid) => [eid, background.mark])) };
  },
  isExtensionThere: () => background.isThere,
  onCommand: (listener: (command: string) => void) => {
    background.press = listener;
    return () => {};
  },
  onChanged: (listener: () => void) => {
    background.listeners.add(listener);
    return () => background.listeners.delete(listener);
  },
}));

/** What the background answers, and what it was asked. */
export const background = {
  asked: [] as string[],
  reported: [] as object[],
  shown: {} as Record<string, boolean>,
  accounts: [] as string[],
  mark: 'tagged' as MarkState,
  counts: {} as Record<string, object>,
  problem: undefined as string | undefined,
  isThere: true,
  listeners: new Set<() => void>(),
  press: (_command: string) => {},
};
export const tellChanged = () => {
  for (const listener of background.listeners) listener();
};

/** The event that is there from the start, and one more. */
export const [one, two] = [eidOf('one'), eidOf('two')];

let ender: AbortController;
/** Starts the script in the page as it stands. */
export const start = ({ isInTime }: { readonly isInTime: boolean }) => {
  ender = new AbortController();
  startGrid(document, ender.signal, isInTime);
};
export const end = () => ender.abort();

// On a clock of the test's own: a busy machine must not decide what counts as one burst.
export const wait = (ms = 250) => vi.advanceTimersByTimeAsync(ms);
export const append = (html: string) => document.body.insertAdjacentHTML('beforeend', html);
/** Switches surfaces on and off; the others stay. */
export const show = async (change: Record<string, boolean>) => {
  background.shown = { ...background.shown, ...change };
  tellChanged();
  await wait(400);
};
export const marks = () =>
  [...document.querySelectorAll('[data-merkki]')].map((chip) => chip.getAttribute('data-merkki'));
export const openEid = () => currentPageSession()?.state.open?.eid;

/** Before each test of the file the script runs in a page that shows one event and a task; after it it ends. */
export function runGridScript(): void {
  beforeEach(async () => {
    vi.useFakeTimers();
    Object.assign(background, { asked: [], reported: [], mark: 'tagged', problem: undefined });
    background.isThere = true;
    background.shown = { chips: true, popover: true, draft: true, editor: true };
    document.body.innerHTML = grid(timedChip(one) + timedChip('tasks_1'));
    start({ isInTime: true });
    await wait();
  });
  afterEach(() => {
    end();
    vi.useRealTimers();
  });
}
