import { expect, test } from './fixtures.ts';
import { activityNamed, edit, timesOf, writesToSevera } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';

test('an event that is ticked private goes with its time alone, and with its words once it is unticked', async ({
  consultant,
  sandbox,
}) => {
  edit(sandbox, title, { location: 'Neuvotteluhuone 4' });
  await consultant.checkNow();
  const calendar = await consultant.openCalendar();
  await calendar.openEvent(title);
  await calendar.chooseType('Sisäinen palaveri');
  await calendar.panel.getByText('More', { exact: true }).click();
  await calendar.panel.getByLabel('Note').fill('Salainen');
  const tick = calendar.panel.getByLabel('Private: send the time only');
  await tick.check();
  await calendar.panel.getByText('What Severa gets').click();
  await calendar.sees('Private event');
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  const sent = activityNamed(sandbox, 'Private event');
  expect(Date.parse(sent.startDateTime)).toBe(Date.parse(timesOf(sandbox, title).startDateTime));
  expect(sent.location).toBeNull();
  expect(JSON.stringify(sent)).not.toMatch(/Tarjouksen|Neuvotteluhuone|Salainen/);
  expect(writesToSevera(sandbox)).toHaveLength(1);

  await tick.uncheck();
  await calendar.press('Update in Severa');
  await calendar.sees('Sent to Severa');
  const { guid, location, notes } = activityNamed(sandbox, title);
  expect({ guid, location }).toEqual({ guid: sent.guid, location: 'Neuvotteluhuone 4' });
  expect(notes).toContain('Salainen');
});
