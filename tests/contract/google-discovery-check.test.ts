import { expect, it } from 'vitest';
import { googleCalendarDiscovery } from './discovery';
import { checkDiscoveryRequest } from './discovery-check';

const base = 'https://www.googleapis.com/calendar/v3';
const events = `${base}/calendars/me%40firma.example/events`;
const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const everything = [scope('calendar')];

const check = (method: string, url: string, body?: unknown, scopes = everything) =>
  checkDiscoveryRequest(googleCalendarDiscovery, { method, url, body }, scopes);

it('finds nothing wrong with a listing and an insert as described', () => {
  expect(
    check(
      'GET',
      `${events}?timeMin=2026-11-02T00:00:00Z&singleEvents=true&fields=items(id,start(date))`,
    ),
  ).toEqual([]);
  expect(
    check('POST', `${events}?sendUpdates=none`, { start: { date: '2026-11-02' }, attendees: [] }),
  ).toEqual([]);
});

it('lets a property of any name be selected', () => {
  const selector = 'items(id,extendedProperties(private(any)))';
  expect(check('GET', `${events}?fields=${selector}`)).toEqual([]);
});

const faults: [string, string[], string][] = [
  [
    'a path',
    check('GET', `${base}/calendars/x/event`),
    'GET /calendar/v3/calendars/x/event is not a method',
  ],
  [
    'another host',
    check('GET', events.replace('www', 'evil')),
    'GET /calendar/v3/calendars/me%40firma.example/events is not a method',
  ],
  [
    'a method',
    check('PUT', events, {}),
    'PUT /calendar/v3/calendars/me%40firma.example/events is not a method',
  ],
  ['a parameter', check('GET', `${events}?singleEvent=true`), 'parameter singleEvent is not known'],
  ['a repeated parameter', check('GET', `${events}?q=a&q=b`), 'parameter q is repeated'],
  [
    'a truth value',
    check('GET', `${events}?singleEvents=yes`),
    'parameter singleEvents may not be yes',
  ],
  [
    'a time without offset',
    check('GET', `${events}?timeMin=2026-11-02T00:00:00`),
    'parameter timeMin may not be 2026-11-02T00:00:00',
  ],
  [
    'a choice',
    check('POST', `${events}?sendUpdates=nobody`, {}),
    'parameter sendUpdates may not be nobody',
  ],
  [
    'a selected field',
    check('GET', `${events}?fields=items(id,start(day))`),
    'field items.start.day is not known',
  ],
  [
    'an open selection',
    check('GET', `${events}?fields=items(id`),
    'selection items. is not closed',
  ],
  ['a body field', check('POST', events, { title: 'x' }), 'body.title is not known'],
  ['a value', check('POST', events, { summary: 7 }), 'body.summary has a wrong value'],
  [
    'a list',
    check('POST', events, { attendees: [{ mail: 'x' }] }),
    'body.attendees[0].mail is not known',
  ],
  ['a missing body', check('POST', events), 'a body is expected'],
  ['a needless body', check('GET', events, {}), 'a body is not expected'],
  [
    'a scope',
    check('POST', events, {}, [scope('calendar.events.readonly')]),
    'no granted scope opens calendars/{calendarId}/events',
  ],
];

it.each(faults)('complains about %s', (_, complaints, expected) => {
  expect(complaints).toEqual([expected]);
});
