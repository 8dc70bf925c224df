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

const events = 'calendars/primary/events';

describe('insert', () => {
  it('takes the id that was chosen, once', async () => {
    const body = meeting('abcdef0123', 18, 9);
    const first = await calendar.call('POST', events, { body });
    const again = await calendar.call('POST', events, { body });
    expect(first.body).toMatchObject({ id: 'abcdef0123', organizer: { email: anna, self: true } });
    expect([again.status, reasonOf(again)]).toEqual([409, 'duplicate']);
  });

  it('keeps the id of a deleted event taken', async () => {
    const body = meeting('abcdef0123', 18, 9);
    await calendar.call('POST', events, { body });
    await calendar.call('DELETE', `${events}/abcdef0123`);
    expect((await calendar.call('POST', events, { body })).status).toBe(409);
  });

  it.each([
    ['an id outside the alphabet', { ...meeting('wxyz0', 18, 9) }, 'invalid'],
    ['an unknown field', { ...meeting('abcde', 18, 9), colour: 'red' }, 'invalid'],
    ['a wrong type', { ...meeting('abcde', 18, 9), summary: 3 }, 'invalid'],
    ['no end', { start: { date: '2026-11-18' } }, 'required'],
    [
      'an empty span',
      { start: { date: '2026-11-18' }, end: { date: '2026-11-18' } },
      'timeRangeEmpty',
    ],
    [
      'a date with a time',
      { start: { date: '2026-11-18' }, end: meeting('a', 18, 9).end },
      'invalid',
    ],
    [
      'a broken rule',
      { ...meeting('abcde', 18, 9), recurrence: ['RRULE:FREQ=SOMETIMES'] },
      'invalid',
    ],
    [
      'a start among the rules',
      { ...meeting('abcde', 18, 9), recurrence: ['DTSTART:20261118'] },
      'invalid',
    ],
    [
      'an unknown zone',
      {
        ...meeting('abcde', 18, 9),
        start: { dateTime: '2026-11-18T09:00:00', timeZone: 'Mars/Base' },
      },
      'invalid',
    ],
  ])('refuses %s', async (_, body, reason) => {
    const answer = await calendar.call('POST', events, { body });
    expect([answer.status, reasonOf(answer)]).toEqual([400, reason]);
  });

  it('drops a private property with a long key and cuts a long value', async () => {
    const properties = { private: { ['k'.repeat(45)]: 'x', short: 'v'.repeat(1025) } };
    const body = meeting('abcde', 18, 9, { extendedProperties: properties });
    const answer = await calendar.call('POST', events, { body });
    expect(answer.body.extendedProperties).toEqual({ private: { short: 'v'.repeat(1024) } });
  });
});

describe('patch, update and delete', () => {
  it('refuses an old etag with 412 and takes the present one', async () => {
    const { etag } = calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    calendar.sandbox.google.patch(anna, 'one', { summary: 'Moved on' });
    const patch = (version: unknown) =>
      calendar.call('PATCH', `${events}/one`, {
        body: { summary: 'Mine' },
        headers: { 'if-match': String(version) },
      });
    const refused = await patch(etag);
    const taken = await patch(calendar.sandbox.google.event(anna, 'one')?.etag);
    expect([refused.status, reasonOf(refused), taken.status]).toEqual([
      412,
      'conditionNotMet',
      200,
    ]);
  });

  it('merges objects, clears by null and leaves the rest', async () => {
    const extendedProperties = { private: { a: '1', b: '2' } };
    calendar.sandbox.google.create(
      anna,
      meeting('one', 18, 9, { location: 'Here', extendedProperties }),
    );
    const body = { location: null, extendedProperties: { private: { a: null, c: '3' } } };
    const patched = await calendar.call('PATCH', `${events}/one`, { body });
    expect(patched.body.extendedProperties).toEqual({ private: { b: '2', c: '3' } });
    expect(patched.body).not.toHaveProperty('location');
    expect(patched.body.summary).toBe('one');
  });

  it('leaves a conference alone unless the caller says it knows of them', async () => {
    const conferenceData = { conferenceId: 'abc' };
    calendar.sandbox.google.create(anna, meeting('one', 18, 9, { conferenceData }));
    const patch = (query: string) =>
      calendar.call('PATCH', `${events}/one${query}`, {
        body: { conferenceData: { conferenceId: 'new' } },
      });
    const unaware = await patch('');
    const aware = await patch('?conferenceDataVersion=1');
    expect(unaware.body.conferenceData).toEqual({ conferenceId: 'abc' });
    expect(aware.body.conferenceData).toEqual({ conferenceId: 'new' });
  });

  it('resets by update what the body does not say', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9, { location: 'Here' }));
    const { start, end } = meeting('one', 18, 9);
    const updated = await calendar.call('PUT', `${events}/one`, {
      body: { summary: 'New', start, end },
    });
    expect(updated.body.summary).toBe('New');
    expect(updated.body).not.toHaveProperty('location');
  });

  it('makes an occurrence an exception, which keeps its original start when moved', async () => {
    calendar.sandbox.google.create(
      anna,
      meeting('series', 17, 9, { recurrence: ['RRULE:FREQ=WEEKLY'] }),
    );
    const { start, end } = meeting('x', 25, 14);
    const id = 'series_20261124T070000Z';
    const patched = await calendar.call('PATCH', `${events}/${id}`, { body: { start, end } });
    expect(patched.body).toMatchObject({
      id,
      recurringEventId: 'series',
      start: { dateTime: '2026-11-25T14:00:00+02:00' },
      originalStartTime: { dateTime: '2026-11-24T09:00:00+02:00' },
    });
    expect(idsOf(await calendar.list())).toEqual(['series', id]);
  });

  it('answers a deleted event with 200 and a second deletion with 410', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    const statuses = [
      (await calendar.call('DELETE', `${events}/one`)).status,
      (await calendar.call('DELETE', `${events}/one`)).status,
    ];
    const read = await calendar.call('GET', `${events}/one`);
    expect([...statuses, read.status, read.body.status]).toEqual([204, 410, 200, 'cancelled']);
    const third = await calendar.call('DELETE', `${events}/one`);
    expect(reasonOf(third)).toBe('deleted');
  });

  it('brings a deleted event back, whole, by a patch of its status', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    await calendar.call('DELETE', `${events}/one`);
    const revived = await calendar.call('PATCH', `${events}/one`, {
      body: { status: 'confirmed' },
    });
    expect(revived.body).toMatchObject({ status: 'confirmed', summary: 'one' });
  });

  it('refuses to write for a reader', async () => {
    calendar.sandbox.google.create(mikko, meeting('one', 18, 9));
    calendar.sandbox.google.share(mikko, anna, 'reader');
    const answer = await calendar.call('PATCH', `calendars/${mikko}/events/one`, {
      body: { summary: 'x' },
    });
    expect([answer.status, reasonOf(answer)]).toEqual([403, 'requiredAccessLevel']);
  });
});

