import type { Tools } from '@/entrypoints/background/tools';
import { wakeRows } from '@/lib/store/outbox';

/** What a clock is set back by when it is corrected now and then is not worth waking anything. */
const noticedMs = 60_000;

/** Call it now and then. What is put off until a moment would sleep for as long as the clock was set back: it is due now. */
export function createClockWatch({ db, memory, now }: Tools): () => Promise<void> {
  const log = memory('clock');
  return async () => {
    const seenAt = await log.get('at');
    const isSetBack = typeof seenAt === 'number' && seenAt - now() > noticedMs;
    if (isSetBack) await wakeRows(db, undefined, now());
    await log.set('at', now());
  };
}
