// @vitest-environment happy-dom
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { followCommands } from '@/entrypoints/calendar.content/follow-commands';
import { mountPanel } from '@/entrypoints/panel/mount-panel';
import type { EventView } from '@/lib/messages/questions';
import { type PageSession, startPageSession } from '@/lib/page/page-session';
import type { FakeBackground } from './fake-background';
import { settle, type } from './render';
import { tag, viewOf } from './sample-view';

const background = vi.hoisted(
  () => ({}) as { fake: FakeBackground; press: (command: string) => void },
);
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return {
    ask: background.fake.ask,
    onChanged: () => () => undefined,
    onCommand: (listener: (command: string) => void) => {
      background.press = listener;
      return () => undefined;
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

/** The note as the background has it, and as it was when the event was sent. */
let kept: string;
let sent: string[];
let saving: PromiseWithResolvers<void>;
let session: PageSession;
const view = (): EventView =>
  viewOf({ kind: 'tagged', missing: [] }, { tag: { ...tag, note: kept } });

beforeEach(() => {
  kept = '';
  sent = [];
  saving = Promise.withResolvers();
  background.fake.start({
    describeEvent: view,
    tagEvent: async ({ change }) => {
      await saving.promise;
      kept = change.note ?? kept;
      return view();
    },
    sendEvent: () => {
      sent.push(kept);
      return view();
    },
  });
  const ender = new AbortController();
  session = startPageSession(document, ender.signal);
  onTestFinished(() => settle(() => ender.abort()));
  const nothing = () => undefined;
  const reload = {
    ...{ isNeeded: false, ask: nothing, askToSelect: nothing },
    waitWhile: nothing,
  };
  followCommands(document, session, { selectEvents: nothing, reload });
  const place = { place: 'unseen', dialog: undefined, rect: () => undefined } as const;
  session.update({ open: { eid: 'e1', ...place } });
});

it('sends the last words of the note with the event, and leaves the focus in the note', async () => {
  await settle(() => mountPanel(document, session));
  await settle();
  await settle();
  const shadow = document.querySelector('merkki-panel')?.shadowRoot;
  const note = shadow?.querySelector('textarea') as unknown as HTMLInputElement;
  await settle(() => note.focus());
  await type(note, 'the last words');
  await settle(() => background.press('send-event'));
  await settle();
  expect(sent).toEqual([]);
  await settle(() => saving.resolve());
  await settle();
  expect(sent).toEqual(['the last words']);
  expect(shadow?.activeElement).toBe(note);
});

it('sends nothing when those words could not be kept, but goes into the panel that says so', async () => {
  await settle(() => mountPanel(document, session));
  await settle();
  await settle();
  const note = document.querySelector('merkki-panel')?.shadowRoot?.querySelector('textarea');
  await settle(() => note?.focus());
  await type(note as unknown as HTMLInputElement, 'the last words');
  const before = session.state.focusWishes;
  await settle(() => background.press('send-event'));
  await settle(() => saving.reject(new Error('no room')));
  await settle();
  await settle();
  expect(sent).toEqual([]);
  expect(session.state.focusWishes).toBe(before + 1);
});

it('sends at once where no panel is', async () => {
  await settle(() => background.press('send-event'));
  expect(sent).toEqual(['']);
});
