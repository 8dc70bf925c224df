// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const { id: _, ...noon } = meeting('noon', 18, 12);
const importEvent = (body: object) =>
  calendar.call('POST', 'calendars/primary/events/import', { body });

describe('events.import', () => {
  it('makes a private copy under an id of Google’s own', async () => {
    const attendees = [{ email: anna }, { email: mikko }];
    const { body } = await importEvent({ ...noon, iCalUID: 'psa-1@x.example', attendees });
    expect(body).toMatchObject({ iCalUID: 'psa-1@x.example', privateCopy: true, summary: 'noon' });
    expect(body.id).toMatch(/^_[a-v0-9]+$/);
    expect(calendar.sandbox.google.events(mikko)).toEqual([]);
  });

  it('changes the copy that has the UID, and brings a deleted one back', async () => {
    const first = await importEvent({ ...noon, iCalUID: 'u1', location: 'Here' });
    calendar.sandbox.google.delete(anna, String(first.body.id));
    const second = await importEvent({ ...noon, iCalUID: 'u1', summary: 'Later' });
    expect(second.body).toMatchObject({ id: first.body.id, status: 'confirmed', summary: 'Later' });
    expect(second.body).not.toHaveProperty('location');
    expect(calendar.sandbox.google.events(anna)).toHaveLength(1);
  });

  it.each([
    ['without a UID', {}, 'required'],
    ['of another kind', { iCalUID: 'u1', eventType: 'focusTime' }, 'invalid'],
    [
      'of strangers',
      { iCalUID: 'u1', organizer: { email: mikko } },
      'participantIsNeitherOrganizerNorAttendee',
    ],
    ['without an end', { iCalUID: 'u1', end: null }, 'required'],
  ])('refuses an event %s', async (__, changes, reason) => {
    const answer = await importEvent({ ...noon, ...changes });
    expect([answer.status, reasonOf(answer)]).toEqual([400, reason]);
  });
});
