import { beforeEach, describe, expect, it } from 'vitest';
import { emptyTag } from '@/lib/domain/tag';
import { commit } from '@/lib/store/commit';
import type { MerkkiDatabase } from '@/lib/store/database';
import { createSendStore } from '@/lib/store/send-store';
import { openDatabase } from './open-database';
import { event, itemKey, sampleLink, sampleRow } from './samples';

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const history = {
  at: 1,
  connectionId: 'practice',
  itemKey,
  operation: 'create',
  outcome: 'done',
} as const;
const putTag = {
  connectionId: 'practice',
  eid: event.eid,
  itemKey,
  tag: { ...emptyTag, note: 'Agenda' },
};
const counts = async () => [
  await db.links.count(),
  await db.outbox.count(),
  await db.tags.count(),
  await db.history.count(),
];

describe('a commit', () => {
  it('stores all its parts', async () => {
    await commit(db, { putLink: sampleLink(), putRow: sampleRow(), putTag, history }, 5);
    expect(await counts()).toEqual([1, 1, 1, 1]);
    expect((await db.tags.toArray())[0]).toMatchObject({
      key: itemKey,
      connectionId: 'practice',
      changedAt: 5,
    });
  });

  it('stores none of its parts when one is refused', async () => {
    await db.links.add(sampleLink({ id: 'former' }));
    await db.outbox.add(sampleRow());
    const refused = { putLink: sampleLink(), removeRow: sampleRow().id, putTag, history };
    await expect(commit(db, refused, 5)).rejects.toThrow();
    expect(await counts()).toEqual([1, 1, 0, 0]);
  });

  it('makes room before it puts', async () => {
    await db.links.add(sampleLink({ id: 'former' }));
    await db.outbox.add(sampleRow());
    const { id } = sampleRow();
    await commit(
      db,
      {
        removeLink: 'former',
        putLink: sampleLink(),
        removeRow: id,
        putRow: sampleRow({ step: 'sweep' }),
      },
      5,
    );
    expect(await db.links.toArray()).toMatchObject([{ id: 'link' }]);
    expect(await db.outbox.toArray()).toMatchObject([{ step: 'sweep' }]);
  });

  it('is told of once it is stored, and not when it is refused', async () => {
    let told = 0;
    const store = createSendStore(
      db,
      () => 5,
      () => {
        told += 1;
      },
    );
    await store.commit({ putLink: sampleLink() });
    await expect(store.commit({ putLink: sampleLink({ id: 'second' }) })).rejects.toThrow();
    expect(told).toBe(1);
  });
});
