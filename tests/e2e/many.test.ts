import { addMonths, formatISO, set } from 'date-fns';
import type { CalendarPage } from '../browser/consultant.ts';
import { pressShortcut } from '../browser/press-shortcut.ts';
import { reloadExtension } from '../browser/reload-extension.ts';
import { expect, hosts, test } from './fixtures.ts';
import { meet, meetingDay } from './meetings.ts';
import { activityNamed, timesOf, writesToSevera } from './sample-event.ts';
import { openDay } from './year-day.ts';

const weekly = 'Viikkopalaveri';
const lunch = 'Lounas Petrin kanssa';
const offer = 'Tarjouksen viimeistely';
const call = 'Soita Sannalle sopimuksesta';
const conference = 'Konsulttipäivät';
const hours = 'Tuntikirjaukset ja laskutus';
const doctor = 'Lääkäri';
const workshop = 'Pohjolan Puu: ERP-määrittely, työpaja 2';
const review = 'Satama Logistiikka: sprintin katselmointi';

const looks = { host: hosts.severa, method: 'GET', path: /\/activities/ } as const;
const readings = { host: hosts.api, method: 'GET', path: /\/events$/ } as const;
const creates = { host: hosts.severa, method: 'POST', path: /\/activities$/ } as const;

test('several events are tagged and sent together; what cannot go is left out, and why is said', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, bar } = calendar;
  const five = [weekly, lunch, offer, call, conference];
  for (const title of [...five, doctor]) await calendar.pressChip(title, 'Control');
  await expect(bar.getByRole('status')).toContainText('6 events selected');
  await expect(calendar.chip(offer)).toHaveAttribute('data-merkki', 'untagged selected');
  // Google has seen none of it.
  await expect(page.locator('[data-chips-dialog]')).toHaveCount(0);
  await expect(sendButton(calendar)).toHaveAttribute('aria-disabled', 'true');

  await calendar.chooseType('Koulutus', bar);
  await expect(sendButton(calendar)).toHaveText('Send 5 to Severa');
  await bar.getByText('1 can’t be sent like this.').click();
  await expect(bar.getByRole('listitem').filter({ hasText: doctor })).toContainText('It’s private');
  expect(writesToSevera(sandbox)).toEqual([]);

  const hurry = sandbox.faults.add({ ...creates, fault: { kind: 'delay', ms: 500 } });
  await sendButton(calendar).dblclick();
  await bar.getByText(/^\d of 5 sent$/).waitFor();
  await expect(bar.getByRole('progressbar')).toBeVisible();
  hurry();
  await expect(bar.getByText('Sent to Severa: 5')).toBeVisible({ timeout: 30_000 });
  await expect(bar.getByText('Left out: 1')).toBeVisible();
  await expect(bar.getByRole('listitem').filter({ hasText: 'Left out' })).toContainText(doctor);
  for (const title of five) {
    await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'sent');
    const { name, activityType } = activityNamed(sandbox, titleOf(title));
    expect([name, activityType.name]).toEqual([expect.stringContaining(title), 'Koulutus']);
  }
  expect(sandbox.severa.tenant.activities().map(({ name }) => name)).not.toContain(doctor);
});

test('what cannot be sent yet waits, says why, and can be cancelled', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const { bar } = calendar;
  for (const title of [lunch, offer, hours]) await calendar.pressChip(title, 'Control');
  await calendar.chooseType('Koulutus', bar);
  await expect(sendButton(calendar)).toHaveText('Send 3 to Severa');
  const answer = sandbox.faults.add({ ...looks, fault: { kind: 'droppedRequest' } });
  await sendButton(calendar).click();
  const waiting = bar.getByRole('listitem').filter({ hasText: 'Waiting to be sent to Severa' });
  await expect(waiting).toContainText('Severa can’t be reached');
  await bar.getByRole('button', { name: 'Cancel the rest' }).click();
  await expect(bar.getByText('Cancelled, not sent: 3')).toBeVisible();
  await expect(calendar.chip(offer)).toHaveAttribute('data-merkki', 'tagged');
  answer();
  await bar.getByRole('button', { name: 'OK' }).click();
  await expect(bar.getByText('No events selected')).toBeVisible();
  expect(sandbox.severa.tenant.activities().map(({ name }) => name)).not.toContain(offer);
});

test('outside of choosing every click is Google’s; inside, a click chooses, Shift takes a range, Escape ends it', async ({
  consultant,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, bar, panel } = calendar;
  await calendar.openEvent(offer);
  await calendar.closeEvent();
  await calendar.pressChip(weekly, 'Control');
  await bar.waitFor();
  await calendar.pressChip(offer, 'Shift');
  await expect(bar.getByText('4 events selected')).toBeVisible();
  await calendar.pressChip(lunch);
  await expect(bar.getByText('3 events selected')).toBeVisible();
  await expect(calendar.chip(lunch)).toHaveAttribute('data-merkki', 'untagged');
  await expect(panel).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(page.locator('[data-merkki~="selected"]')).toHaveCount(0);
  await calendar.openEvent(offer);
});

