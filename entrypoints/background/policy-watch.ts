import type { Organising } from '@/entrypoints/background/organising';
import { readPolicy } from '@/entrypoints/background/policy';
import type { Tools } from '@/entrypoints/background/tools';
import { judgeAnew } from '@/lib/store/judge-anew';

/** Call it now and then. What the administrator lets leave since is judged by that, as after a choice of the person. */
export function createPolicyWatch(
  { db, memory }: Tools,
  organising: Organising,
): () => Promise<void> {
  const log = memory('policy');
  return async () => {
    await organising.settle();
    const { privateEvents, allowedCalendars } = await readPolicy();
    const bounds = JSON.stringify({ privateEvents, allowedCalendars });
    const former = (await log.get('bounds')) ?? '{}';
    if (bounds === former) return;
    await judgeAnew(db);
    await log.set('bounds', bounds);
  };
}
