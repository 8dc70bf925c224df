import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepAnswer, lastAnswer } from '@/lib/messages/last-answer';
import type { Overview } from '@/lib/messages/questions';

const evening = new Date(2026, 10, 29, 23, 50).getTime();
const minuteMs = 60_000;
const overview = { counts: { today: { sent: 3 } } } as unknown as Overview;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the last answer', () => {
  it('is none before the first', async () => {
    expect(await lastAnswer('overview', evening)).toBeUndefined();
  });

  it('is the latest that was kept', async () => {
    await keepAnswer('overview', { ...overview, checking: true }, evening - minuteMs);
    await keepAnswer('overview', overview, evening);
    expect(await lastAnswer('overview', evening + minuteMs)).toEqual(overview);
  });

  it('holds for its day alone, whose counts it tells', async () => {
    await keepAnswer('overview', overview, evening);
    expect(await lastAnswer('overview', evening + 9 * minuteMs)).toEqual(overview);
    expect(await lastAnswer('overview', evening + 10 * minuteMs)).toBeUndefined();
  });

  it('is the one before where a new one cannot be kept', async () => {
    await keepAnswer('overview', overview, evening);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('full'));
    await keepAnswer('overview', { ...overview, checking: true }, evening);
    expect(await lastAnswer('overview', evening)).toEqual(overview);
  });

  it('is none where it cannot be read', async () => {
    await keepAnswer('overview', overview, evening);
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('no access'));
    expect(await lastAnswer('overview', evening)).toBeUndefined();
  });
});
