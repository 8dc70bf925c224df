// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCalendarApi } from '../../sandbox/google/calendar-api.ts';
import {
  anna,
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

const events = 'calendars/primary/events';
const weekly = { recurrence: ['RRULE:FREQ=WEEKLY'] };
const at = '2026-11-18T09:00:00+02:00';

describe('an insert', () => {
  it.each([
    ['an id of four characters', { id: 'abcd' }, 'invalid'],
    ['an id with capitals', { id: 'ABCDE' }, 'invalid'],
    ['an id with a dash', { id: 'abc-de' }, 'invalid'],
    ['an id with w', { id: 'abcdew' }, 'invalid'],
    ['an id beside an iCalUID', { iCalUID: 'x@y.example' }, 'invalid'],
    [
      'a start that is a date and a time',
      { start: { date: '2026-11-18', dateTime: at } },
      'invalid',
    ],
    ['a time without zone or offset', { start: { dateTime: '2026-11-18T08:00:00' } }, 'required'],
    ['a series without a zone', { ...weekly, start: { dateTime: at } }, 'required'],
    [
      'a series without a zone at its end',
      { ...weekly, end: { dateTime: '2026-11-18T10:00:00+02:00' } },
      'required',
    ],
    ['a sequence of its own', { sequence: 3 }, 'invalid'],
  ])('refuses %s', async (_, changes, reason) => {
    const body = { ...meeting('abcde', 18, 9), ...changes };
    const answer = await calendar.call('POST', events, { body });
    expect([answer.status, reasonOf(answer)]).toEqual([400, reason]);
  });

  it.each([
    ['too many properties', (n: number) => [`key${n}`, 'x'], 301],
    ['too large properties', (n: number) => [`key${n}`, 'x'.repeat(1024)], 32],
  ])('refuses %s and takes one fewer', async (_, property, count) => {
    const insert = (many: number) => {
      const properties = Object.fromEntries(Array.from({ length: many }, (__, n) => property(n)));
      const body = meeting('abcde', 18, 9, { extendedProperties: { private: properties } });
      return calendar.call('POST', events, { body });
    };
    expect([(await insert(count)).status, (await insert(count - 1)).status]).toEqual([400, 200]);
  });
});

describe('a patch', () => {
  it.each([
    ['a date for a time that stays', { start: { date: '2026-11-18' } }, 'invalid'],
    [
      'dates for start and end without clearing the times',
      { start: { date: '2026-11-18' }, end: { date: '2026-11-19' } },
      'invalid',
    ],
    [
      'an end before the start',
      { end: { dateTime: '2026-11-18T08:00:00+02:00' } },
      'timeRangeEmpty',
    ],
    ['an end at the start', { end: { dateTime: at } }, 'timeRangeEmpty'],
    ['a wrong sequence', { sequence: 7 }, 'invalid'],
    ['another kind of event', { eventType: 'focusTime' }, 'invalid'],
  ])('refuses %s', async (_, body, reason) => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    const answer = await calendar.call('PATCH', `${events}/one`, { body });
    expect([answer.status, reasonOf(answer)]).toEqual([400, reason]);
  });

  it('makes an event all-day when it clears the times, and timed again', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    const day = (date: string) => ({ date, dateTime: null, timeZone: null });
    const patch = (body: object) => calendar.call('PATCH', `${events}/one`, { body });
    const allDay = await patch({ start: day('2026-11-18'), end: day('2026-11-19') });
    expect(allDay.body).toMatchObject({
      start: { date: '2026-11-18' },
      end: { date: '2026-11-19' },
    });
    const { start, end } = meeting('one', 18, 9);
    const timed = await patch({ start: { ...start, date: null }, end: { ...end, date: null } });
    expect([timed.body.start, timed.body.end]).toEqual([start, end]);
  });

  it('refuses a rule for one occurrence', async () => {
    calendar.sandbox.google.create(anna, meeting('series', 17, 9, weekly));
    const path = `${events}/series_20261124T070000Z`;
    expect((await calendar.call('PATCH', path, { body: weekly })).status).toBe(400);
  });

  it('takes the sequence that the event has, and never another iCalUID', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    const body = { sequence: 0, iCalUID: 'other@x.example', summary: 'New' };
    const patched = await calendar.call('PATCH', `${events}/one`, { body });
    expect(patched.body).toMatchObject({ summary: 'New', iCalUID: 'one@google.com', sequence: 0 });
  });

  it('leaves the main fields of a locked copy alone', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9, { locked: true }));
    const patch = (body: object) => calendar.call('PATCH', `${events}/one`, { body });
    const refused = await patch({ summary: 'Mine' });
    const taken = await patch({ extendedProperties: { private: { psa: '1' } } });
    expect([refused.status, taken.status]).toEqual([403, 200]);
  });

  it('answers only the selected fields', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    const patched = await calendar.call('PATCH', `${events}/one?fields=id,summary`, {
      body: { summary: 'New' },
    });
    expect(patched.body).toEqual({ id: 'one', summary: 'New' });
  });
});

