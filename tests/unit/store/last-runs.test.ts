import { beforeEach, describe, expect, it } from 'vitest';
import type { MerkkiDatabase } from '@/lib/store/database';
import { countQuietRun, lastRuns, putRun } from '@/lib/store/runs';
import { openDatabase } from './open-database';

const hourMs = 3_600_000;
const now = Date.parse('2026-11-25T12:00:00Z');
const counts = { planned: 0, done: 0, failed: 0 };

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

function ran(endedAt: number, connectionId = 'severa') {
  return { connectionId, trigger: 'clock', startedAt: endedAt - 1000, endedAt, ...counts } as const;
}
const keep = (endedAt: number) => putRun(db, { ...ran(endedAt), id: String(endedAt), planned: 1 });
const count = (endedAt: number, connectionId?: string) =>
  countQuietRun(db, ran(endedAt, connectionId), new Date(endedAt).toISOString().slice(0, 10));

describe('what a connection did last', () => {
  it('is the latest of either kind, and nothing of another connection', async () => {
    for (const hours of [30, 3]) {
      await keep(now - hours * hourMs);
      await count(now - (hours - 1) * hourMs);
    }
    await count(now, 'other');
    expect(await lastRuns(db, 'severa', now)).toMatchObject({
      run: { endedAt: now - 3 * hourMs },
      quiet: { endedAt: now - 2 * hourMs },
    });
  });

  it('is nothing that a clock noted which ran ahead', async () => {
    const ahead = now + 30 * 24 * hourMs;
    for (const at of [now - 2 * hourMs, ahead]) {
      await keep(at);
      await count(at + hourMs);
    }
    expect(await lastRuns(db, 'severa', now)).toMatchObject({
      run: { endedAt: now - 2 * hourMs },
      quiet: { endedAt: now - hourMs },
    });
  });

  it('may lie a moment ahead, of a clock that was set right', async () => {
    await keep(now + 5_000);
    await count(now + 5_000);
    expect(await lastRuns(db, 'severa', now)).toMatchObject({
      run: { endedAt: now + 5_000 },
      quiet: { endedAt: now + 5_000 },
    });
  });

  it('is a run that has not ended', async () => {
    const { endedAt: _, ...open } = ran(now - hourMs);
    await putRun(db, { ...open, id: 'open' });
    expect((await lastRuns(db, 'severa', now)).run).toMatchObject({ id: 'open' });
  });
});
