// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCalendarApi } from '../../sandbox/google/calendar-api.ts';
import { offencesOf } from '../../sandbox/google/offences.ts';
import { createRecord } from '../../sandbox/record.ts';
import { recorded } from '../../sandbox/recorded.ts';
import { anna, meeting, mikko, startTestCalendar, type TestCalendar } from './test-calendar.ts';

let calendar: TestCalendar;

beforeEach(async () => {
  calendar = await startTestCalendar();
  calendar.sandbox.google.create(anna, meeting('alone', 18, 9));
  calendar.sandbox.google.create(
    anna,
    meeting('series', 17, 9, { recurrence: ['RRULE:FREQ=WEEKLY'] }),
  );
});

afterEach(() => calendar.sandbox.close());

const events = 'calendars/primary/events';
const quietly = '?sendUpdates=none';
const occurrence = 'series_20261124T070000Z';
const patch = (id: string, body: object, query = quietly) =>
  calendar.call('PATCH', `${events}/${id}${query}`, { body });
const offences = () => offencesOf(calendar.sandbox.record);
const needless = 'makes an exception of an occurrence that was not edited';
const attendees = [{ email: anna }, { email: mikko }];

describe('the record of a write', () => {
  it('keeps the version it was meant for and the event as it was before', async () => {
    const { etag } = calendar.sandbox.google.patch(anna, 'alone', { location: 'Here' });
    await calendar.call('PATCH', `${events}/alone${quietly}`, {
      body: { location: 'There' },
      headers: { 'if-match': String(etag) },
    });
    expect(calendar.sandbox.record.writesTo('www.googleapis.com')).toMatchObject([
      {
        method: 'PATCH',
        query: { sendUpdates: 'none' },
        headers: { 'if-match': etag },
        body: { location: 'There' },
        before: {
          calendarId: anna,
          eventId: 'alone',
          event: { location: 'Here' },
          hasOtherGuests: false,
          isPlainOccurrence: false,
        },
      },
    ]);
  });

  it('is kept in the same way without a server', async () => {
    const { google } = calendar.sandbox;
    const record = createRecord();
    const api = createCalendarApi(google.world, google.identity.tokens);
    const handle = recorded((request) => api.fetch(request), google, record);
    const url = `https://www.googleapis.com/calendar/v3/${events}/alone?sendUpdates=none`;
    const headers = { authorization: `Bearer ${calendar.tokenFor(anna)}` };
    const response = await handle(new Request(url, { method: 'DELETE', headers }));
    expect(response.status).toBe(204);
    expect(record.requests).toMatchObject([{ outcome: 204, before: { eventId: 'alone' } }]);
  });
});

describe('no offence', () => {
  it('is a quiet insert, patch or deletion of an event without guests, nor a read', async () => {
    await calendar.call('POST', `${events}${quietly}`, { body: meeting('abcde', 18, 9) });
    await patch('alone', { summary: 'New' });
    await calendar.call('DELETE', `${events}/alone${quietly}`);
    await calendar.list();
    expect(offences()).toEqual([]);
  });

  it('is a new calendar', async () => {
    await calendar.call('POST', 'calendars', { body: { summary: 'PSA' } });
    expect(offences()).toEqual([]);
  });

  it('is a room on the list', async () => {
    const room = { email: 'room@resource.calendar.google.com', resource: true };
    calendar.sandbox.google.create(anna, meeting('roomy', 18, 9, { attendees: [room] }));
    await patch('roomy', { summary: 'New' });
    expect(offences()).toEqual([]);
  });
});

describe('an offence', () => {
  it.each([
    ['nothing said of mails', { summary: 'x' }, '', 'does not say sendUpdates=none'],
    ['mails for all', { summary: 'x' }, '?sendUpdates=all', 'does not say sendUpdates=none'],
    ['guests', { attendees: [] }, quietly, 'names attendees'],
    ['guests taken away', { attendees: null }, quietly, 'names attendees'],
    ['reminders', { reminders: { useDefault: true } }, quietly, 'names reminders'],
    ['a colour', { colorId: '5' }, quietly, 'names colorId'],
    ['a conference', { conferenceData: null }, quietly, 'names conferenceData'],
  ])('is a patch with %s', async (_, body, query, offence) => {
    await patch('alone', body, query);
    expect(offences()).toEqual([`PATCH /calendar/v3/${events}/alone ${offence}`]);
  });

  it('is an update, which takes away what it does not name', async () => {
    await calendar.call('PUT', `${events}/alone${quietly}`, { body: meeting('alone', 18, 9) });
    expect(offences()).toEqual([`PUT /calendar/v3/${events}/alone replaces the whole event`]);
  });

  it.each(['PATCH', 'DELETE'])('is a %s of an event with other guests', async (method) => {
    calendar.sandbox.google.create(anna, meeting('shared', 18, 9, { attendees }));
    const body = method === 'PATCH' ? { body: { summary: 'x' } } : {};
    await calendar.call(method, `${events}/shared${quietly}`, body);
    expect(offences()).toEqual([
      `${method} /calendar/v3/${events}/shared touches an event with other guests`,
    ]);
  });

  it('is also an attempt that was refused', async () => {
    calendar.sandbox.google.create(mikko, meeting('theirs', 18, 9, { attendees }));
    expect((await patch('theirs', { summary: 'x' })).status).toBe(403);
    expect(offences()).toHaveLength(1);
  });

  it('is an occurrence made an exception to say what it says already', async () => {
    await patch(occurrence, { summary: 'series', start: { dateTime: '2026-11-24T07:00:00Z' } });
    expect(offences()).toEqual([`PATCH /calendar/v3/${events}/${occurrence} ${needless}`]);
  });

  it('is a property on an occurrence, be it an exception already or not', async () => {
    const tag = { extendedProperties: { private: { psa: '1' } } };
    await patch(occurrence, tag);
    await patch(occurrence, tag);
    const property = `PATCH /calendar/v3/${events}/${occurrence} puts a property on an occurrence`;
    const exception = `PATCH /calendar/v3/${events}/${occurrence} ${needless}`;
    expect(offences()).toEqual([property, exception, property]);
  });

  it('is no exception that changes what the occurrence says, nor a second write to it', async () => {
    await patch(occurrence, { summary: 'Edited in the PSA' });
    await patch(occurrence, { summary: 'Edited in the PSA' });
    await calendar.call('DELETE', `${events}/series_20261201T070000Z${quietly}`);
    expect(offences()).toEqual([]);
  });

  it('is every exception but those of the occurrences that the test names', async () => {
    await patch(occurrence, { summary: 'Edited in the PSA' });
    const { record } = calendar.sandbox;
    expect(offencesOf(record, { editedOccurrences: [occurrence] })).toEqual([]);
    expect(offencesOf(record, { editedOccurrences: [] })).toHaveLength(1);
  });
});
