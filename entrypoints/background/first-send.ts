import type { Tools } from '@/entrypoints/background/tools';
import type { HistoryEntry } from '@/lib/domain/history';
import type { FirstSend } from '@/lib/domain/start';
import { firstEntry } from '@/lib/store/history';

/** How the first event that this installation sends fares; remembered once it is sent, longer than the history. */
export function createFirstSend({ db, memory }: Tools): () => Promise<FirstSend> {
  const start = memory('start');

  async function wasSent(): Promise<boolean> {
    if ((await start.get('has-sent')) === true) return true;
    const isSent = (await firstEntry(db, 0, isSend)) !== undefined;
    if (isSent) await start.set('has-sent', true);
    return isSent;
  }

  return async () => {
    if (await wasSent()) return { kind: 'sent' };
    const rows = await db.outbox.filter(({ kind }) => kind === 'create').toArray();
    const troubled = rows.find(({ problem }) => problem !== undefined);
    if (troubled?.problem) {
      const { problem, eid, connectionId } = troubled;
      return { kind: 'failed', problem, eid, connectionId };
    }
    return { kind: rows.some(({ state }) => state === 'waiting') ? 'working' : 'none' };
  };
}

/** An event became an activity. */
export function isSend({ operation, outcome }: HistoryEntry): boolean {
  return operation === 'create' && outcome === 'done';
}
