// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startTour } from '@/entrypoints/tour/start-tour';
import type { TourStep } from '@/lib/domain/tour';
import { type PageSession, startPageSession } from '@/lib/page/page-session';
import { nothingSelected } from '@/lib/page/selection';

const client = vi.hoisted(() => ({
  ask: vi.fn<(name: string, question: unknown) => Promise<unknown>>(),
  listeners: new Set<() => void>(),
}));
vi.mock('@/lib/messages/client', () => ({
  ask: client.ask,
  onChanged: (listener: () => void) => {
    client.listeners.add(listener);
    return () => client.listeners.delete(listener);
  },
}));

vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

const psa = { name: 'Severa', system: 'severa' };
let session: PageSession;
let outer: AbortController;
/** What the background says now. */
let step: TourStep;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  client.listeners.clear();
  client.ask.mockReset();
  step = 'open';
  client.ask.mockImplementation(async (name) => ({
    ok: true,
    value: name === 'followTour' ? { step, psa } : {},
  }));
  outer = new AbortController();
  session = startPageSession(document, outer.signal);
});

const host = () => document.querySelector<HTMLElement>('merkki-tour');
const inCard = (selector: string) =>
  host()?.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
const title = () => inCard('h2')?.textContent;
const asked = (name: string) => client.ask.mock.calls.filter(([one]) => one === name);

async function changeTo(next: TourStep): Promise<void> {
  step = next;
  for (const tell of client.listeners) tell();
  await vi.advanceTimersByTimeAsync(1000);
}

async function begin(): Promise<void> {
  startTour(document, session);
  await vi.advanceTimersByTimeAsync(0);
}

function openEvent(eid: string): void {
  session.update({ open: { eid, place: 'bubble', dialog: undefined, rect: () => undefined } });
}

describe('the card of the tour', () => {
  it('says the step, and goes on when another event is opened or something changed', async () => {
    await begin();
    expect(title()).toBe('Click an event');
    expect(inCard('section')?.ariaLabel).toBe('First steps with Merkki');
    step = 'choose';
    openEvent('e1');
    await vi.advanceTimersByTimeAsync(0);
    expect(client.ask).toHaveBeenLastCalledWith('followTour', { eid: 'e1' });
    expect(title()).toBe('Choose the activity type');
    expect(inCard('.bars')?.querySelectorAll('.past')).toHaveLength(1);
    await changeTo('send');
    expect(title()).toBe('Press Send to Severa');
    await changeTo('sent');
    expect(title()).toBe('Done: Severa has your event');
    expect(inCard('.primary')?.hidden).toBe(false);
  });

  it('speaks the page’s language, and tells of a change once', async () => {
    document.documentElement.lang = 'fi';
    await begin();
    expect(title()).toBe('Napsauta tapahtumaa');
    const text = inCard('h2')?.firstChild;
    await changeTo('open');
    expect(inCard('h2')?.firstChild).toBe(text);
    expect(inCard('section')?.lang).toBe('fi');
  });

  it('is closed for good by the person', async () => {
    await begin();
    inCard('.icon-button')?.click();
    expect(host()).toBeNull();
    expect(asked('endTour')).toHaveLength(1);
    expect(client.listeners.size).toBe(0);
  });

  it('leads back to where the set-up goes on', async () => {
    await begin();
    await changeTo('sent');
    inCard('.primary')?.click();
    expect(asked('openOptions')).toEqual([['openOptions', { section: 'start' }]]);
  });

  it('leaves when the tour is over elsewhere, and when the extension is gone', async () => {
    await begin();
    await changeTo('off');
    expect(host()).toBeNull();
    await begin();
    expect(host()).toBeNull();
    step = 'open';
    await begin();
    expect(host()).not.toBeNull();
    client.ask.mockResolvedValue({ ok: false, problem: { kind: 'extension-reloaded' } });
    await changeTo('open');
    expect(host()).toBeNull();
  });

  it('stays as it is when the background fails for once', async () => {
    await begin();
    client.ask.mockResolvedValueOnce({ ok: false, problem: { kind: 'internal' } });
    await changeTo('open');
    expect(title()).toBe('Click an event');
  });

  it('is there once, however often it is begun, and gone with the session', async () => {
    await begin();
    await begin();
    expect(document.querySelectorAll('merkki-tour')).toHaveLength(1);
    outer.abort();
    expect(host()).toBeNull();
    expect(client.listeners.size).toBe(0);
  });

  it('makes room while several events are chosen', async () => {
    await begin();
    expect(host()?.hidden).toBe(false);
    session.update({ selection: nothingSelected });
    expect(host()?.hidden).toBe(true);
    session.update({ selection: undefined });
    expect(host()?.hidden).toBe(false);
  });

  it('lets an answer that comes too late change nothing', async () => {
    let answerLate = (_: unknown) => {};
    await begin();
    client.ask.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    openEvent('e1');
    step = 'send';
    openEvent('e2');
    await vi.advanceTimersByTimeAsync(0);
    answerLate({ ok: true, value: { step: 'other', psa } });
    await vi.advanceTimersByTimeAsync(0);
    expect(title()).toBe('Press Send to Severa');
  });
});
