import { expect, test } from './fixtures.ts';
import { activityNamed, edit, eventNamed, writesToSevera } from './sample-event.ts';

test('what cannot be sent says why and offers nothing to send', async ({ consultant, sandbox }) => {
  const reasons = {
    'Myyntiputken katselmus': 'You declined it.',
    'Energiatukku: arkkitehtuuri': 'It’s on a calendar that you can only read.',
    Lääkäri: 'It’s private, and your settings keep private events from Severa.',
  };
  const calendar = await consultant.openCalendar();
  for (const [title, reason] of Object.entries(reasons)) {
    await calendar.openEvent(title);
    await calendar.sees('Can’t be sent');
    await calendar.sees(reason);
    await expect(calendar.panel.getByRole('button')).toHaveCount(0);
    await expect(calendar.panel.getByRole('combobox')).toHaveCount(0);
    await expect(calendar.chip(title)).not.toHaveAttribute('data-merkki');
    await calendar.closeEvent();
  }
  const task = calendar.chip('Lähetä tarjous Pohjolan Puulle');
  await task.click();
  await calendar.page.getByRole('button', { name: 'Mark completed' }).waitFor();
  await expect(calendar.panel).toBeHidden();
  await expect(task).not.toHaveAttribute('data-merkki');
  expect(writesToSevera(sandbox)).toEqual([]);
});

test('odd events carry a remark and arrive whole', async ({ consultant, sandbox }) => {
  const calendar = await consultant.openCalendar();
  const send = async (title: string, remark: string) => {
    await calendar.openEvent(title);
    await calendar.sees(remark);
    await calendar.chooseType('Koulutus');
    await calendar.press('Send to Severa');
    await calendar.sees('Sent to Severa');
    await calendar.closeEvent();
  };
  const { activities } = sandbox.severa.tenant;
  await send('Aamiaisseminaari', 'You haven’t accepted it for certain.');
  await send('Lounas Petrin kanssa', 'It’s shown as free in your calendar.');
  await send('(No title)', 'It has no title.');
  expect(activities().map(({ name }) => name)).toContain('Koulutus');

  await send('ohjausryhmä', 'Activity type');
  const steering = 'Satama Logistiikka: ohjausryhmä 🚢';
  expect(activityNamed(sandbox, steering).location).toBe(
    eventNamed(sandbox, steering).location?.trim(),
  );

  edit(sandbox, 'Tuntikirjaukset ja laskutus', { location: 'Å'.repeat(1001) });
  await consultant.checkNow();
  await send('Tuntikirjaukset', 'The location is too long for Severa and will be shortened.');
  expect(activityNamed(sandbox, 'Tuntikirjaukset ja laskutus').location).toBe('Å'.repeat(1000));

  await send('Soita Sannalle', 'It starts and ends at the same time.');
  const call = activityNamed(sandbox, 'Soita Sannalle sopimuksesta');
  expect(call.startDateTime).toContain('T13:00');
  expect(call.endDateTime).toBe(call.startDateTime);

  await send('Konsulttipäivät', 'It lasts several days.');
  await send('Etäpäivä', 'It’s shown as free in your calendar.');
  for (const name of ['Konsulttipäivät, Tampere', 'Etäpäivä']) {
    const { isAllDay, startDateTime, endDateTime } = activityNamed(sandbox, name);
    const { start, end } = eventNamed(sandbox, name);
    const days = { from: startDateTime.slice(0, 10), to: endDateTime?.slice(0, 10) };
    expect({ isAllDay, ...days }).toEqual({ isAllDay: true, from: start?.date, to: end?.date });
  }
});
