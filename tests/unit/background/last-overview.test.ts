import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lastAnswer } from '@/lib/messages/last-answer';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});
afterEach(() => {
  vi.useRealTimers();
});

const last = () => lastAnswer('overview', Date.now());

it('how things stand is kept when somebody asks', async () => {
  const answer = await worker.askAsExtension('overview', {});
  expect(await last()).toEqual(answer);
});

it('how things stand is kept after a change, for a popup that opens while the worker sleeps', async () => {
  await worker.connect();
  await vi.waitFor(async () => expect((await last())?.google.state).toBe('connected'), 8000);
  await worker.askAsExtension('saveSettings', { pausedUntil: null });
  await vi.waitFor(async () => expect((await last())?.pausedUntil).toBeNull(), 8000);
}, 20_000);
