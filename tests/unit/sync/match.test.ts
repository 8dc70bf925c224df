import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import { withMark } from '@/lib/domain/event-mark';
import { byAge, findMatches } from '@/lib/sync/match';
import { judgeTwins } from '@/lib/sync/twins';
import { makeEvent } from '@/tests/model/make-event';

const event = makeEvent();
const other = makeEvent({ eventId: 'other00000' });
const desired = {
  title: event.title,
  when: event.when,
  location: '',
  notes: '',
  activityTypeId: 'meeting',
};
const activity = (change: Partial<Activity> = {}): Activity => ({
  ...desired,
  id: 'a1',
  ownerId: 'anna',
  ownerName: 'Anna',
  isClosed: false,
  hasHours: false,
  createdAt: 1000,
  ...change,
});
const wanted = { eventId: event.eventId, userId: 'anna', desired };
const marked = withMark('', event.eid);
const linked = (id: string) => id === 'linked';

describe('an activity found by the look-up', () => {
  it.each([
    ['mine with our mark is ours', { notes: marked }, 'ours'],
    [
      'mine with our mark is ours though moved and renamed',
      { notes: marked, title: 'x', when: { kind: 'timed', startAt: 0, endAt: 1 } },
      'ours',
    ],
    ['mine with our mark is ours though linked', { notes: marked, id: 'linked' }, 'ours'],
    ['mine that looks alike is a copy', {}, 'copy'],
    ['mine that is written differently is a copy', { title: '  KICK-OFF ' }, 'copy'],
    ['a colleague’s with our mark', { ownerId: 'mikko', notes: marked }, 'colleague'],
    ['a colleague’s that looks alike', { ownerId: 'mikko' }, 'colleague'],
    ['one linked to another event is nobody’s', { id: 'linked' }, 'none'],
    ['one marked as another event is not a copy', { notes: withMark('', other.eid) }, 'none'],
    [
      'one at another time is not a copy',
      { when: { kind: 'timed', startAt: 0, endAt: 1 } },
      'none',
    ],
    ['one with another title is not a copy', { title: 'Kick-offs' }, 'none'],
  ] as const)('%s', (_name, change, found) => {
    const { ours, candidates } = findMatches(wanted, [activity(change)], linked);
    const kinds = [...ours.map(() => 'ours'), ...candidates.map(({ source }) => source)];
    expect(kinds).toEqual(found === 'none' ? [] : [found]);
  });
});

describe('twins', () => {
  it('are none without an activity', () => {
    expect(judgeTwins([])).toBeUndefined();
  });

  it('lose what is younger and untouched, and keep what somebody worked on', () => {
    const oldest = activity({ id: 'c' });
    const untouched = [
      activity({ id: 'b', createdAt: 1001, changedAt: 1001 }),
      // The PSA's own stamp comes up to two seconds late.
      activity({ id: 'b2', createdAt: 1001, changedAt: 3001 }),
    ];
    const worked = [
      activity({ id: 'd', createdAt: 1002, changedAt: 3003 }),
      activity({ id: 'e', createdAt: 1003, hasHours: true }),
      activity({ id: 'f', createdAt: 1004, isClosed: true }),
    ];
    expect(judgeTwins([...worked, ...untouched, oldest])).toEqual({
      keep: oldest,
      remove: untouched,
      leave: worked,
    });
  });

  it('are judged alike by every installation, in whatever order they are listed', () => {
    const twin = fc.record({ id: fc.string(), createdAt: fc.nat(3) }).map(activity);
    const twins = fc.uniqueArray(twin, { selector: ({ id }) => id, minLength: 1 });
    fc.assert(
      fc.property(twins, fc.infiniteStream(fc.nat()), (list, random) => {
        const shuffled = list
          .map((one) => ({ one, at: random.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(judgeTwins(shuffled)).toEqual(judgeTwins(list));
        const kept = judgeTwins(list)?.keep;
        expect(kept && list.every((one) => one === kept || byAge(kept, one) < 0)).toBe(true);
      }),
    );
  });

  it('never lose the kept one because a page repeated it', () => {
    const repeated = activity();
    expect(judgeTwins([repeated, { ...repeated }])).toEqual({
      keep: repeated,
      remove: [],
      leave: [],
    });
  });
});
