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
let other: string;

beforeEach(async () => {
  calendar = await startTestCalendar();
  const { google } = calendar.sandbox;
  other = google.addCalendar({ owner: anna, summary: 'PSA', timeZone: 'Europe/Helsinki' }).id;
});

afterEach(() => calendar.sandbox.close());

const events = 'calendars/primary/events';
const weekly = { recurrence: ['RRULE:FREQ=WEEKLY'] };
const extendedProperties = { private: { psa: '1' } };
const move = (id: string, destination = other) =>
  calendar.call('POST', `${events}/${id}/move?destination=${destination}`);

describe('events.move', () => {
  it('leaves a bare stub and goes on under the same id and iCalUID', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9, { extendedProperties }));
    const syncToken = (await calendar.list()).body.nextSyncToken ?? '';
    const moved = await move('one');
    expect(moved.body).toMatchObject({
      id: 'one',
      iCalUID: 'one@google.com',
      status: 'confirmed',
      organizer: { email: other },
      extendedProperties,
    });
    const { body } = await calendar.list({ syncToken });
    const { etag: _, ...stub } = body.items[0] ?? {};
    expect(stub).toEqual({ kind: 'calendar#event', id: 'one', status: 'cancelled' });
    expect(idsOf(await calendar.call('GET', `calendars/${other}/events`))).toEqual(['one']);
  });

  it('cannot be undone by confirming the stub, only by moving back', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    await move('one');
    const revived = await calendar.call('PATCH', `${events}/one`, {
      body: { status: 'confirmed' },
    });
    expect([revived.status, reasonOf(revived)]).toEqual([400, 'required']);
    await calendar.call('POST', `calendars/${other}/events/one/move?destination=primary`);
    expect(calendar.sandbox.google.event(anna, 'one')?.status).toBe('confirmed');
    expect(calendar.sandbox.google.event(other, 'one')?.status).toBe('cancelled');
  });

  it.each<[string, () => unknown, string, number, string]>([
    [
      'one occurrence',
      () => calendar.sandbox.google.create(anna, meeting('series', 17, 9, weekly)),
      'series_20261117T070000Z',
      400,
      'cannotChangeOrganizerOfInstance',
    ],
    [
      'a guest’s copy',
      () => {
        const attendees = [{ email: mikko }, { email: anna }];
        return calendar.sandbox.google.create(mikko, meeting('shared', 18, 9, { attendees }));
      },
      'shared',
      400,
      'cannotChangeOrganizer',
    ],
    [
      'focus time',
      () =>
        calendar.sandbox.google.create(anna, meeting('focus', 18, 9, { eventType: 'focusTime' })),
      'focus',
      400,
      'eventTypeRestriction',
    ],
    ['what never was', () => undefined, 'nothing', 404, 'notFound'],
  ])('refuses %s', async (_, prepare, id, status, reason) => {
    prepare();
    const answer = await move(id);
    expect([answer.status, reasonOf(answer)]).toEqual([status, reason]);
  });

  it('needs a destination, and the right to write there', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    calendar.sandbox.google.share(mikko, anna, 'reader');
    const nowhere = await calendar.call('POST', `${events}/one/move`);
    expect([nowhere.status, (await move('one', mikko)).status]).toEqual([400, 403]);
    expect(calendar.sandbox.google.event(anna, 'one')?.status).toBe('confirmed');
  });

  it('is closed to an application that may see its own calendars only', async () => {
    calendar.sandbox.google.create(anna, meeting('one', 18, 9));
    const token = calendar.tokenFor(anna, ['calendar.app.created']);
    const answer = await calendar.call('POST', `${events}/one/move?destination=${other}`, {
      token,
    });
    expect([answer.status, reasonOf(answer)]).toEqual([403, 'insufficientPermissions']);
  });
});

describe('a user', () => {
  it('moves a series with its exceptions', async () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('series', 17, 9, weekly));
    google.patch(anna, 'series_20261124T070000Z', { summary: 'Special' });
    google.delete(anna, 'series_20261201T070000Z');
    google.moveToCalendar(anna, 'series', other);
    expect(google.events(anna).map(({ id, status }) => [id, status])).toEqual([
      ['series', 'cancelled'],
    ]);
    expect(google.events(other).map(({ id, status, summary }) => [id, status, summary])).toEqual([
      ['series', 'confirmed', 'series'],
      ['series_20261124T070000Z', 'confirmed', 'Special'],
      ['series_20261201T070000Z', 'cancelled', undefined],
    ]);
  });

  it('may lose the private properties by moving', () => {
    const { google } = calendar.sandbox;
    google.switches.movedProperties = 'lost';
    google.create(anna, meeting('one', 18, 9, { extendedProperties }));
    expect(google.moveToCalendar(anna, 'one', other)).not.toHaveProperty(
      'extendedProperties.private',
    );
  });

  it('duplicates an event, or one occurrence, into one of its own', () => {
    const { google } = calendar.sandbox;
    google.create(anna, meeting('series', 17, 9, { ...weekly, extendedProperties }));
    const copy = google.duplicate(anna, 'series_20261124T070000Z');
    expect(copy).toMatchObject({
      summary: 'series',
      start: { dateTime: '2026-11-24T09:00:00+02:00' },
      iCalUID: `${copy.id}@google.com`,
      extendedProperties,
    });
    expect(copy).not.toHaveProperty('recurrence');
    expect(copy).not.toHaveProperty('recurringEventId');
  });

  it('duplicates without the private properties when so switched', () => {
    const { google } = calendar.sandbox;
    google.switches.duplicateProperties = 'left';
    google.create(anna, meeting('one', 18, 9, { extendedProperties }));
    expect(google.duplicate(anna, 'one')).not.toHaveProperty('extendedProperties.private');
  });

  it('restores what was deleted, for the guests too', () => {
    const { google } = calendar.sandbox;
    const attendees = [{ email: anna }, { email: mikko, responseStatus: 'needsAction' }];
    google.create(anna, meeting('one', 18, 9, { attendees }));
    google.create(anna, meeting('series', 17, 9, weekly));
    google.delete(anna, 'one');
    google.delete(anna, 'series_20261124T070000Z');
    expect(google.event(mikko, 'one')?.status).toBe('cancelled');
    expect(google.restore(anna, 'one')).toMatchObject({ status: 'confirmed', summary: 'one' });
    expect(google.event(mikko, 'one')?.status).toBe('confirmed');
    expect(google.restore(anna, 'series_20261124T070000Z').status).toBe('confirmed');
  });
});
