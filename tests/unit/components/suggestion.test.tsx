// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { WordsProvider } from '@/components/words';
import { EventPanel } from '@/entrypoints/panel/EventPanel';
import type { Suggestion } from '@/lib/domain/suggestion';
import { emptyTag } from '@/lib/domain/tag';
import { panelTexts } from '@/lib/i18n/panel-texts';
import type { EventView } from '@/lib/messages/questions';
import { click, render, settle } from './render';
import { viewOf } from './sample-view';

const ask = vi.hoisted(() => vi.fn<(name: string, question: object) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

const acme = { id: 'acme', name: 'Acme' };
const project = {
  ...{ id: 'p1', projectName: 'Rollout', phaseName: 'Phase 1' },
  standing: 'open' as const,
};
const suggestion: Suggestion = {
  tag: { activityTypeId: 'meeting', customer: acme },
  reasons: [{ kind: 'series', count: 4 }],
};
const untagged = (change: Partial<EventView> = {}) =>
  viewOf({ kind: 'untagged' }, { tag: emptyTag, suggestion, ...change });

async function show(view: EventView, language = 'en') {
  ask.mockImplementation(async () => ({ ok: true, value: view }));
  await render(
    <WordsProvider wishes={[language]} texts={panelTexts}>
      <AskingProvider cache={createCache()}>
        <EventPanel eid="e1" />
      </AskingProvider>
    </WordsProvider>,
  );
  await settle();
}

const row = () => document.querySelector('.suggestion');
const accept = () => {
  const button = row()?.querySelector('button');
  if (!button) throw new Error('nothing is suggested');
  return button;
};
const reasons = () =>
  [...document.querySelectorAll('.suggestion .small p')].map((one) => one.textContent);
const asked = () => ask.mock.calls.map(([name, question]) => ({ name, ...question }));

beforeEach(() => {
  ask.mockReset();
});

describe('a suggestion', () => {
  it('says what it would tag, and why to whoever listens, too', async () => {
    await show(untagged({ suggestion: { ...suggestion, tag: { ...suggestion.tag, project } } }));
    const lines = [...(row()?.querySelectorAll('.words, .words + p') ?? [])];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Meeting',
      'Acme · Rollout · Phase 1',
    ]);
    expect(accept().getAttribute('aria-label')).toBe('Use Meeting, Acme, Rollout, Phase 1');
    const described = accept().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe('Like 4 others of this series');
  });

  const ofMaria = { ...viewOf({ kind: 'untagged' }).event, organizer: 'maria@acme.example' };
  it.each([
    ['en', 'series', 1, 'Like another one of this series'],
    ['en', 'title', 3, 'Like 3 others with a similar title'],
    ['en', 'organizer', 3, 'Like 3 others that maria@acme.example organises'],
    ['en', 'domain', 3, 'Like 3 others from acme.example'],
    ['fi', 'series', 4, 'Kuten 4 muuta tämän sarjan tapahtumaa'],
    ['sv', 'series', 4, 'Som 4 andra i serien'],
  ] as const)('gives its reason: %s, %s', async (language, kind, count, expected) => {
    const view = untagged({ suggestion: { ...suggestion, reasons: [{ kind, count }] } });
    await show({ ...view, event: ofMaria as EventView['event'] }, language);
    expect(reasons()).toEqual([expected]);
  });

  it('is accepted by one press, sends nothing, and leaves the focus where sending is next', async () => {
    await show(untagged());
    act(() => accept().focus());
    ask.mockImplementation(() => new Promise(() => undefined));
    await click(accept());
    expect(asked().filter(({ name }) => name !== 'describeEvent')).toEqual([
      { name: 'tagEvent', eid: 'e1', change: suggestion.tag, scope: 'event' },
    ]);
    expect(row()).toBeNull();
    expect(document.activeElement?.textContent).toBe('Send to Severa');
    expect(document.body.textContent).toContain('Ready to send to Severa');
  });

  it('does not send by the key that accepted it, held down', async () => {
    await show(untagged());
    await click(accept());
    const pressed = { key: 'Enter', bubbles: true, cancelable: true };
    const isHeard = (repeat: boolean) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, repeat }));
    expect(document.activeElement?.textContent).toBe('Send to Severa');
    expect([isHeard(true), isHeard(false)]).toEqual([false, true]);
  });

  it('stays while only a note is written, and goes when a customer is chosen', async () => {
    const { showChange } = await import('@/entrypoints/panel/show-change');
    expect(showChange(untagged(), { note: 'Agenda' }, 'event').suggestion).toBeDefined();
    expect(showChange(untagged(), { customer: acme }, 'event').suggestion).toBeUndefined();
    expect(showChange(untagged(), { sending: 'never' }, 'event').suggestion).toBeUndefined();
  });

  it('of an occurrence is for that one alone', async () => {
    await show(untagged({ series: { scope: 'event' } }));
    await click(accept());
    expect(asked()).toContainEqual(
      expect.objectContaining({ name: 'tagEvent', scope: 'event', change: suggestion.tag }),
    );
  });

  it('is nothing without one', async () => {
    const { suggestion: _, ...view } = untagged();
    await show(view);
    expect(row()).toBeNull();
  });
});
