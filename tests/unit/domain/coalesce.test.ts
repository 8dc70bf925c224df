import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { coalesce } from '@/lib/domain/coalesce';

const soon = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('coalesced work', () => {
  it('runs once more for a burst of calls during a run', async () => {
    let runs = 0;
    const run = coalesce(async () => {
      runs += 1;
      await soon();
    });
    await Promise.all([run(), run(), run(), run()]);
    expect(runs).toBe(2);
  });

  it('goes on after a failure, which only its own callers hear of', async () => {
    let runs = 0;
    const run = coalesce(async () => {
      runs += 1;
      await soon();
      if (runs === 1) throw new Error('first');
    });
    const [first, second] = await Promise.allSettled([run(), run()]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('leaves a pause between two runs', async () => {
    vi.useFakeTimers();
    let runs = 0;
    const run = coalesce(async () => {
      runs += 1;
    }, 200);
    void run();
    const second = run();
    await vi.advanceTimersByTimeAsync(199);
    expect(runs).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await second;
    expect(runs).toBe(2);
    vi.useRealTimers();
  });

  it('never runs twice at a time, and answers every call with a run begun after it', async () => {
    const waits = fc.array(fc.record({ ticks: fc.nat(6), fails: fc.boolean() }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(waits, async (calls) => {
        let active = 0;
        let begun = 0;
        let most = 0;
        const fails = calls.map((call) => call.fails);
        const run = coalesce(async () => {
          begun += 1;
          active += 1;
          most = Math.max(most, active);
          const isFailing = fails[begun - 1] ?? false;
          await Promise.resolve();
          active -= 1;
          if (isFailing) throw new Error('fails');
        });
        const answers = calls.map(async ({ ticks }, index) => {
          for (let tick = 0; tick < ticks + index; tick += 1) await Promise.resolve();
          const before = begun;
          await run().catch(() => undefined);
          expect(begun).toBeGreaterThan(before);
        });
        await Promise.all(answers);
        expect(most).toBe(1);
      }),
    );
  });
});
