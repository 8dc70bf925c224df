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

const list = 'users/me/calendarList';
const insert = (scope = 'calendar', body: object = { summary: 'PSA' }) =>
  calendar.call('POST', 'calendars', { body, token: calendar.tokenFor(anna, [scope]) });

describe('calendars.insert', () => {
  it.each([
    ['calendar', 200],
    ['calendar.calendars', 200],
    ['calendar.app.created', 200],
    ['calendar.events', 403],
    ['calendar.calendarlist', 403],
    ['calendar.calendars.readonly', 403],
  ])('with %s ends in %i', async (scope, status) => {
    expect((await insert(scope)).status).toBe(status);
  });

  it('puts the calendar on its owner’s list, also in a delta', async () => {
    const before = await calendar.call('GET', list);
    const { body } = await insert('calendar', { summary: 'PSA', timeZone: 'Europe/Helsinki' });
    const delta = await calendar.call('GET', `${list}?syncToken=${before.body.nextSyncToken}`);
    expect(delta.body.items).toMatchObject([
      { id: body.id, summary: 'PSA', timeZone: 'Europe/Helsinki', accessRole: 'owner' },
    ]);
  });

  it.each([
    ['no title', {}, 'required'],
    ['an unknown zone', { summary: 'PSA', timeZone: 'Mars/Base' }, 'invalid'],
  ])('refuses %s', async (_, body, reason) => {
    const answer = await insert('calendar', body);
    expect([answer.status, reasonOf(answer)]).toEqual([400, reason]);
  });
});

describe('calendars.get', () => {
  it.each([
    ['calendar.calendars.readonly', 200],
    ['calendar.events', 403],
  ])('with %s ends in %i', async (scope, status) => {
    const token = calendar.tokenFor(anna, [scope]);
    expect((await calendar.call('GET', 'calendars/primary', { token })).status).toBe(status);
  });
});

describe('calendars.delete', () => {
  it('takes the calendar and its events away, and tells the list', async () => {
    const id = String((await insert()).body.id);
    calendar.sandbox.google.create(id, meeting('one', 18, 9));
    const before = await calendar.call('GET', list);
    expect((await calendar.call('DELETE', `calendars/${id}`)).status).toBe(204);
    expect((await calendar.call('GET', `calendars/${id}/events`)).status).toBe(404);
    expect(idsOf(await calendar.call('GET', list))).toEqual([anna]);
    const delta = await calendar.call('GET', `${list}?syncToken=${before.body.nextSyncToken}`);
    expect(delta.body.items).toMatchObject([{ id, deleted: true }]);
  });

  it('refuses a primary calendar, and one of somebody else', async () => {
    const { google } = calendar.sandbox;
    const { id } = google.addCalendar({ owner: mikko, summary: 'Team', timeZone: 'UTC' });
    google.share(id, anna, 'writer');
    const primary = await calendar.call('DELETE', 'calendars/primary');
    const foreign = await calendar.call('DELETE', `calendars/${id}`);
    expect([primary.status, foreign.status, reasonOf(foreign)]).toEqual([
      400,
      403,
      'requiredAccessLevel',
    ]);
  });

  it('reaches no calendar that another application made', async () => {
    const { id } = calendar.sandbox.google.addCalendar({
      owner: anna,
      summary: 'Own',
      timeZone: 'UTC',
    });
    const token = calendar.tokenFor(anna, ['calendar.app.created']);
    expect((await calendar.call('DELETE', `calendars/${id}`, { token })).status).toBe(404);
  });
});

describe('the calendar list', () => {
  it.each(['minAccessRole=owner', 'showOwnOrganizationOnly=true'])(
    'refuses %s beside a sync token',
    async (parameter) => {
      const { body } = await calendar.call('GET', list);
      const answer = await calendar.call(
        'GET',
        `${list}?syncToken=${body.nextSyncToken}&${parameter}`,
      );
      expect(answer.status).toBe(400);
    },
  );

  it('is closed to the scopes of events and of own calendars', async () => {
    for (const scope of ['calendar.events', 'calendar.app.created']) {
      const token = calendar.tokenFor(anna, [scope]);
      expect((await calendar.call('GET', list, { token })).status).toBe(403);
    }
  });

  it('follows what the user does with a calendar', async () => {
    const { google } = calendar.sandbox;
    const { id } = google.addCalendar({ owner: anna, summary: 'PSA', timeZone: 'UTC' });
    google.changeCalendar(id, { summary: 'Work', timeZone: 'Europe/Helsinki' });
    const renamed = await calendar.call('GET', `${list}/${id}`);
    expect(renamed.body).toMatchObject({ summary: 'Work', timeZone: 'Europe/Helsinki' });
    google.removeCalendar(id);
    expect((await calendar.call('GET', `${list}/${id}`)).status).toBe(404);
  });
});
