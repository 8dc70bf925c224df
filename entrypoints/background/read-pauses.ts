import { createReadBackOff } from '@/entrypoints/background/read-back-off';
import type { Tools } from '@/entrypoints/background/tools';
import type { CalendarPauses } from '@/lib/sync/calendar-pauses';

/** Forgotten with everything else that checks remember. */
const prefix = 'check/pause';

/**
 * Remembers which calendars failed by themselves, so that they are left alone by the next worker as well.
 * @param isAsked somebody waits for the check: none is left alone
 */
export function createReadPauses({ db, memory, now }: Tools, isAsked: boolean): CalendarPauses {
  // Whatever it fails by: it is that calendar's own.
  const backOff = (key: string) =>
    createReadBackOff({ memory: memory(prefix), key, now, counts: () => true });
  return {
    async failed() {
      const keys = await db.memory.where('key').startsWith(`${prefix}/`).primaryKeys();
      const ids = keys.map((key) => key.slice(prefix.length + 1));
      return new Map(
        await Promise.all(
          ids.map(async (id) => [id, { isOn: !isAsked && (await backOff(id).isOn()) }] as const),
        ),
      );
    },
    begin: (calendarId, problem) => backOff(calendarId).failed(problem),
    end: (calendarId) => backOff(calendarId).end(),
  };
}
