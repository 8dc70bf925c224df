import { describe, expect, it } from 'vitest';
import { encodeEid } from '@/lib/domain/event-identity';
import { markLine } from '@/lib/domain/event-mark';
import { besides, latestKnown, type OwnActivity, ownAmong } from '@/lib/domain/own-activity';
import type { Timespan } from '@/lib/domain/timespan';
import { sampleActivity } from '@/tests/unit/store/samples';

const hour = (start: number): Timespan => ({
  kind: 'timed',
  startAt: start * 3_600_000,
  endAt: (start + 1) * 3_600_000,
});
const own = (id: string, more: Partial<OwnActivity> = {}): OwnActivity => ({
  id,
  title: id,
  when: hour(9),
  knownAt: 0,
  ...more,
});
const ids = (found: readonly OwnActivity[]) => found.map(({ id }) => id);

it('remembers nothing of what belongs to others', () => {
  const listed = [
    sampleActivity({ id: 'mine', ownerId: 'anna' }),
    sampleActivity({ id: 'theirs', ownerId: 'mikko' }),
  ];
  expect(ids(ownAmong(listed, 'anna', 0))).toEqual(['mine']);
});

it('remembers which event an activity stands for, and no more of its notes', () => {
  const eid = encodeEid({ calendarId: 'anna@konsultti.example', eventId: 'e1' });
  const notes = `Ask for the offer\n\n${markLine(eid)}`;
  const [kept] = ownAmong([sampleActivity({ ownerId: 'anna', notes })], 'anna', 7);
  expect(kept).toMatchObject({ eventId: 'e1', knownAt: 7 });
  expect(JSON.stringify(kept)).not.toContain('offer');
});

describe('what is known of my own', () => {
  it('is whatever is known as long as nothing was read', () => {
    expect(ids(latestKnown([own('a'), own('b')]))).toEqual(['a', 'b']);
  });

  it('is what was read, without what was known before and is not there any more', () => {
    const read = { readAt: 10, activities: [own('b', { knownAt: 10 })] };
    expect(ids(latestKnown([own('a', { knownAt: 9 })], read))).toEqual(['b']);
  });

  it('is what became known since as well, in its latest version', () => {
    const read = { readAt: 10, activities: [own('a', { knownAt: 10 })] };
    const later = [own('a', { knownAt: 12, title: 'moved' }), own('b', { knownAt: 11 })];
    expect(
      latestKnown(later, read)
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['b', 'moved']);
  });
});

describe('beside an event', () => {
  const beside = { eventId: 'e1', when: hour(9), activityIds: new Set(['linked', 'offered']) };

  it('stands what takes place at the same time', () => {
    const all = [own('early', { when: hour(8) }), own('same'), own('late', { when: hour(10) })];
    expect(ids(besides(beside, all, 'UTC'))).toEqual(['same']);
  });

  it('stands neither the activity that the event was sent as, nor one offered for it', () => {
    expect(besides(beside, [own('linked'), own('offered')], 'UTC')).toEqual([]);
  });

  it('does not stand what carries the event’s own mark', () => {
    const all = [own('a', { eventId: 'e1' }), own('b', { eventId: 'e2' })];
    expect(ids(besides(beside, all, 'UTC'))).toEqual(['b']);
  });
});
