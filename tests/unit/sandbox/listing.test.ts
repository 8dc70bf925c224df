// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  anna,
  idsOf,
  meeting,
  mikko,
  reasonOf,
  startTestCalendar,
  type TestCalendar,
} from './test-calendar.ts';

let calendar: TestCalendar;

beforeEach(async () => {
  calendar = await startTestCalendar();
});

afterEach(() => calendar.sandbox.close());

const weekly = { recurrence: ['RRULE:FREQ=WEEKLY'] };
const bothWeeks = { timeMin: '2026-11-16T00:00:00Z', timeMax: '2026-11-30T00:00:00Z' };

describe('a full listing', () => {
  it('expands a series only when asked for single events', async () => {
    calendar.sandbox.google.create(anna, meeting('series', 17, 9, weekly));
    expect(idsOf(await calendar.list(bothWeeks))).toEqual(['series']);
    expect(idsOf(await calendar.list({ ...bothWeeks, singleEvents: 'true' }))).toEqual([
      'series_20261117T070000Z',
      'series_20261124T070000Z',
    ]);
  });

  it('keeps the wall clock of a series across the end of summer time', async () => {
    calendar.sandbox.google.create(anna, {
      id: 'autumn',
      start: { dateTime: '2026-10-20T09:00:00+03:00', timeZone: 'Europe/Helsinki' },
      end: { dateTime: '2026-10-20T10:00:00+03:00', timeZone: 'Europe/Helsinki' },
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'],
    });
    const { body } = await calendar.list({ singleEvents: 'true' });
    expect(body.items.map(({ start }) => start?.dateTime)).toEqual([
      '2026-10-20T09:00:00+03:00',
      '2026-10-27T09:00:00+02:00',
    ]);
  });

  it('answers changes since a time with deletions, and 410 when that is too long ago', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('old', 18, 9));
    google.delete(anna, 'old');
    const recent = await calendar.list({ updatedMin: '2026-11-16T05:59:00Z' });
    const ancient = await calendar.list({ updatedMin: '2026-01-01T00:00:00Z' });
    expect(idsOf(recent)).toEqual(['old']);
    expect([ancient.status, reasonOf(ancient)]).toEqual([410, 'updatedMinTooLongAgo']);
  });

  it('finds own events by a private property and by kind', async () => {
    const { google } = calendar.sandbox;
    const extendedProperties = { private: { psa: '1' } };
    google.create(anna, meeting('tagged', 18, 9, { extendedProperties }));
    google.create(anna, meeting('focus', 18, 11, { eventType: 'focusTime' }));
    expect(idsOf(await calendar.list({ privateExtendedProperty: 'psa=1' }))).toEqual(['tagged']);
    expect(idsOf(await calendar.list({ eventTypes: 'focusTime' }))).toEqual(['focus']);
  });

  it('takes timeMin as an exclusive bound of the end and timeMax of the start', async () => {
    calendar.sandbox.google.create(anna, meeting('early', 17, 9));
    calendar.sandbox.google.create(anna, meeting('late', 17, 11));
    const span = { timeMin: '2026-11-17T08:00:00Z', timeMax: '2026-11-17T09:00:00Z' };
    expect(idsOf(await calendar.list(span))).toEqual([]);
    expect(idsOf(await calendar.list({ ...span, timeMin: '2026-11-17T07:59:59Z' }))).toEqual([
      'early',
    ]);
    expect(idsOf(await calendar.list({ ...span, timeMax: '2026-11-17T09:00:01Z' }))).toEqual([
      'late',
    ]);
  });

  it('gives short and empty pages, and the sync token on the last one only', async () => {
    for (const id of ['one', 'two', 'three'])
      calendar.sandbox.google.create(anna, meeting(id, 18, 9));
    Object.assign(calendar.sandbox.google.switches, { pageLimit: 2, emptyPages: 1 });
    const first = await calendar.list();
    const second = await calendar.list({ pageToken: first.body.nextPageToken ?? '' });
    const third = await calendar.list({ pageToken: second.body.nextPageToken ?? '' });
    expect([first, second, third].map(idsOf)).toEqual([[], ['one', 'two'], ['three']]);
    expect([first, second, third].map(({ body }) => body.nextSyncToken !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('can repeat the last event of a page on the next, as it is by then', async () => {
    const { google } = calendar.sandbox;
    for (const id of ['one', 'two', 'three', 'four']) google.create(anna, meeting(id, 18, 9));
    google.switches.repeatedItems = true;
    const first = await calendar.list({ maxResults: '2' });
    google.patch(anna, 'two', { summary: 'Edited' });
    const next = (from: typeof first) =>
      calendar.list({ maxResults: '2', pageToken: from.body.nextPageToken ?? '' });
    const second = await next(first);
    const third = await next(second);
    expect([first, second, third].map(idsOf)).toEqual([
      ['one', 'two'],
      ['two', 'three'],
      ['three', 'four'],
    ]);
    expect(second.body.items[0]?.summary).toBe('Edited');
    const { body } = await calendar.list({ syncToken: third.body.nextSyncToken ?? '' });
    expect(body.items.map(({ id }) => id)).toEqual(['two']);
  });

  it('can give an exception before its series', async () => {
    const { google } = calendar.sandbox;
    google.switches.listOrder = 'newestFirst';
    google.create(anna, meeting('series', 17, 9, weekly));
    google.patch(anna, 'series_20261124T070000Z', { summary: 'Other' });
    expect(idsOf(await calendar.list(bothWeeks))).toEqual(['series_20261124T070000Z', 'series']);
  });

  it('names the cancelled occurrences of a living series without being asked', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('series', 17, 9, weekly));
    google.create(anna, meeting('single', 17, 9));
    google.delete(anna, 'series_20261124T070000Z');
    google.delete(anna, 'single');
    const { body } = await calendar.list(bothWeeks);
    expect(body.items.map(({ id, status }) => [id, status])).toEqual([
      ['series', 'confirmed'],
      ['series_20261124T070000Z', 'cancelled'],
    ]);
  });

  it('gives occurrences the private properties of their series', async () => {
    const extendedProperties = { private: { psa: '1' } };
    calendar.sandbox.google.create(
      anna,
      meeting('series', 17, 9, { ...weekly, extendedProperties }),
    );
    const { body } = await calendar.list({ ...bothWeeks, singleEvents: 'true' });
    expect(body.items.map((item) => item.extendedProperties)).toEqual([
      extendedProperties,
      extendedProperties,
    ]);
  });

  it('answers only the selected fields', async () => {
    const attendees = [{ email: anna, responseStatus: 'accepted' }, { email: mikko }];
    calendar.sandbox.google.create(anna, meeting('picked', 18, 9, { attendees }));
    const { body } = await calendar.list({
      fields: 'items(id,attendees(self,responseStatus)),nextPageToken',
    });
    expect(body).toEqual({
      items: [{ id: 'picked', attendees: [{ responseStatus: 'accepted', self: true }, {}] }],
    });
  });

  it.each([
    [{ orderBy: 'startTime' }, 'invalid'],
    [{ timeMin: '2026-11-16T00:00:00' }, 'invalidParameter'],
    [{ timeMin: '2026-11-17T00:00:00Z', timeMax: '2026-11-17T00:00:00Z' }, 'timeRangeEmpty'],
    [{ unheardOf: '1' }, 'invalidParameter'],
    [{ fields: 'items(nonsense)' }, 'invalidParameter'],
    [{ syncToken: 'garbage' }, 'invalid'],
    [{ syncToken: 'x', timeMin: '2026-11-17T00:00:00Z' }, 'invalid'],
  ])('refuses %o', async (query, reason) => {
    const answer = await calendar.list(query as unknown as Record<string, string>);
    expect([answer.status, reasonOf(answer)]).toEqual([400, reason]);
  });
});

