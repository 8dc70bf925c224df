// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { EventPanel } from '@/entrypoints/panel/EventPanel';
import type { Problem } from '@/lib/domain/problem';
import type { EventView } from '@/lib/messages/questions';
import type { FakeBackground } from './fake-background';
import { render, settle, type } from './render';
import { tag, viewOf } from './sample-view';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

/** The note as the background has it. */
let kept: string;
/** Why the background keeps no note. */
let refusal: Problem | undefined;
let cache: ReturnType<typeof createCache>;

const view = (): EventView =>
  viewOf({ kind: 'tagged', missing: [] }, { tag: { ...tag, note: kept } });
const field = () => document.querySelector('textarea') as unknown as HTMLInputElement;
const saved = () =>
  background.fake
    .asked('tagEvent')
    .map((one) => (one as { change: { note?: string } }).change.note);
const write = (text: string) => type(field(), text);
const leave = () =>
  settle(() => {
    field().dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
/** The background tells that something has changed. */
const hear = async () => {
  await settle(() => void cache.invalidateQueries());
  await settle();
};

beforeEach(async () => {
  kept = 'A';
  refusal = undefined;
  cache = createCache();
  background.fake.start({
    describeEvent: view,
    tagEvent: ({ change }) => {
      if (refusal) return refusal;
      kept = change.note ?? kept;
      return view();
    },
  });
  await render(
    <AskingProvider cache={cache}>
      <EventPanel eid="e1" />
    </AskingProvider>,
  );
  await settle();
});

describe('a note that was changed elsewhere', () => {
  it('is shown, and stays as it is when the field is left', async () => {
    kept = 'B';
    await hear();
    expect(field().value).toBe('B');
    await leave();
    expect(saved()).toEqual([]);
  });

  it('is shown again after a change of one’s own, though it was the note before', async () => {
    await write('AB');
    await leave();
    await settle();
    kept = 'A';
    await hear();
    expect(field().value).toBe('A');
  });

  it('takes nothing from what is being typed', async () => {
    await write('A new');
    kept = 'B';
    await hear();
    expect(field().value).toBe('A new');
    await leave();
    expect(saved()).toEqual(['A new']);
  });
});

it('keeps in the field what could not be saved, also when something else is saved there', async () => {
  refusal = { kind: 'storage-full' };
  await write('A new');
  await leave();
  await settle();
  await settle();
  expect(field().value).toBe('A new');
  kept = 'B';
  await hear();
  expect(field().value).toBe('A new');
});

it('is not set back by what was asked before it was saved, and is answered after', async () => {
  const [asking, saving] = [Promise.withResolvers<EventView>(), Promise.withResolvers<EventView>()];
  background.fake.start({
    describeEvent: () => asking.promise,
    tagEvent: () => saving.promise,
  });
  const former = view();
  await write('A new');
  await leave();
  await settle(() => void cache.invalidateQueries());
  kept = 'A new';
  background.fake.answers = { ...background.fake.answers, describeEvent: view };
  await settle(() => saving.resolve(view()));
  await settle();
  await settle(() => asking.resolve(former));
  await settle();
  expect(field().value).toBe('A new');
});

it('is saved at once when the tab is left or closed', async () => {
  await write('the last words');
  expect(saved()).toEqual([]);
  await settle(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(saved()).toEqual(['the last words']);
});
