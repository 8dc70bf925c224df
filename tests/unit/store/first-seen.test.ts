import { beforeEach, expect, it } from 'vitest';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { createPullStore } from '@/lib/store/pull-store';
import { createSendStore } from '@/lib/store/send-store';
import { openDatabase } from './open-database';
import { event, sampleActivity, sampleLink } from './samples';

let db: MerkkiDatabase;
beforeEach(async () => {
  db = openDatabase();
  for (const at of [10, 20]) {
    await putEvents(db, [event], at);
    await createPullStore(db).putActivities('practice', [sampleActivity()], at + 1);
  }
});
const seen = (fresh: { event?: typeof event; activity?: ReturnType<typeof sampleActivity> }) =>
  createSendStore(db, () => 99).firstSeen(
    sampleLink(),
    { event: fresh.event, activity: fresh.activity },
    99,
  );

it('is when a version was met first, not when it was read last', async () => {
  expect(await seen({ event, activity: sampleActivity({ changedAt: 5 }) })).toEqual({
    calendar: 10,
    psa: 11,
  });
});

it('is not moved by how many are invited, or by a colour', async () => {
  const told = { ...event, colorId: '5', guests: { count: 1, domains: ['acme.example'] } };
  expect((await seen({ event: told })).calendar).toBe(10);
  await putEvents(db, [told], 30);
  expect((await seen({ event: told })).calendar).toBe(10);
});

it('is now for a version that was not met before', async () => {
  const activity = sampleActivity({ title: 'Other' });
  expect(await seen({ event: { ...event, title: 'Other' }, activity })).toEqual({
    calendar: 99,
    psa: 99,
  });
});

it('is now for a side that is gone', async () => {
  expect(await seen({})).toEqual({ calendar: 99, psa: 99 });
});
