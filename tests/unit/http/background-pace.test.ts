import { describe, expect, test } from 'vitest';
import { backgroundPace, createPacing } from '@/lib/http/pacing';
import { plainMemory } from '@/tests/unit/psa/plain-memory';

const t0 = 1_800_000_000_000;

/** A worker that lives for a while, and its successors; time passes by waiting alone. */
function setUp(usersSharingKey: number) {
  const clock = { now: t0 };
  const memory = plainMemory();
  const wait = async (ms: number) => {
    clock.now += ms;
  };
  const pace = backgroundPace(usersSharingKey);
  const create = () =>
    createPacing({ memory, key: 'background', side: 'psa', pace, now: () => clock.now, wait });
  return { clock, create };
}

describe('what nobody waits for', () => {
  test('goes at one request a second, whichever worker asks', async () => {
    const { clock, create } = setUp(1);
    for (let request = 0; request < 500; request += 1) await create().admit();
    const seconds = (clock.now - t0) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(490);
    expect(seconds).toBeLessThanOrEqual(500);
  });

  test('goes more slowly when many browsers share the key', async () => {
    const { clock, create } = setUp(20);
    for (let request = 0; request < 48; request += 1) await create().admit();
    expect((clock.now - t0) / 1000).toBe(80);
  });

  test('rests until its budget is whole when waiting would be too long, so that an item is not begun in vain', async () => {
    const { clock, create } = setUp(1_000);
    for (let request = 0; request < 8; request += 1) await create().admit();
    const wholeAt = t0 + 800_000;
    const refused = { problem: { kind: 'throttled', side: 'psa', retryAt: wholeAt } };
    await expect(create().admit()).rejects.toMatchObject(refused);
    // A part of the budget is there again, and not taken.
    clock.now = t0 + 400_000;
    await expect(create().admit()).rejects.toMatchObject(refused);
    clock.now = wholeAt;
    for (let request = 0; request < 8; request += 1) await create().admit();
    expect(clock.now).toBe(wholeAt);
  });
});
