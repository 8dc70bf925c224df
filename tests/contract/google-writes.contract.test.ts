import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CalendarApi, createCalendarApi } from '@/lib/google/calendar-api';
import { createGoogleCall } from '@/lib/google/google-call';
import { readScopes, writeScopes } from '@/lib/google/scopes';
import { createSend } from '@/lib/http/request';
import { account, createGoogleSession, email, type GoogleSession } from './google-session';

const meeting = {
  id: 'merkki0a1b2c3d4e',
  summary: 'Kick-off',
  start: { dateTime: '2026-11-03T10:00:00+02:00' },
  end: { dateTime: '2026-11-03T11:00:00+02:00' },
};
let session: GoogleSession;
let api: CalendarApi;

beforeEach(() => {
  session = createGoogleSession([...readScopes, ...writeScopes]);
  api = apiOf(session);
});

afterEach(() => {
  expect(session.complaints()).toEqual([]);
  expect(session.google.world.mails).toEqual([]);
});

it('makes an event under the given id, and learns when that is taken', async () => {
  expect(await api.insert(email, meeting)).toMatchObject({ id: meeting.id, summary: 'Kick-off' });
  await expect(api.insert(email, meeting)).rejects.toMatchObject({ problem: { kind: 'taken' } });
});

it('changes only what is named, and nobody is mailed', async () => {
  const attendees = [{ email: 'guest@customer.example' }];
  session.google.create(email, { ...meeting, attendees });
  expect(await api.patch(email, meeting.id, { location: 'Room 1' })).toMatchObject({
    summary: 'Kick-off',
    location: 'Room 1',
  });
});

it('refuses a change of an event that changed since it was read', async () => {
  const { etag } = await api.insert(email, meeting);
  session.google.patch(email, meeting.id, { summary: 'Edited' });
  const changed = { problem: { kind: 'changed-meanwhile', side: 'google' } };
  await expect(api.patch(email, meeting.id, { summary: 'Mine' }, etag)).rejects.toMatchObject(
    changed,
  );
  await expect(api.delete(email, meeting.id, etag)).rejects.toMatchObject(changed);
});

it('deletes an event once', async () => {
  const { etag } = await api.insert(email, meeting);
  await api.delete(email, meeting.id, etag);
  await expect(api.delete(email, meeting.id)).rejects.toMatchObject({
    problem: { kind: 'already-gone', side: 'google' },
  });
});

it('names the field of a write that Google refuses', async () => {
  const wrong = { ...meeting, end: meeting.start, start: meeting.end };
  await expect(api.insert(email, wrong)).rejects.toMatchObject({
    problem: { kind: 'rejected', side: 'google' },
  });
});

it('names the right that reading alone does not give', async () => {
  const reader = createGoogleSession();
  await expect(apiOf(reader).insert(email, meeting)).rejects.toMatchObject({
    problem: { kind: 'rights-missing', side: 'google', rights: writeScopes },
  });
  expect(reader.complaints()).toEqual(['no granted scope opens calendars/{calendarId}/events']);
});

function apiOf({ signIn, sendToApi, clock }: GoogleSession): CalendarApi {
  const send = createSend({ side: 'google', fetch: sendToApi });
  return createCalendarApi(createGoogleCall({ account, signIn, send, now: () => clock.now }));
}
