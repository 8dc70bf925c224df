// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { Retention } from '@/entrypoints/options/history/Retention';
import { settingsSchema } from '@/lib/domain/settings';
import type { Answers, FakeBackground } from './fake-background';
import { click, render, settle } from './render';
import { sampleSetup } from './sample-setup';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

async function show(answers: Answers = {}) {
  background.fake.start({
    readSetup: () => sampleSetup(),
    countOldHistory: () => ({ entries: 214, runs: 1 }),
    saveSettings: () => sampleSetup(),
    ...answers,
  });
  await render(
    <AskingProvider cache={createCache()}>
      <Retention />
    </AskingProvider>,
  );
  await settle();
}

const text = () => document.body.textContent ?? '';
const press = async (name: string) => {
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  if (!button) throw new Error(`no button ${name}`);
  await click(button);
  await settle();
};
const choose = async (value: string) => {
  await settle(() => {
    const select = document.querySelector('select');
    if (!select) throw new Error('nothing to choose in');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
};

describe('how long the history is kept', () => {
  const saved = () => background.fake.asked('saveSettings');
  const select = () => document.querySelector<HTMLSelectElement>('.retention select');
  const dialog = () => document.querySelector('.retention dialog[open]')?.textContent;

  it('is what the person chose; longer is saved at once', async () => {
    await show();
    expect(select()?.value).toBe('90');
    expect([...(select()?.options ?? [])].map(({ text: shown }) => shown)).toEqual([
      '30 days',
      '90 days',
      '180 days',
      '365 days',
    ]);
    await choose('365');
    expect(saved()).toEqual([{ historyDays: 365 }]);
  });

  it('says before less is kept how much goes', async () => {
    await show();
    await choose('30');
    expect(background.fake.asked('countOldHistory')).toEqual([{ keptDays: 30 }]);
    expect(dialog()).toContain('Older than 30 days');
    expect(dialog()).toContain('214 operations and 1 run');
    expect(saved()).toEqual([]);
    await press('Delete');
    expect(saved()).toEqual([{ historyDays: 30 }]);
  });

  it('stays as it is when the person thinks better of it', async () => {
    await show();
    await choose('30');
    await press('Cancel');
    expect(saved()).toEqual([]);
    expect(select()?.value).toBe('90');
  });

  it('is saved without asking when nothing goes', async () => {
    await show({ countOldHistory: () => ({ entries: 0, runs: 0 }) });
    await choose('30');
    expect(saved()).toEqual([{ historyDays: 30 }]);
  });

  it('is the administrator’s choice where there is one', async () => {
    await show({
      readSetup: () =>
        sampleSetup({
          byPolicy: ['historyDays'],
          settings: settingsSchema.parse({ historyDays: 60 }),
        }),
    });
    expect(select()).toMatchObject({ value: '60', disabled: true });
    expect(text()).toContain('The time comes from your organisation’s policy.');
  });
});
