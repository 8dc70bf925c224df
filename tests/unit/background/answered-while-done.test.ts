import { expect, it } from 'vitest';
import { newRow } from '@/lib/sync/outbox';
import { createTwoWay } from './two-way';
import { createWorker } from './worker';

it('a row that is done while the person answers it does not come back', async () => {
  const worker = createWorker();
  worker.add('Meeting');
  const both = createTwoWay(worker);
  await both.connect();
  await both.becomes('Meeting');
  await both.settled();
  // Nothing in line is carried out meanwhile.
  worker.network.isDown = true;
  const [link] = await worker.db.links.toArray();
  const { itemKey = '', eid = '' } = link ?? {};
  const wish = { connectionId: 'practice', itemKey, eid, kind: 'reconcile' } as const;
  for (let turn = 0; turn < 30; turn += 1) {
    const row = newRow(wish, Date.now() + 3_600_000);
    await worker.db.outbox.put({ ...row, state: 'parked', problem: { kind: 'event-gone' } });
    const answered = worker.askAsExtension('answerQuestion', { rowId: row.id, answer: 'keep' });
    for (let step = 0; step < turn; step += 1) await Promise.resolve();
    await worker.db.outbox.delete(row.id);
    await answered;
    expect(await worker.db.outbox.get(row.id)).toBeUndefined();
  }
});