describe('guests', () => {
  const attendees = [
    { email: anna, responseStatus: 'accepted' },
    { email: mikko, responseStatus: 'needsAction' },
  ];

  it('have their own copy under the same id, without the private properties', async () => {
    const extendedProperties = { private: { psa: '1' } };
    calendar.sandbox.google.create(
      anna,
      meeting('shared', 18, 9, { attendees, extendedProperties }),
    );
    const copy = calendar.sandbox.google.event(mikko, 'shared');
    expect(copy?.attendees?.map(({ email, self }) => [email, self])).toEqual([
      [anna, undefined],
      [mikko, true],
    ]);
    expect(copy?.organizer).toEqual({ email: anna });
    expect(copy).not.toHaveProperty('extendedProperties');
  });

  it('may answer, but not change what is shared', async () => {
    calendar.sandbox.google.create(anna, meeting('shared', 18, 9, { attendees }));
    const token = calendar.tokenFor(mikko);
    const body = { attendees: [attendees[0], { email: mikko, responseStatus: 'tentative' }] };
    await calendar.call('PATCH', `${events}/shared`, { body, token });
    const refused = await calendar.call('PATCH', `${events}/shared`, {
      body: { summary: 'Mine' },
      token,
    });
    const organized = calendar.sandbox.google.event(anna, 'shared');
    expect(organized?.attendees?.[1]?.responseStatus).toBe('tentative');
    expect([refused.status, reasonOf(refused)]).toEqual([403, 'forbiddenForNonOrganizer']);
  });

  it('change everybody’s copy when the organizer lets them', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('shared', 18, 9, { attendees, guestsCanModify: true }));
    const token = calendar.tokenFor(mikko);
    await calendar.call('PATCH', `${events}/shared`, {
      body: { summary: 'Ours', colorId: '5' },
      token,
    });
    expect(google.event(anna, 'shared')?.summary).toBe('Ours');
    expect(google.event(anna, 'shared')).not.toHaveProperty('colorId');
    expect(google.event(mikko, 'shared')?.colorId).toBe('5');
  });

  it('decline by deleting, and stay rid of it', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('shared', 18, 9, { attendees }));
    await calendar.call('DELETE', `${events}/shared`, { token: calendar.tokenFor(mikko) });
    google.patch(anna, 'shared', { summary: 'New' });
    expect(google.event(anna, 'shared')?.attendees?.[1]?.responseStatus).toBe('declined');
    expect(google.event(mikko, 'shared')?.status).toBe('cancelled');
  });

  it('of one occurrence get an exception without its series', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('series', 17, 9, { recurrence: ['RRULE:FREQ=WEEKLY'] }));
    google.invite(anna, 'series_20261124T070000Z', mikko);
    expect(google.events(mikko).map(({ id, recurringEventId }) => [id, recurringEventId])).toEqual([
      ['series_20261124T070000Z', 'series'],
    ]);
  });

  it('are written to only when the caller asks for it', async () => {
    calendar.sandbox.google.create(anna, meeting('shared', 18, 9, { attendees }));
    const { mails } = calendar.sandbox.google.world;
    await calendar.call('PATCH', `${events}/shared?sendUpdates=none`, {
      body: { summary: 'Quiet' },
    });
    expect(mails).toEqual([]);
    await calendar.call('PATCH', `${events}/shared?sendUpdates=all`, { body: { summary: 'Loud' } });
    expect(mails).toEqual([{ to: mikko, eventId: 'shared' }]);
  });

  it.each([
    ['a change that says nothing of mails', 'PATCH', '', { summary: 'x' }],
    ['a change with the old parameter', 'PATCH', '?sendNotifications=false', { summary: 'x' }],
    ['being taken off the list', 'PATCH', '', { attendees: [] }],
    ['a deletion', 'DELETE', '', undefined],
  ])('are written to about %s', async (_, method, query, body) => {
    calendar.sandbox.google.create(anna, meeting('shared', 18, 9, { attendees }));
    await calendar.call(method, `${events}/shared${query}`, body ? { body } : {});
    expect(calendar.sandbox.google.world.mails).toEqual([{ to: mikko, eventId: 'shared' }]);
  });

  it('tell the organizer when they delete their copy', async () => {
    calendar.sandbox.google.create(anna, meeting('shared', 18, 9, { attendees }));
    await calendar.call('DELETE', `${events}/shared`, { token: calendar.tokenFor(mikko) });
    expect(calendar.sandbox.google.world.mails).toEqual([{ to: anna, eventId: 'shared' }]);
  });

  it('without Google Calendar are the only ones written to when that is asked for', async () => {
    const outside = { email: 'pirjo@pohjolanpuu.example' };
    const body = meeting('shared', 18, 9, { attendees: [...attendees, outside] });
    await calendar.call('POST', `${events}?sendUpdates=externalOnly`, {
      body: { ...body, id: 'shared0' },
    });
    expect(calendar.sandbox.google.world.mails).toEqual([
      { to: 'pirjo@pohjolanpuu.example', eventId: 'shared0' },
    ]);
  });
});

