import assert from 'node:assert/strict';
import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import { anna } from '../sandbox/google/sample-week.ts';
import { hosts } from '../sandbox/hosts.ts';
import type { PageEvent } from '../sandbox/page/source.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { sampleKey } from '../sandbox/severa/sample-tenant.ts';
import { chooseEvent } from './choose-event.ts';
import { Narrator } from './narrator.ts';
import { oauthClientId } from './stage.ts';

const typeName = 'Asiakaspalaveri';
const hourMs = 3_600_000;

/** Plays the main job: connect, tag, send, move the event, update. Throws when Severa does not hold the right activity in the end. */
export async function play(person: Consultant, sandbox: Sandbox): Promise<void> {
  const narrator = new Narrator();
  const event = chooseEvent(sandbox, anna.email, new Date());
  await connect(person, narrator);
  const calendar = await person.openCalendarOn(new Date(event.start));
  await tagAndSend(calendar, event, narrator);
  checkActivity(sandbox, event, 0);
  await moveAndUpdate(person, calendar, event, sandbox, narrator);
  checkActivity(sandbox, event, hourMs);
  await showPopup(person, narrator);
  assert.deepEqual(sandbox.record.writesTo(hosts.api), [], 'nothing is written to Google');
  console.log('Severa holds exactly one activity, at the new time, and Google got no write.');
}

async function connect(person: Consultant, narrator: Narrator): Promise<void> {
  const google = await person.connectGoogle(oauthClientId, anna.email);
  await narrator.show(google, 'google-connected', `Google: connected as ${anna.email}`);
  const severa = await person.connectSevera(sampleKey);
  await severa.getByText('Konsultti Oy').waitFor();
  await narrator.show(
    severa,
    'severa-connected',
    'Severa: connected to Konsultti Oy as Anna Virtanen',
  );
}

async function tagAndSend(
  calendar: CalendarPage,
  event: PageEvent,
  narrator: Narrator,
): Promise<void> {
  const { page } = calendar;
  await page.locator('[data-merkki="untagged"]').first().waitFor();
  await narrator.show(page, 'week', 'Google Calendar: untagged events carry a quiet ring');
  await calendar.openEvent(event.eid);
  await narrator.show(page, 'event-open', `Opened “${event.title}”: the panel stands beside it`);
  await calendar.chooseType(typeName);
  await calendar.sees('Ready to send to Severa');
  await narrator.show(page, 'tagged', `Tagged as ${typeName}: nothing sent yet`);
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  await narrator.show(page, 'sent', 'Pressed Send to Severa: the panel says Sent');
  await calendar.closeEvent();
}

async function moveAndUpdate(
  person: Consultant,
  calendar: CalendarPage,
  event: PageEvent,
  sandbox: Sandbox,
  narrator: Narrator,
): Promise<void> {
  const later = (time: string) => ({
    dateTime: new Date(Date.parse(time) + hourMs).toISOString(),
    timeZone: anna.timeZone,
  });
  sandbox.google.move(event.calendarId, event.eventId, later(event.start), later(event.end));
  const popup = await person.openPopup();
  await popup.getByRole('button', { name: 'Check now' }).click();
  await popup.getByText('1 event needs you').waitFor();
  await narrator.show(
    popup,
    'noticed',
    'Moved the event by an hour in Google: the popup says it needs me',
  );
  await popup.close();
  await calendar.openEvent(event.eid);
  await calendar.sees('Changed since it was sent');
  await narrator.show(
    calendar.page,
    'changed',
    'The panel says Changed since it was sent: the time',
  );
  await calendar.press('Update in Severa');
  await calendar.sees('Sent to Severa');
  await narrator.show(
    calendar.page,
    'updated',
    'Pressed Update in Severa: the panel says Sent again',
  );
}

async function showPopup(person: Consultant, narrator: Narrator): Promise<void> {
  const popup = await person.openPopup();
  await popup.getByText('Everything is up to date').waitFor();
  await narrator.show(popup, 'popup', 'The popup: everything is up to date');
}

function checkActivity(sandbox: Sandbox, event: PageEvent, movedByMs: number): void {
  const activities = sandbox.severa.tenant.activities();
  assert.equal(activities.length, 1, 'Severa holds exactly one activity');
  const [activity] = activities;
  assert.equal(activity?.name, event.title);
  assert.equal(activity?.activityType.name, typeName);
  assert.equal(activity?.ownerUser.name, anna.name);
  assert.equal(Date.parse(activity?.startDateTime ?? ''), Date.parse(event.start) + movedByMs);
  assert.equal(Date.parse(activity?.endDateTime ?? ''), Date.parse(event.end) + movedByMs);
  assert.ok(activity?.notes?.includes(event.eid), 'its notes end with the mark');
}
