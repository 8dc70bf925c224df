// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followSwitches } from '@/entrypoints/calendar.content/follow-switches';
import { perSurface } from '@/lib/domain/surface';
import { type PageSession, startPageSession } from '@/lib/page/page-session';

type Answer = { ok: true; value: object } | { ok: false; problem: { kind: string } };
const background = vi.hoisted(() => ({
  answers: [] as ((answer: Answer) => void)[],
  tell: () => {},
}));
vi.mock('@/lib/messages/client', () => ({
  ask: () => new Promise((resolve) => background.answers.push(resolve)),
  onChanged: (listener: () => void) => {
    background.tell = listener;
    return () => undefined;
  },
}));

let session: PageSession;
let ender: AbortController;
beforeEach(() => {
  background.answers = [];
  ender = new AbortController();
  session = startPageSession(document, ender.signal);
  followSwitches(session, () => ender.abort());
});
afterEach(() => ender.abort());

const on = perSurface(() => true);
const shown = (editor: boolean): Answer => ({
  ok: true,
  value: { shown: { ...on, editor }, accounts: [] },
});
const failed: Answer = { ok: false, problem: { kind: 'internal' } };
async function answer(at: number, given: Answer): Promise<boolean> {
  background.answers[at]?.(given);
  await new Promise((resolve) => setTimeout(resolve));
  return session.state.shown.editor;
}

it('an answer that a later one overtook changes nothing', async () => {
  background.tell();
  expect(await answer(1, shown(false))).toBe(false);
  expect(session.state.shown.chips).toBe(true);
  expect(await answer(0, shown(true))).toBe(false);
});

it('an answer holds although the question after it came to nothing', async () => {
  background.tell();
  expect(await answer(0, shown(true))).toBe(true);
  expect(await answer(1, failed)).toBe(true);
});