describe('a delta', () => {
  const baseline = async (query = {}) => (await calendar.list(query)).body.nextSyncToken ?? '';

  it('names what changed and bare tombstones, nothing else', async () => {
    const { google } = calendar.sandbox;
    for (const id of ['kept', 'changed', 'deleted']) google.create(anna, meeting(id, 18, 9));
    const syncToken = await baseline();
    google.patch(anna, 'changed', { summary: 'New' });
    google.delete(anna, 'deleted');
    const { body } = await calendar.list({ syncToken });
    expect(body.items.map(({ id }) => id)).toEqual(['changed', 'deleted']);
    expect(Object.keys(body.items[1] ?? {}).sort()).toEqual(['etag', 'id', 'kind', 'status']);
    expect(idsOf(await calendar.list({ syncToken: body.nextSyncToken ?? '' }))).toEqual([]);
  });

  it('brings a whole series again with one new etag when one occurrence changes', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('series', 17, 9, weekly));
    google.patch(anna, 'series_20261124T070000Z', { summary: 'Other' });
    const syncToken = await baseline();
    google.delete(anna, 'series_20261117T070000Z');
    const { body } = await calendar.list({ syncToken });
    expect(body.items.map(({ id, status }) => [id, status])).toEqual([
      ['series', 'confirmed'],
      ['series_20261124T070000Z', 'confirmed'],
      ['series_20261117T070000Z', 'cancelled'],
    ]);
    expect(new Set(body.items.map(({ etag }) => etag)).size).toBe(1);
  });

  it('reports an exception behind a shortened rule as a bare cancelled id', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('series', 17, 9, weekly));
    google.patch(anna, 'series_20261124T070000Z', { summary: 'Other' });
    const syncToken = await baseline();
    google.patch(anna, 'series', { recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20261120T000000Z'] });
    const { body } = await calendar.list({ syncToken });
    expect(body.items[1]).toMatchObject({ id: 'series_20261124T070000Z', status: 'cancelled' });
    expect(body.items[1]).not.toHaveProperty('recurringEventId');
  });

  it('answers 410 to a dead token and 400 to one used with other parameters', async () => {
    const syncToken = await baseline();
    const other = await calendar.list({ syncToken, singleEvents: 'true' });
    calendar.sandbox.google.expireSyncTokens();
    const dead = await calendar.list({ syncToken });
    expect([other.status, dead.status, reasonOf(dead)]).toEqual([400, 410, 'fullSyncRequired']);
  });

  it.each([
    { iCalUID: 'x' },
    { orderBy: 'updated' },
    { privateExtendedProperty: 'a=b' },
    { q: 'x' },
    { sharedExtendedProperty: 'a=b' },
    { timeMin: '2026-11-16T00:00:00Z' },
    { timeMax: '2026-11-16T00:00:00Z' },
    { updatedMin: '2026-11-16T00:00:00Z' },
    { showDeleted: 'false' },
  ])('refuses %o beside its token', async (parameter) => {
    const query = { syncToken: await baseline(), ...parameter } as unknown as Record<
      string,
      string
    >;
    const answer = await calendar.list(query);
    expect([answer.status, reasonOf(answer)]).toEqual([400, 'invalid']);
  });

  it('gives the vanished occurrences of a shortened series when expanded', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('series', 17, 9, { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] }));
    const syncToken = await baseline({ singleEvents: 'true' });
    google.patch(anna, 'series', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    const { body } = await calendar.list({ singleEvents: 'true', syncToken });
    expect(body.items.filter(({ status }) => status === 'cancelled').map(({ id }) => id)).toEqual([
      'series_20261201T070000Z',
    ]);
  });
});

