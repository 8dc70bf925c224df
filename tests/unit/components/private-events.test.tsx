// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { PrivateEvents } from '@/entrypoints/options/mapping/PrivateEvents';
import type { FakeBackground } from './fake-background';
import { click, render, settle } from './render';
import { sampleSetup } from './sample-setup';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

async function show(chosen: 'dont-send' | 'neutral-title', { count = 0, isRuled = false } = {}) {
  background.fake.start({ countPrivate: () => ({ count }), saveSettings: () => sampleSetup() });
  await render(
    <AskingProvider cache={createCache()}>
      <PrivateEvents chosen={chosen} isRuled={isRuled} />
    </AskingProvider>,
  );
}

const saved = () => background.fake.asked('saveSettings');
const dialog = () => document.querySelector('dialog[open]');
async function choose(label: string) {
  const labels = [...document.querySelectorAll('label')];
  const radio = labels.find(({ textContent }) => textContent === label)?.querySelector('input');
  if (!radio) throw new Error(`no choice ${label}`);
  await click(radio);
  await settle();
}
async function press(name: string) {
  const buttons = [...(dialog()?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  await click(button);
  await settle();
}

it('keeps more private at once, and more open when nothing would go by itself', async () => {
  await show('neutral-title');
  await choose('They are not sent');
  expect(saved()).toEqual([{ privateEvents: 'dont-send' }]);
  expect(background.fake.asked('countPrivate')).toEqual([]);
  await choose('They are sent like any other');
  expect(saved()).toContainEqual({ privateEvents: 'in-full' });
});

it('says first what would go by itself, and sends nothing unless that is wanted', async () => {
  await show('dont-send', { count: 3 });
  await choose('They are sent without title, place and note');
  expect(dialog()?.textContent).toContain('3 private events are then sent by themselves');
  await press('Cancel');
  expect(saved()).toEqual([]);
  await choose('They are sent without title, place and note');
  await press('Send them from now on');
  expect(saved()).toEqual([{ privateEvents: 'neutral-title' }]);
});

it('shows what the organisation chose, and lets nobody choose otherwise', async () => {
  await show('dont-send', { isRuled: true });
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  expect(radios.map(({ checked, disabled }) => [checked, disabled])).toEqual([
    [true, true],
    [false, true],
    [false, true],
  ]);
  expect(document.body.textContent).toContain('Set by your organisation.');
});
