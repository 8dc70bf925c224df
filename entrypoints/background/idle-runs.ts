import { format } from 'date-fns';
import type { Tools } from '@/entrypoints/background/tools';
import type { SyncRun } from '@/lib/domain/history';
import { countQuietRun, putRun, putTroubledRun } from '@/lib/store/runs';

/** A run that decided nothing, and what was wrong. */
type IdleRun = Pick<SyncRun, 'trigger' | 'startedAt' | 'problem' | 'unread'> & {
  readonly brake?: SyncRun['brake'];
};

/** A run that did nothing has a line of its own when somebody asked for it, or when something was wrong. */
export async function noteIdleRun(
  { db, now, newId }: Pick<Tools, 'db' | 'now' | 'newId'>,
  connectionId: string,
  { trigger, startedAt, problem, brake, unread = [] }: IdleRun,
): Promise<void> {
  const counts = { planned: 0, done: 0, failed: 0 };
  const trouble = {
    ...(problem && { problem }),
    ...(brake && { brake }),
    ...(unread.length > 0 && { unread }),
  };
  const run = { connectionId, trigger, startedAt, endedAt: now(), ...counts, ...trouble };
  const id = newId();
  if (trigger !== 'clock') await putRun(db, { ...run, id });
  else if (Object.keys(trouble).length > 0) await putTroubledRun(db, { ...run, id });
  else await countQuietRun(db, run, format(startedAt, 'yyyy-MM-dd'));
}
