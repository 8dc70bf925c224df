// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { WordsProvider } from '@/components/words';
import { Overlaps } from '@/entrypoints/panel/Overlaps';
import { panelTexts } from '@/lib/i18n/panel-texts';
import type { EventView } from '@/lib/messages/questions';
import { render, settle } from './render';

const ask = vi.hoisted(() =>
  vi.fn(async (_name: string, _question: object) => ({ ok: true, value: {} })),
);
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

const when = { kind: 'timed', startAt: 0, endAt: 3_600_000 } as const;

async function show(overlaps: EventView['overlaps'], language = 'en') {
  const view = { psa: { name: 'Severa', system: 'severa' }, ...(overlaps && { overlaps }) };
  await render(
    <AskingProvider cache={createCache()}>
      <WordsProvider wishes={[language]} texts={panelTexts}>
        <Overlaps view={view as EventView} />
      </WordsProvider>
    </AskingProvider>,
  );
}

const rows = () => [...document.querySelectorAll('li')].map((row) => row.textContent ?? '');

/** Presses the link; answers whether the browser was left to follow it. */
async function follow(link: HTMLAnchorElement | null): Promise<boolean> {
  let isLeft = false;
  const stay = (event: Event) => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', stay, { once: true });
  await settle(() => {
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
  return isLeft;
}

beforeEach(() => ask.mockClear());

describe('what else stands in the PSA then', () => {
  it('is not spoken of when there is nothing', async () => {
    await show(undefined);
    expect(document.body.textContent).toBe('');
  });

  it('is named with its time, under words that name the list', async () => {
    await show({
      named: [
        { title: 'Training', when },
        { title: '', when },
      ],
      more: 0,
    });
    const list = document.querySelector('ul');
    const label = document.getElementById(list?.getAttribute('aria-labelledby') ?? '');
    expect(label?.textContent).toBe('You have at the same time in Severa:');
    expect(rows()).toHaveLength(2);
    expect(rows()[0]).toMatch(/^Training.*\d/);
    expect(rows()[1]).toContain('(No title)');
    expect(document.querySelector('a')).toBeNull();
  });

  it.each([
    ['en', 'and 2 more'],
    ['fi', 'ja 2 muuta'],
    ['sv', 'och 2 till'],
  ])('is counted where it is much, in %s', async (language, text) => {
    await show({ named: [{ title: 'Training', when }], more: 2 }, language);
    expect(rows().at(-1)).toBe(text);
  });

  it('leads to what our own pages show through the background', async () => {
    const url = 'chrome-extension://id/options.html#practice/a1';
    await show({ named: [{ title: 'Training', when, url }], more: 0 });
    const link = document.querySelector('a');
    expect(link?.textContent).toBe('Training');
    expect(await follow(link)).toBe(false);
    expect(ask).toHaveBeenCalledWith('openOptions', { section: 'practice/a1' });
  });

  it('leads to the PSA’s own pages by itself', async () => {
    const url = 'https://psa.example/a1';
    await show({ named: [{ title: 'Training', when, url }], more: 0 });
    const link = document.querySelector('a');
    expect(link?.getAttribute('href')).toBe(url);
    expect(await follow(link)).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });
});