test('a range takes in what is read from the calendar only after the press', async ({
  consultant,
  sandbox,
}) => {
  // No day that is read before a page shows it.
  const day = addMonths(meetingDay(), 5);
  const at = (hours: number) => ({
    dateTime: formatISO(set(day, { hours, minutes: 0, seconds: 0, milliseconds: 0 })),
    timeZone: 'Europe/Helsinki',
  });
  for (const [index, title] of ['First', 'Second', 'Third'].entries())
    meet(sandbox, title, 9, { start: at(index + 9), end: at(index + 10) });
  const answer = sandbox.faults.add({ ...readings, fault: { kind: 'droppedRequest' } });
  const calendar = await consultant.openCalendarOn(day);
  const { bar } = calendar;
  await calendar.pressChip('First', 'Control');
  await bar.waitFor();
  await calendar.pressChip('Third', 'Shift');
  await expect(bar.getByText('2 events selected')).toBeVisible();
  await expect(calendar.chip('Second')).not.toHaveAttribute('data-merkki');
  answer();
  await consultant.checkNow();
  await calendar.page.bringToFront();
  await expect(bar.getByText('3 events selected')).toBeVisible();
  await expect(calendar.chip('Second')).toHaveAttribute('data-merkki', 'untagged selected');
});

test('it all goes without a mouse', async ({ consultant, sandbox }) => {
  const calendar = await consultant.openCalendar();
  const { page, bar } = calendar;
  await expect(calendar.chip(lunch)).toHaveAttribute('data-merkki', 'untagged');
  await calendar.chip(lunch).focus();
  await pressShortcut(consultant.context, 'select-events');
  await expect(bar.getByText('1 event selected')).toBeVisible();
  await expect(calendar.chip(lunch)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(calendar.chip(offer)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(bar.getByText('2 events selected')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('combobox', { name: 'Activity type' })).toBeFocused();
  await page.keyboard.type('Koulutus');
  await page.keyboard.press('Enter');
  await expect(sendButton(calendar)).toHaveText('Send 2 to Severa');
  await tabToSend(calendar);
  await page.keyboard.press('Enter');
  await expect(bar.getByText('Sent to Severa: 2')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(calendar.chip(offer)).toBeFocused();
  expect(activityNamed(sandbox, lunch).activityType.name).toBe('Koulutus');
  expect(activityNamed(sandbox, offer).activityType.name).toBe('Koulutus');
});

test('the panel of one event and the popup lead there, too', async ({ consultant }) => {
  const calendar = await consultant.openCalendar();
  const { page, bar, panel } = calendar;
  await calendar.openEvent(offer);
  await calendar.press('Select several…');
  await expect(bar.getByText('1 event selected')).toBeVisible();
  await expect(panel).toBeHidden();
  await expect(page.locator('#xDetDlg')).toBeHidden();
  await expect(calendar.chip(offer)).toBeFocused();
  await bar.getByRole('button', { name: 'Stop selecting' }).click();
  await expect(bar).toBeHidden();
  await expect(calendar.chip(offer)).toBeFocused();

  const popup = await consultant.openPopup();
  await popup.getByRole('button', { name: 'Select several events' }).click();
  // The one in focus, as by the shortcut.
  await expect(bar.getByText('1 event selected')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  await bar.getByRole('button', { name: 'Select all shown' }).click();
  await expect(bar.getByText(/^1\d events selected$/)).toBeVisible();
  // What is a colleague's, or private, is nobody's to choose by the dozen.
  await expect(calendar.chip(doctor)).not.toHaveAttribute('data-merkki', /selected/);
});

test('what goes out of view stays chosen, as the bar says, and the editor ends it', async ({
  consultant,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, bar } = calendar;
  for (const title of [lunch, offer]) await calendar.pressChip(title, 'Control');
  await bar.getByText('2 events selected').waitFor();
  await page.keyboard.press('j');
  await expect(bar.getByText('2 aren’t shown here now.')).toBeVisible();
  await expect(bar.getByText('2 events selected')).toBeVisible();
  await page.keyboard.press('k');
  await expect(calendar.chip(offer)).toHaveAttribute('data-merkki', 'untagged selected');
  await expect(bar.getByText('2 aren’t shown here now.')).toHaveCount(0);
  await page.keyboard.press('c');
  await page.locator('[data-is-create="true"]').waitFor();
  await expect(bar).toBeHidden();
});

test('what is chosen in the month goes along to the schedule and is sent together with what is chosen there', async ({
  consultant,
  sandbox,
}) => {
  // The schedule begins on that day, after the workshop.
  const day = timesOf(sandbox, review).startDateTime.slice(0, 10).replaceAll(/-0?/g, '/');
  const calendar = await consultant.openCalendar(`month/${day}`);
  const { page, bar } = calendar;
  for (const title of [workshop, conference]) await calendar.pressChip(title, 'Control');
  await expect(bar.getByText('2 events selected')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.locator('body')).toHaveAttribute('data-viewkey', 'AGENDA');
  await expect(calendar.chip(conference)).toHaveAttribute('data-merkki', 'untagged selected');
  await expect(bar.getByText('1 isn’t shown here now.')).toBeVisible();
  await calendar.pressChip(review, 'Control');
  await expect(bar.getByText('3 events selected')).toBeVisible();
  await expect(page.locator('[data-chips-dialog]')).toHaveCount(0);

  await calendar.chooseType('Koulutus', bar);
  await sendButton(calendar).click();
  await expect(bar.getByText('Sent to Severa: 3')).toBeVisible({ timeout: 30_000 });
  for (const title of [conference, review])
    await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'sent');
  for (const title of [workshop, conference, review])
    expect(activityNamed(sandbox, titleOf(title)).activityType.name).toBe('Koulutus');
});

test('what is chosen in the list of a day stays chosen when the list closes, and can be unselected in the bar', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, bar } = calendar;
  const day = timesOf(sandbox, offer).startDateTime.slice(0, 10);
  await page.keyboard.press('y');
  await openDay(page, day);
  const close = page.locator('[data-date-key]').getByRole('button', { name: 'Close' });
  for (const title of [offer, lunch]) await calendar.pressChip(title, 'Control');
  await expect(bar.getByText('2 events selected')).toBeVisible();
  await close.click();
  await expect(calendar.chip(offer)).toHaveCount(0);
  await expect(bar.getByText('2 aren’t shown here now.')).toBeVisible();

  await openDay(page, day);
  await expect(calendar.chip(offer)).toHaveAttribute('data-merkki', 'untagged selected');
  await close.click();
  await bar.getByText('Which ones').click();
  const row = bar.getByRole('listitem').filter({ hasText: lunch });
  await expect(row).toContainText('not shown here');
  await bar.getByRole('button', { name: `Unselect ${lunch}` }).press('Enter');
  await expect(bar.getByText('1 event selected')).toBeVisible();
  await calendar.chooseType('Koulutus', bar);
  await sendButton(calendar).click();
  await expect(bar.getByText('Sent to Severa: 1')).toBeVisible({ timeout: 30_000 });
  expect(activityNamed(sandbox, offer).activityType.name).toBe('Koulutus');
  expect(sandbox.severa.tenant.activities().map(({ name }) => name)).not.toContain(lunch);
});

test('switching the marks off ends it', async ({ consultant }) => {
  const calendar = await consultant.openCalendar();
  await calendar.pressChip(offer, 'Control');
  await calendar.bar.waitFor();
  const options = await consultant.openOptions('in-calendar');
  await options.getByRole('checkbox', { name: 'Marks on events' }).press('Space');
  await expect(calendar.bar).toBeHidden();
  await calendar.openEvent(offer);
});

test('a new start of the extension ends it, and it can begin again', async ({ consultant }) => {
  const calendar = await consultant.openCalendar();
  await calendar.pressChip(offer, 'Control');
  await calendar.bar.waitFor();
  await reloadExtension(consultant.context);
  await calendar.page.bringToFront();
  await expect(calendar.bar).toBeHidden();
  await expect(calendar.page.locator('merkki-bar, [data-merkki~="selected"]')).toHaveCount(0);
  await expect(calendar.chip(offer)).toHaveAttribute('data-merkki', 'untagged');
  await calendar.pressChip(offer, 'Control');
  await expect(calendar.bar.getByText('1 event selected')).toBeVisible();
});

test('what is sent together in two tabs at once is in Severa once', async ({
  consultant,
  sandbox,
}) => {
  const tabs = [await consultant.openCalendar(), await consultant.openCalendar()];
  for (const calendar of tabs) {
    await calendar.page.bringToFront();
    for (const title of [lunch, offer]) await calendar.pressChip(title, 'Control');
    await calendar.chooseType('Koulutus', calendar.bar);
    await expect(sendButton(calendar)).toHaveText('Send 2 to Severa');
  }
  // The one in the background is painted no more, so nothing can be clicked there.
  await Promise.all(tabs.map((tab) => sendButton(tab).dispatchEvent('click')));
  // Whose press came when all was sent by the other's has nothing left to press.
  for (const { bar } of tabs)
    await expect(
      bar.getByText('Sent to Severa: 2').or(bar.getByText('2 can’t be sent like this.')).first(),
    ).toBeVisible({ timeout: 30_000 });
  expect(activityNamed(sandbox, lunch).name).toBe(lunch);
  expect(activityNamed(sandbox, offer).name).toBe(offer);
});

function sendButton({ bar }: CalendarPage) {
  return bar.getByRole('button', { name: /^Send .*to Severa$/ });
}

async function tabToSend(calendar: CalendarPage): Promise<void> {
  for (let press = 0; press < 10; press += 1) {
    await calendar.page.keyboard.press('Tab');
    if (await sendButton(calendar).evaluate((button) => button.matches(':focus'))) return;
  }
  throw new Error('Tab does not lead to Send');
}

/** A chip is found by the beginning of its title. */
function titleOf(beginning: string): string {
  return beginning === conference ? 'Konsulttipäivät, Tampere' : beginning;
}
