// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { WordsProvider } from '@/components/words';
import { DraftPanel } from '@/entrypoints/panel/DraftPanel';
import type { Suggestion } from '@/lib/domain/suggestion';
import { emptyTag } from '@/lib/domain/tag';
import { panelTexts } from '@/lib/i18n/panel-texts';
import { click, settle } from './render';
import { viewOf } from './sample-view';

const ask = vi.hoisted(() => vi.fn<(name: string, question: object) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

const suggestion: Suggestion = {
  tag: { activityTypeId: 'meeting' },
  reasons: [{ kind: 'rule', name: 'Kick-offs' }],
};
const { psa } = viewOf({ kind: 'untagged' });
const answers: Record<string, (question: { title?: string }) => object> = {
  describeDraft: () => ({ psa, tag: emptyTag }),
  suggestForDraft: ({ title }) => (title === 'Kick-off' ? { suggestion } : {}),
  tagDraft: () => ({ psa, tag: { ...emptyTag, activityTypeId: 'meeting' } }),
};

let root: ReturnType<typeof createRoot>;
const cache = createCache();
beforeEach(() => {
  cache.clear();
  ask.mockReset();
  ask.mockImplementation(async (name, question) => ({
    ok: true,
    value: answers[name]?.(question),
  }));
  document.body.innerHTML = '<div></div>';
  root = createRoot(document.body.firstElementChild as Element);
});
afterEach(() => act(async () => root.unmount()));

function type(title: string): Promise<void> {
  return settle(() =>
    root.render(
      <WordsProvider wishes={['en']} texts={panelTexts}>
        <AskingProvider cache={cache}>
          <DraftPanel id="d1" title={title} />
        </AskingProvider>
      </WordsProvider>,
    ),
  );
}
const row = () => document.querySelector('.suggestion');
/** The button that takes what is suggested, once it is. */
const suggested = () =>
  vi.waitFor(async () => {
    await settle();
    const accept = row()?.querySelector('button');
    if (!accept) throw new Error('nothing is suggested');
    return accept;
  });
const titlesAsked = () =>
  ask.mock.calls.flatMap(([name, question]) => (name === 'suggestForDraft' ? question : []));

describe('the panel of an event in the making', () => {
  it('asks for a suggestion once the person pauses, and tells why it is made', async () => {
    for (const title of ['', 'Kick', 'Kick-off ']) await type(title);
    await suggested();
    expect(titlesAsked()).toEqual([{ draftId: 'd1', title: 'Kick-off' }]);
    expect(row()?.textContent).toContain('By your rule “Kick-offs”');
  });

  it('shows none that was made for another title', async () => {
    await type('Kick-off');
    await suggested();
    await type('Kick-off dinner');
    expect(row()).toBeNull();
    await vi.waitFor(async () => {
      await settle();
      expect(titlesAsked()).toHaveLength(2);
    });
    expect(row()).toBeNull();
  });

  it('takes it by one press, after which nothing is proposed', async () => {
    await type('Kick-off');
    await click(await suggested());
    expect(ask).toHaveBeenCalledWith('tagDraft', { draftId: 'd1', change: suggestion.tag });
    expect(row()).toBeNull();
  });

  it('goes on showing what is still being saved when a look at it is answered in between', async () => {
    await type('Kick-off');
    const accept = await suggested();
    ask.mockImplementation((name) =>
      name === 'tagDraft'
        ? new Promise(() => undefined)
        : Promise.resolve({ ok: true, value: answers[name]?.({}) }),
    );
    await click(accept);
    await settle(() => void cache.invalidateQueries());
    await settle();
    expect(document.querySelector<HTMLInputElement>('[role=combobox]')?.value).toBe('Meeting');
  });
});
