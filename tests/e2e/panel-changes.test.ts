import type { Consultant } from '../browser/consultant.ts';
import { anna, expect, hosts, test } from './fixtures.ts';
import { activityNamed, edit, eventId, timesOf } from './sample-event.ts';

const moved = 'Tarjouksen viimeistely';
const renamed = 'Energiatukku: käyttöönotto';
const hidden = 'Satama Logistiikka: sprintin katselmointi';
const deleted = 'Tuntikirjaukset ja laskutus';

async function sendAndClose(consultant: Consultant, titles: readonly string[]) {
  const calendar = await consultant.openCalendar();
  for (const title of titles) {
    await calendar.send(title, 'Asiakaspalaveri');
    await calendar.closeEvent();
  }
  return calendar;
}

function hourLater(time: string): string {
  return new Date(Date.parse(time) + 3_600_000).toISOString();
}

test('an event that moved, was renamed or became private is updated, left or hidden as asked', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await sendAndClose(consultant, [moved, renamed, hidden]);
  const before = timesOf(sandbox, moved);
  const later = {
    start: { dateTime: hourLater(before.startDateTime) },
    end: { dateTime: hourLater(before.endDateTime) },
  };
  edit(sandbox, moved, later);
  edit(sandbox, renamed, { summary: 'Energiatukku: palautteet' });
  sandbox.google.makePrivate(anna.email, eventId(sandbox, hidden));
  await consultant.checkNow();

  await expect(calendar.chip(moved)).toHaveAttribute('data-merkki', 'changed');
  await calendar.openEvent(moved);
  await calendar.sees('Changed since it was sent');
  await calendar.sees('Changed: time');
  await calendar.press('Update in Severa');
  await calendar.sees('Sent to Severa');
  const { startDateTime } = activityNamed(sandbox, moved);
  expect(new Date(startDateTime).toISOString()).toBe(later.start.dateTime);
  await expect(calendar.chip(moved)).toHaveAttribute('data-merkki', 'sent');
  await calendar.closeEvent();

  await calendar.openEvent('Energiatukku: palautteet');
  await calendar.sees('Changed: title');
  await calendar.press('Leave it as it is');
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, renamed).name).toBe(renamed);
  await calendar.closeEvent();

  await calendar.openEvent(hidden);
  await calendar.sees('The event became private.');
  const { guid } = activityNamed(sandbox, hidden);
  await calendar.press('Hide the details in Severa');
  await calendar.sees('Sent to Severa');
  const activity = sandbox.severa.tenant.activity(guid);
  expect(activity).toMatchObject({ name: 'Private event', location: null });
  expect(JSON.stringify(activity)).not.toContain('Satama');
  expect(sandbox.severa.tenant.activities()).toHaveLength(3);
});

test('the activity of a deleted event is kept or removed as asked', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await sendAndClose(consultant, [moved, deleted]);
  await calendar.openEvent(moved);
  sandbox.google.delete(anna.email, eventId(sandbox, moved));
  await consultant.checkNow();
  await calendar.sees('The event was deleted in Google Calendar.');
  await calendar.press('Keep it in Severa');
  await calendar.sees('Sent to Severa');
  await calendar.closeEvent();
  await calendar.openEvent(deleted);
  sandbox.google.delete(anna.email, eventId(sandbox, deleted));
  await consultant.checkNow();
  await calendar.press('Remove from Severa');
  await expect
    .poll(() => sandbox.severa.tenant.activities().map(({ name }) => name))
    .toEqual([moved]);
  const deletes = sandbox.record.to(hosts.severa).filter(({ method }) => method === 'DELETE');
  expect(deletes).toHaveLength(1);
});

test('worked time and edits made in Severa are overwritten only after asking', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await sendAndClose(consultant, [moved, renamed]);
  const { tenant } = sandbox.severa;
  tenant.bookHours(activityNamed(sandbox, moved).guid);
  tenant.editActivity(activityNamed(sandbox, renamed).guid, { name: 'Muokattu Severassa' });
  edit(sandbox, moved, { summary: 'Tarjous valmiiksi' });
  edit(sandbox, renamed, { summary: 'Energiatukku: palautteet' });
  await consultant.checkNow();

  await calendar.openEvent('Tarjous valmiiksi');
  await calendar.press('Update in Severa');
  await calendar.sees('Hours are booked on this activity in Severa.');
  expect(activityNamed(sandbox, moved).hasHours).toBe(true);
  await calendar.press('Update anyway');
  await calendar.sees('Sent to Severa');
  expect(activityNamed(sandbox, 'Tarjous valmiiksi').hasHours).toBe(true);
  await calendar.closeEvent();

  await calendar.openEvent('Energiatukku: palautteet');
  await calendar.press('Update in Severa');
  await calendar.sees('The activity was edited in Severa after it was sent.');
  expect(activityNamed(sandbox, 'Muokattu Severassa').ownerUser.name).toBe('Anna Virtanen');
  await calendar.press('Leave it as it is');
  await calendar.panel.getByText('Update in Severa').waitFor({ state: 'hidden' });
  expect(activityNamed(sandbox, 'Muokattu Severassa').name).toBe('Muokattu Severassa');
});
