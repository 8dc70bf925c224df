import { beforeEach, expect, it } from 'vitest';
import { createCalendarPort } from '@/lib/google/calendar-port';

const email = 'aino@firma.example';
const window = { startAt: 0, endAt: 1000 };
const times = {
  start: { dateTime: '2026-03-13T00:29:50Z' },
  end: { dateTime: '2026-03-13T01:29:50Z' },
};
let skipped: number[];

beforeEach(() => {
  skipped = [];
});

/** The port over a Google that always gives the same answer. */
const portOver = (body: object) =>
  createCalendarPort({
    account: { email, clientId: 'client' },
    signIn: { accessToken: async () => 'token', dropToken: async () => {} },
    fetch: async () => Response.json({ kind: 'calendar#events', ...body }),
    onSkipped: (count) => void skipped.push(count),
  });

it('leaves out and counts the events that it cannot place in time or read', async () => {
  const items = [
    { id: 'a', ...times },
    { id: 'b', status: 'confirmed' },
    { id: 'c', start: 7 },
  ];
  const found = await portOver({ items }).eventsIn(email, window);
  expect(found.map(({ eventId }) => eventId)).toEqual(['a']);
  expect(skipped).toEqual([2]);
});

it('has nothing to report of a listing that it could read', async () => {
  await portOver({ items: [{ id: 'a', ...times }] }).eventsIn(email, window);
  expect(skipped).toEqual([]);
});

it('takes an event that never was a series, asked for its occurrences, for itself', async () => {
  const organizer = { email: 'c_1@group.calendar.google.com', displayName: 'Team', self: true };
  const [event] = await portOver({ items: [{ id: 'a', organizer, ...times }] }).occurrences(
    email,
    'a',
    window,
  );
  expect(event).toMatchObject({ eventId: 'a', organizedByMe: true, organizer: organizer.email });
  expect(event).not.toHaveProperty('seriesId');
});

it('knows a working-location series in the delta, and an exception that lost its series', async () => {
  const items = [
    {
      id: 'wl',
      status: 'confirmed',
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO'],
      eventType: 'workingLocation',
    },
    { id: 'a_20211123T170000Z', status: 'cancelled' },
  ];
  const delta = await portOver({ items, nextSyncToken: 'next' }).changesSince(email, 'token', 0);
  expect(delta).toEqual({
    changed: [
      { eventId: 'wl', isSeries: true, cancelled: false },
      { eventId: 'a_20211123T170000Z', isSeries: false, cancelled: true },
    ],
    syncToken: 'next',
  });
});

it('refuses a delta that ends without a token', async () => {
  await expect(portOver({ items: [] }).changesSince(email, undefined, 0)).rejects.toMatchObject({
    problem: { kind: 'unexpected-answer', side: 'google', cause: 'nextSyncToken' },
  });
});

it('refuses a single event without times', async () => {
  await expect(portOver({ id: 'a', status: 'confirmed' }).event(email, 'a')).rejects.toMatchObject({
    problem: { kind: 'unexpected-answer', side: 'google', cause: 'start' },
  });
});
