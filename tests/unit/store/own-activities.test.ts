import { beforeEach, describe, expect, it } from 'vitest';
import { windowAround } from '@/lib/domain/timespan';
import { keepActivities } from '@/lib/store/activities';
import type { MerkkiDatabase } from '@/lib/store/database';
import { putEvents } from '@/lib/store/events';
import { endedSince, ownActivitiesIn } from '@/lib/store/own-activities';
import { ending } from '@/lib/sync/end-link';
import { hourMs, monday } from '@/tests/model/make-event';
import { openDatabase } from './open-database';
import { event, sampleActivity, sampleLink } from './samples';

let db: MerkkiDatabase;
beforeEach(() => {
  db = openDatabase();
});

const found = async () => {
  const own = await ownActivitiesIn(db, 'practice', 'anna', windowAround(event.when));
  return own.map(({ id }) => id);
};

describe('activities of my own at a time', () => {
  it('are those that were read, but not a colleague’s', async () => {
    const others = [
      sampleActivity({ id: 'theirs', ownerId: 'mikko' }),
      sampleActivity({
        id: 'later',
        when: { kind: 'timed', startAt: monday + hourMs, endAt: monday + 2 * hourMs },
      }),
    ];
    await keepActivities(db, 'practice', [sampleActivity(), ...others], 5);
    await keepActivities(db, 'severa', [sampleActivity({ id: 'elsewhere' })], 5);
    expect(await found()).toEqual(['a1']);
  });

  it('are those that events there were sent as, known by when both sides agreed', async () => {
    await putEvents(db, [event], monday);
    await db.links.add(sampleLink());
    const [own] = await ownActivitiesIn(db, 'practice', 'anna', windowAround(event.when));
    const { title, when, eventId } = event;
    expect(own).toEqual({ id: 'a1', title, when, eventId, knownAt: monday });
  });

  it.each([
    ['is a colleague’s', { origin: 'colleague' }],
    ['belongs to who used the connection before', { formerUserId: 'mikko' }],
    ['is gone', { activityGone: true }],
    ['belongs to another connection', { connectionId: 'severa' }],
  ] as const)('are not what %s', async (_, change) => {
    await putEvents(db, [event], monday);
    await db.links.add(sampleLink(change));
    expect(await found()).toEqual([]);
  });
});

it('tells of which activities the link ended since', async () => {
  const { putTombstone } = ending(sampleLink(), 'kept', 7);
  await db.tombstones.add(putTombstone);
  expect(await endedSince(db, 'practice', ['a1', 'a2'], 7)).toEqual(new Set(['a1']));
  expect(await endedSince(db, 'practice', ['a1'], 8)).toEqual(new Set());
  expect(await endedSince(db, 'severa', ['a1'], 7)).toEqual(new Set());
});