describe('an old etag', () => {
  it.each([
    ['PATCH', { summary: 'x' }],
    ['PUT', meeting('one', 18, 9)],
    ['DELETE', undefined],
  ])('stops a %s with 412', async (method, body) => {
    const { etag } = calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    calendar.sandbox.google.patch(anna, 'one', { location: 'Elsewhere' });
    const headers = { 'if-match': String(etag) };
    const answer = await calendar.call(method, `${events}/one`, { headers, ...(body && { body }) });
    expect([answer.status, reasonOf(answer)]).toEqual([412, 'conditionNotMet']);
    expect(calendar.sandbox.google.event(anna, 'one')?.location).toBe('Elsewhere');
  });
});

describe('the visibility of one occurrence', () => {
  const first = 'series_20261117T070000Z';
  const second = 'series_20261124T070000Z';
  const visibilityOf = (id: string) => calendar.sandbox.google.event(anna, id)?.visibility;

  it('is given to the whole series when it is stricter', async () => {
    calendar.sandbox.google.create(anna, meeting('series', 17, 9, weekly));
    await calendar.call('PATCH', `${events}/${first}`, { body: { visibility: 'private' } });
    expect([first, second, 'series'].map(visibilityOf)).toEqual(['private', 'private', 'private']);
  });

  it('is ignored when it is laxer', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('series', 17, 9, { ...weekly, visibility: 'private' }));
    const body = { visibility: 'public', summary: 'Open day' };
    const patched = await calendar.call('PATCH', `${events}/${first}`, { body });
    expect(patched.body).toMatchObject({ visibility: 'private', summary: 'Open day' });
    expect(visibilityOf('series')).toBe('private');
  });

  it('spreads in the same way when the user makes it private', () => {
    calendar.sandbox.google.create(anna, meeting('series', 17, 9, weekly));
    calendar.sandbox.google.makePrivate(anna, second);
    expect(visibilityOf(first)).toBe('private');
  });
});

describe('a calendar that may only be read', () => {
  it.each([
    ['POST', '', meeting('abcde', 18, 9)],
    ['POST', '/import', { ...meeting('abcde', 18, 9), iCalUID: 'u' }],
    ['PATCH', '/one', { summary: 'x' }],
    ['PUT', '/one', meeting('one', 18, 9)],
    ['DELETE', '/one', undefined],
  ])('refuses %s %s', async (method, path, body) => {
    const { google } = calendar.sandbox;
    google.create(mikko, meeting('one', 18, 9));
    google.share(mikko, anna, 'reader');
    const answer = await calendar.call(method, `calendars/${mikko}/events${path}`, {
      ...(body && { body }),
    });
    expect([answer.status, reasonOf(answer)]).toEqual([403, 'requiredAccessLevel']);
  });

  it('can be one’s own, after it was handed over', async () => {
    const { google } = calendar.sandbox;
    const { id } = google.addCalendar({ owner: anna, summary: 'PSA', timeZone: 'UTC' });
    const insert = (eventId: string) =>
      calendar.call('POST', `calendars/${id}/events`, { body: meeting(eventId, 18, 9) });
    expect((await insert('abcde')).status).toBe(200);
    google.share(id, anna, 'reader');
    expect((await insert('abcdf')).status).toBe(403);
    expect((await calendar.call('GET', `calendars/${id}/events/abcde`)).status).toBe(200);
  });
});

describe('the scopes of a write', () => {
  const insertWith = async (scope: string, id = 'primary') => {
    const token = calendar.tokenFor(anna, [scope]);
    const body = meeting('abcde', 18, 9);
    return (await calendar.call('POST', `calendars/${id}/events`, { body, token })).status;
  };

  it.each([
    ['calendar.events', 200],
    ['calendar.events.owned', 200],
    ['calendar.events.readonly', 403],
    ['calendar.readonly', 403],
    ['calendar.calendarlist', 403],
    ['calendar.app.created', 404],
  ])('with %s on the own calendar end in %i', async (scope, status) => {
    expect(await insertWith(scope)).toBe(status);
  });

  it('with calendar.events.owned do not reach a shared calendar', async () => {
    calendar.sandbox.google.share(mikko, anna, 'writer');
    expect(await insertWith('calendar.events.owned', mikko)).toBe(404);
    expect(await insertWith('calendar.events', mikko)).toBe(200);
  });
});

describe('the quota', () => {
  it('lets one user make so many requests a minute, and others go on', async () => {
    calendar.sandbox.google.switches.requestsPerMinute = 2;
    const answers = [await calendar.list(), await calendar.list(), await calendar.list()];
    const other = await calendar.call('GET', events, { token: calendar.tokenFor(mikko) });
    calendar.clock.now += 60_000;
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 403]);
    expect(answers.map(reasonOf).at(-1)).toBe('userRateLimitExceeded');
    expect([other.status, (await calendar.list()).status]).toEqual([200, 200]);
  });

  it('is Google’s own of 600 when nothing is said, and a reset forgets what was used', async () => {
    const { google } = calendar.sandbox;
    const api = createCalendarApi(google.world, google.identity.tokens);
    const url = 'https://www.googleapis.com/calendar/v3/users/me/calendarList';
    const ask = async () => {
      const headers = { authorization: `Bearer ${calendar.tokenFor(anna)}` };
      return (await api.request(url, { headers })).status;
    };
    for (let asked = 0; asked < 599; asked += 1) await ask();
    expect([await ask(), await ask()]).toEqual([200, 403]);
    google.reset();
    expect(await ask()).toBe(200);
  });
});
