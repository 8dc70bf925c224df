// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkBody } from '../../sandbox/google/body-check.ts';
import { seedSampleWeek } from '../../sandbox/google/sample-week.ts';
import {
  anna,
  idsOf,
  meeting,
  startedAt,
  startTestCalendar,
  type TestCalendar,
} from './test-calendar.ts';

let calendar: TestCalendar;

beforeEach(async () => {
  calendar = await startTestCalendar();
});

afterEach(() => calendar.sandbox.close());

const events = 'calendars/primary/events';

describe('answers', () => {
  it.each([
    [events, 'Events'],
    [`${events}?singleEvents=true`, 'Events'],
    ['users/me/calendarList', 'CalendarList'],
    ['users/me/calendarList/primary', 'CalendarListEntry'],
    ['calendars/primary', 'Calendar'],
  ])('of %s have only the fields of Google’s %s', async (path, model) => {
    calendar.sandbox.google.reset();
    seedSampleWeek(calendar.sandbox.google, new Date(startedAt));
    const { status, body } = await calendar.call('GET', path, { token: calendar.tokenFor(anna) });
    expect(status).toBe(200);
    expect(() => checkBody(model, body)).not.toThrow();
  });

  it('of a series’ instances are bounded, and leave out the cancelled unless asked', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('series', 17, 9, { recurrence: ['RRULE:FREQ=DAILY'] }));
    google.delete(anna, 'series_20261118T070000Z');
    const span = 'timeMin=2026-11-17T00:00:00Z&timeMax=2026-11-20T00:00:00Z';
    const path = `${events}/series/instances?${span}`;
    expect(idsOf(await calendar.call('GET', path))).toEqual([
      'series_20261117T070000Z',
      'series_20261119T070000Z',
    ]);
    expect(idsOf(await calendar.call('GET', `${path}&showDeleted=true`))).toHaveLength(3);
  });

  it('of an unchanged event are 304 to its etag', async () => {
    const { etag } = calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    const read = (version: unknown) =>
      calendar.call('GET', `${events}/one`, { headers: { 'if-none-match': String(version) } });
    expect([(await read(etag)).status, (await read('"1"')).status]).toEqual([304, 200]);
  });

  it('carry etags of twice the microseconds of the last change', async () => {
    const { etag, updated } = calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    const micros = Number(String(etag).replaceAll('"', '')) / 2;
    expect(new Date(Math.floor(micros / 1000)).toISOString()).toBe(updated);
  });
});

describe('a new calendar', () => {
  it('is listed, and open to the scope of the client that made it alone', async () => {
    const token = calendar.tokenFor(anna, ['calendar.app.created']);
    const made = await calendar.call('POST', 'calendars', { body: { summary: 'PSA' }, token });
    const id = String(made.body.id);
    const own = await calendar.call('GET', `calendars/${id}/events`, { token });
    const foreign = await calendar.call('GET', events, { token });
    const list = await calendar.call('GET', 'users/me/calendarList');
    expect([own.status, foreign.status, idsOf(list)]).toEqual([200, 404, [anna, id]]);
  });
});