describe('reading with less than ownership', () => {
  it('hides the details of a private event from a reader', async () => {
    const { google } = calendar.sandbox;
    google.create(mikko, meeting('doctor', 18, 9, { visibility: 'private', location: 'Clinic' }));
    google.share(mikko, anna, 'reader');
    const { body } = await calendar.call('GET', `calendars/${mikko}/events/doctor`);
    expect(body).toMatchObject({ id: 'doctor', visibility: 'private' });
    expect(body).not.toHaveProperty('summary');
    expect(body).not.toHaveProperty('location');
  });

  it('shows no calendar that was never shared', async () => {
    expect((await calendar.call('GET', `calendars/${mikko}/events`)).status).toBe(404);
  });

  it('refuses a dead token and one without the scope', async () => {
    const unscoped = calendar.tokenFor(anna, ['calendar.events']);
    const list = await calendar.call('GET', 'users/me/calendarList', { token: unscoped });
    expect([list.status, reasonOf(list)]).toEqual([403, 'insufficientPermissions']);
    calendar.sandbox.google.expireAccessTokens();
    const dead = await calendar.list();
    expect([dead.status, reasonOf(dead)]).toEqual([401, 'authError']);
  });

  it('lists the shared calendar with its role, and its loss in the next delta', async () => {
    const { google } = calendar.sandbox;
    google.share(mikko, anna, 'reader');
    const first = await calendar.call('GET', 'users/me/calendarList');
    expect(first.body.items.map(({ id, accessRole }) => [id, accessRole])).toEqual([
      [anna, 'owner'],
      [mikko, 'reader'],
    ]);
    google.unshare(mikko, anna);
    const delta = await calendar.call(
      'GET',
      `users/me/calendarList?syncToken=${first.body.nextSyncToken}`,
    );
    expect(delta.body.items.map(({ id, deleted }) => [id, deleted])).toEqual([[mikko, true]]);
  });
});
