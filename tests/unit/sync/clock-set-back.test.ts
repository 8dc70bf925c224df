import { describe, expect, it, vi } from 'vitest';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { PsaPort } from '@/lib/domain/ports';
import type { PsaCursor, PullStore } from '@/lib/domain/stores';
import { untilSettled } from '@/lib/sync/outbox';
import { pull } from '@/lib/sync/pull';
import { sampleRow } from '@/tests/unit/store/samples';

const now = Date.parse('2026-11-25T12:00:00+02:00');
const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
const window = { startAt: now - dayMs, endAt: now + dayMs };

describe('a write that is still unclear', () => {
  const row = (unclearSince: number): OutboxRow => sampleRow({ unclearSince });

  it('is waited for by a minute', () => {
    expect(untilSettled(row(now - minuteMs), now)).toBeUndefined();
    expect(untilSettled(row(now - 1), now)?.nextAttemptAt).toBe(now - 1 + minuteMs);
  });

  it('is waited for by a minute once more, when the clock was set back meanwhile', () => {
    const waiting = untilSettled(row(now + 30 * dayMs), now);
    expect(waiting).toMatchObject({ step: 'look', nextAttemptAt: now + minuteMs });
    expect(waiting && untilSettled(waiting, now + minuteMs)).toBeUndefined();
  });
});

describe('the reading of a PSA', () => {
  const readFully = async (readAt: number) => {
    const cursor: PsaCursor = { since: now, window, readAt, changesReadAt: readAt };
    const activitiesIn = vi.fn(async () => []);
    await pull({
      connectionId: 'severa',
      psa: {
        capabilities: { changedSince: true } as PsaPort['capabilities'],
        activitiesIn,
        activitiesChangedSince: async () => [],
        activity: async () => undefined,
      },
      store: storeWith(cursor),
      window,
      watchesDeletions: true,
      mayBeEmpty: false,
      now: () => now,
    });
    return activitiesIn.mock.calls.length === 1;
  };

  it('takes place in full every half hour', async () => {
    expect(await readFully(now - 29 * minuteMs)).toBe(false);
    expect(await readFully(now - 30 * minuteMs)).toBe(true);
  });

  it('takes place in full when the clock was set back since', async () => {
    expect(await readFully(now + minuteMs)).toBe(false);
    expect(await readFully(now + dayMs)).toBe(true);
  });
});

function storeWith(cursor: PsaCursor): PullStore {
  const nothing = async () => undefined;
  return {
    psaCursor: async () => cursor,
    savePsaCursor: nothing,
    putActivities: nothing,
    putUnlisted: nothing,
    putUnlinked: nothing,
    activityIdsIn: async () => [],
    absences: async () => new Map(),
    noteAbsence: nothing,
    forgetAbsences: nothing,
    markActivitiesGone: nothing,
  };
}
