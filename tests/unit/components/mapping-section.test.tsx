// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { MappingSection } from '@/entrypoints/options/mapping/MappingSection';
import { sectionNamed } from '@/entrypoints/options/sections';
import { defaultMapping, type Mapping } from '@/lib/domain/mapping';
import type { AnswerTo } from '@/lib/messages/questions';
import type { FakeBackground } from './fake-background';
import { click, render, settle, type } from './render';
import { severa } from './sample-overview';
import { sampleSetup } from './sample-setup';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

const meeting = {
  ...{ id: 'meeting', name: 'Client meeting', category: 'CalendarEntry' as const },
  ...{ isDefault: true, requires: [] },
};
const when = { kind: 'timed', startAt: 0, endAt: 3_600_000 } as const;
let mapping: Mapping;
/** When what is chosen is saved; at once unless a test says otherwise. */
let slowly: Promise<void>;
let counted: AnswerTo<'countMapping'>;

const view = () => ({
  mapping,
  calendars: [
    { id: 'work', name: 'Work' },
    { id: 'home', name: 'Home' },
  ],
  activityTypes: [meeting],
});

beforeEach(() => {
  mapping = defaultMapping;
  slowly = Promise.resolve();
  counted = { updates: 0, asks: 0, byThemselves: false };
  background.fake.start({
    readMapping: view,
    previewMapping: ({ change }) => ({
      event: { title: 'Kick-off', when },
      ...{ isSample: false, count: 2 },
      said: { title: `said by ${change.title}`, when, location: '', notes: 'Merkki: link' },
    }),
    countMapping: () => counted,
    saveMapping: async ({ change }) => {
      await slowly;
      mapping = { ...mapping, ...(change as Partial<Mapping>) };
      return view();
    },
  });
});

async function show(): Promise<void> {
  await render(
    <AskingProvider cache={createCache()}>
      <MappingSection setup={sampleSetup()} connections={[severa]} named={undefined} />
    </AskingProvider>,
  );
  await settle();
  await settle();
}

const saved = () =>
  background.fake.asked('saveMapping').map((one) => (one as { change: unknown }).change);
const field = (name: string) => {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === name);
  return document.getElementById(label?.htmlFor ?? '') as HTMLTextAreaElement;
};
const button = (name: string, within: ParentNode = document) => {
  const found = [...within.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const write = (name: string, text: string) =>
  type(field(name) as unknown as HTMLInputElement, text);
const press = async (name: string, within?: ParentNode) => {
  await click(button(name, within));
  await settle();
};
const alerts = () => [...document.querySelectorAll('[role="alert"]')].map((one) => one.textContent);
const dialog = () => document.querySelector('dialog[open]');

it('says of a placeholder that there is not, where it stands, and saves nothing', async () => {
  await show();
  await write('Title', '{titel}');
  expect(alerts()).toContain('There is no {titel}. Take one from the list below.');
  expect(field('Title').getAttribute('aria-invalid')).toBe('true');
  expect(button('Save').disabled).toBe(true);
  expect(document.body.textContent).toContain('Shows once the templates can be read.');
  await press('Discard changes');
  expect(field('Title').value).toBe('{title}');
  expect(saved()).toEqual([]);
});

it('takes in what is too long, and says so instead of cutting it', async () => {
  await show();
  await write('Title', `{title}${'x'.repeat(300)}`);
  expect(alerts()).toContain('At most 300 characters fit here; there are 307.');
  expect(field('Title').value).toHaveLength(307);
  expect(button('Save').disabled).toBe(true);
});

it('needs a title', async () => {
  await show();
  await write('Title', ' ');
  expect(alerts()).toContain('An activity needs a title.');
  expect(button('Save').disabled).toBe(true);
});

it('puts a placeholder where the cursor stands, and shows what it leads to', async () => {
  await show();
  const title = field('Title');
  await settle(() => title.setSelectionRange(0, 0));
  await press('Customer', title.closest('.template') ?? document);
  expect(title.value).toBe('{customer}{title}');
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await settle();
  const preview = document.querySelector('.mapping-preview')?.textContent;
  expect(preview).toContain('said by {customer}{title}');
  expect(preview).toContain('Nothing is sent.');
});

it('saves at once what changes nothing that was sent', async () => {
  await show();
  await write('Title', 'x {title}');
  await press('Save');
  expect(dialog()).toBeNull();
  expect(saved()).toEqual([{ title: 'x {title}', note: '{note}', location: true }]);
  expect(document.body.textContent).toContain('Saved');
  expect(button('Save').disabled).toBe(true);
});

it.each([
  [true, '2 activities that were sent already are changed with the next sync.'],
  [false, '2 activities that were sent already then count as changed, until you press Update.'],
])('tells what it changes of what was sent, by itself: %s', async (byThemselves, text) => {
  await show();
  counted = { updates: 2, asks: 1, byThemselves };
  await write('Notes', '{note} {type}');
  await press('Save');
  expect(dialog()?.textContent).toContain(text);
  expect(dialog()?.textContent).toContain('1 activity with booked hours');
  await press('Cancel', dialog() ?? undefined);
  expect(saved()).toEqual([]);
  await press('Save');
  await press('Save', dialog() ?? undefined);
  expect(saved()).toEqual([{ title: '{title}', note: '{note} {type}', location: true }]);
});

it('has contact persons take part when they are ticked, or never, as is chosen', async () => {
  await show();
  const radios = [...document.querySelectorAll<HTMLInputElement>('fieldset input[type=radio]')];
  const named = (name: string) => {
    const found = radios.find((one) => one.closest('label')?.textContent === name);
    if (!found) throw new Error(`no choice ${name}`);
    return found;
  };
  expect(named('They are offered, and those you tick take part').checked).toBe(true);
  await click(named('They are not looked for'));
  await settle();
  expect(saved()).toEqual([{ guests: 'never' }]);
});

it('keeps the types of two calendars that are chosen one right after the other', async () => {
  await show();
  const saving = Promise.withResolvers<void>();
  slowly = saving.promise;
  for (const calendar of ['Work', 'Home']) {
    await click(field(calendar));
    await click([...document.querySelectorAll('[role="option"]')].at(-1) as Element);
  }
  await settle(() => saving.resolve());
  for (let turn = 0; turn < 4; turn += 1) await settle();
  expect(mapping.calendarTypeIds).toEqual({ work: 'meeting', home: 'meeting' });
});

it('is found under its former address', () => {
  expect(sectionNamed('sending', true).name).toBe('mapping');
});
