import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '@/lib/domain/problem';
import type { MerkkiDatabase } from '@/lib/store/database';
import { latestRuns, putTroubledRun } from '@/lib/store/runs';
import { openDatabase } from './open-database';

const minuteMs = 60_000;
const down: Problem = { kind: 'unreachable', side: 'psa' };

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

/** A run by the clock that takes a second and fails. */
async function fail(minute: number, problem: Problem = down, connectionId = 'severa') {
  const startedAt = minute * minuteMs;
  const counts = { planned: 0, done: 0, failed: 0 };
  const times = { startedAt, endedAt: startedAt + 1000 };
  const id = `${connectionId} ${minute}`;
  await putTroubledRun(db, { id, connectionId, trigger: 'clock', ...times, ...counts, problem });
}
const kept = async () => (await latestRuns(db, 10)).map(({ id }) => id);

describe('runs that fail as a whole', () => {
  it('are one in the list, from the first to the last, while they fail the same way', async () => {
    for (const minute of [0, 30, 60]) await fail(minute);
    expect(await latestRuns(db, 10)).toMatchObject([
      { id: 'severa 0', startedAt: 0, endedAt: 60 * minuteMs + 1000, problem: down },
    ]);
  });

  it('are another one when they fail in another way, or after an hour without failing', async () => {
    await fail(0);
    await fail(5, { kind: 'signed-out', side: 'psa' });
    await fail(10);
    await fail(90);
    expect(await kept()).toEqual(['severa 90', 'severa 10', 'severa 5', 'severa 0']);
  });

  it('are one while the same cannot be read, whenever that is to be tried again', async () => {
    const unreadable = (minute: number, retryAt: number, calendar?: string) =>
      putTroubledRun(db, {
        ...{ id: `severa ${minute}`, connectionId: 'severa', trigger: 'clock' },
        ...{ startedAt: minute * minuteMs, endedAt: minute * minuteMs + 1000 },
        ...{ planned: 0, done: 0, failed: 0 },
        unread: [
          {
            ...{ side: 'google', problem: { kind: 'throttled', side: 'google', retryAt } },
            ...(calendar && { calendar }),
          },
        ],
      });
    await unreadable(0, 1);
    await unreadable(5, 2);
    await unreadable(10, 2, 'Team');
    expect(await kept()).toEqual(['severa 10', 'severa 0']);
  });

  it('are kept apart by connection', async () => {
    await fail(0);
    await fail(1, down, 'other');
    await fail(2);
    expect(await kept()).toEqual(['other 1', 'severa 0']);
  });
});