describe('this and following', () => {
  const series = meeting('series', 17, 9, {
    recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4'],
    extendedProperties: { private: { psa: '1' } },
  });

  it('ends the old series the evening before and copies private properties to the new one', () => {
    const { google } = calendar.sandbox;
    google.create(anna, series);
    const added = google.splitSeries(anna, 'series_20261201T070000Z', { summary: 'New' });
    expect(google.event(anna, 'series')?.recurrence).toEqual([
      'RRULE:FREQ=WEEKLY;UNTIL=20261130T215959Z',
    ]);
    expect(added).toMatchObject({
      id: 'series_R20261201T070000',
      iCalUID: 'series_R20261201T070000@google.com',
      summary: 'New',
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'],
      extendedProperties: { private: { psa: '1' } },
    });
  });

  it('takes later exceptions along', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, series);
    google.patch(anna, 'series_20261208T070000Z', { summary: 'Special' });
    google.splitSeries(anna, 'series_20261201T070000Z', {});
    const { body } = await calendar.list({ singleEvents: 'true', orderBy: 'startTime' });
    expect(body.items.map(({ id, summary }) => [id, summary])).toEqual([
      ['series_20261117T070000Z', 'series'],
      ['series_20261124T070000Z', 'series'],
      ['series_R20261201T070000_20261201T070000Z', 'series'],
      ['series_R20261201T070000_20261208T070000Z', 'Special'],
    ]);
  });

  it('can name the new series’ occurrences after the first series', async () => {
    const { google } = calendar.sandbox;
    google.switches.splitInstanceIds = 'first';
    google.create(anna, series);
    google.patch(anna, 'series_20261208T070000Z', { summary: 'Special' });
    google.splitSeries(anna, 'series_20261201T070000Z', {});
    const id = 'series_20261208T070000Z';
    const { body } = await calendar.call('GET', `${events}/${id}`);
    expect(body).toMatchObject({
      id,
      summary: 'Special',
      recurringEventId: 'series_R20261201T070000',
    });
  });

  it('ends the guests’ series too', () => {
    const { google } = calendar.sandbox;
    const attendees = [{ email: anna }, { email: mikko }];
    google.create(anna, { ...series, attendees });
    google.splitSeries(anna, 'series_20261201T070000Z', {});
    expect(google.events(mikko).map(({ id }) => id)).toEqual(['series', 'series_R20261201T070000']);
    expect(google.event(mikko, 'series_20261208T070000Z')).toBeUndefined();
  });

  it('can give a wholly new id instead', () => {
    const { google } = calendar.sandbox;
    google.switches.splitIds = 'fresh';
    google.create(anna, series);
    const added = google.splitSeries(anna, 'series_20261201T070000Z', {});
    expect(added.id).not.toContain('series');
    expect(added.extendedProperties).toEqual(series.extendedProperties);
  });
});
