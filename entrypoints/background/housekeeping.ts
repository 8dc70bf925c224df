import { readSettingsUnderPolicy } from '@/entrypoints/background/policy';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import { isWithin } from '@/lib/domain/elapsed';
import { ProblemError } from '@/lib/domain/problem';
import { pruneHistory } from '@/lib/store/history';
import { readSettings } from '@/lib/store/settings';

const everyMs = 86_400_000;

/** What is done once a day: old history is forgotten, and the activity types that runs decide by are read anew. */
export function createHousekeeping({ db, memory, now }: Tools, psa: PsaSide): () => Promise<void> {
  const log = memory('housekeeping');

  async function refreshTypes(): Promise<void> {
    const { sync } = await readSettings(db);
    for (const connection of await psa.connections()) {
      if (!sync[connection.id]?.automatic || (await psa.backOff(connection.id).isOn())) continue;
      await psa.activityTypes(connection).catch((error: unknown) => {
        // It stands in the connection's health.
        if (!(error instanceof ProblemError)) throw error;
      });
    }
  }

  /** Only what was old the last time as well: a clock that stands far ahead for a while must not cost the history. */
  async function forgetOld(lastAt: number): Promise<void> {
    const { historyDays } = await readSettingsUnderPolicy(db);
    await pruneHistory(db, Math.min(lastAt, now()), historyDays);
  }

  return async () => {
    const doneAt = await log.get('doneAt');
    if (typeof doneAt === 'number' && isWithin(doneAt, everyMs, now())) return;
    await log.set('doneAt', now());
    if (typeof doneAt === 'number') await forgetOld(doneAt);
    await refreshTypes();
  };
}
