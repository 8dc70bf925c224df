import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import { crowdDay } from '../sandbox/google/crowd-day.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { names } from './both-sides.ts';
import { expect, test } from './fixtures.ts';
import { badgesOn, marksOn } from './marks-on.ts';
import { pressOutside } from './press-outside.ts';
import { activityNamed, edit, timesOf } from './sample-event.ts';
import { typeShortcuts } from './type-shortcuts.ts';
import { cellTitle, dayCell, openDay } from './year-day.ts';

const title = 'Pohjolan Puu: ERP-määrittely, työpaja 2';
const renamed = 'Pohjolan Puu: ERP-määrittely, työpaja 3';
const laterThatWeek = 'Pohjolan Puu: testauksen tilanne';
const laterThatDay = 'Tarjouksen viimeistely';
const weekly = 'Viikkopalaveri';

interface View {
  readonly name: string;
  /** From the day view of the event's day. */
  readonly reach: (calendar: CalendarPage, day: string) => Promise<void>;
  /** Another event that the view shows. */
  readonly other: string;
}

const views: readonly View[] = [
  { name: 'the week', reach: ({ page }) => press(page, 'w', 'WEEK'), other: laterThatWeek },
  { name: 'the month', reach: ({ page }) => press(page, 'm', 'MONTH'), other: weekly },
  { name: 'the schedule', reach: ({ page }) => press(page, 'a', 'AGENDA'), other: laterThatWeek },
  {
    name: 'custom days',
    reach: ({ page }) => press(page, 'x', 'CUSTOM_DAYS'),
    other: laterThatWeek,
  },
  // The bubble and the panel lie over the lines below: the other one stands above.
  { name: 'a search', reach: ({ page }) => search(page, 'pa'), other: weekly },
  {
    name: 'a day of the year',
    reach: async ({ page }, day) => {
      await press(page, 'y', 'YEAR');
      await openDay(page, day);
    },
    other: laterThatDay,
  },
];

for (const { name, reach, other } of views) {
  test(`in ${name} an event is marked, opened, tagged and sent, another one after it, and what is changed follows`, async ({
    consultant,
    sandbox,
  }) => {
    const { calendar, day } = await openDayOf(consultant, sandbox, title);
    const { page, panel } = calendar;
    await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
    await reach(calendar, day);
    await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');

    await calendar.openEvent(title);
    const dialog = page.locator('[data-chips-dialog]:visible');
    await expect(dialog.getByRole('heading')).toHaveText(title);
    await calendar.sees('Not tagged');
    await calendar.chooseType('Koulutus');
    await calendar.press('Send to Severa');
    await calendar.sees('Sent to Severa');
    await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'sent');
    expect(activityNamed(sandbox, title).activityType.name).toBe('Koulutus');

    const opened = await dialog.elementHandle();
    await calendar.openEvent(other);
    await calendar.sees('Not tagged');
    await expect(dialog.getByRole('heading')).toHaveText(other);
    expect(await dialog.evaluate((now, before) => now === before, opened)).toBe(true);
    const type = panel.getByRole('combobox', { name: 'Activity type' });
    await expect(type).not.toHaveValue('Koulutus');
    await calendar.press('Don’t send this event');
    await expect(calendar.chip(other)).toHaveAttribute('data-merkki', 'ignored');
    await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'sent');
    expect(await badgesOn(calendar)).toMatchObject({ onMarked: [1], elsewhere: 0 });
    expect(names(sandbox)).toEqual([title]);

    await calendar.closeEvent();
    edit(sandbox, title, { summary: renamed });
    await consultant.checkNow();
    await page.bringToFront();
    await expect(calendar.chip(renamed)).toHaveAttribute('data-merkki', 'changed');
    await calendar.openEvent(renamed);
    await calendar.sees('Changed since it was sent');
    await calendar.press('Update in Severa');
    await calendar.sees('Sent to Severa');
    await expect(calendar.chip(renamed)).toHaveAttribute('data-merkki', 'sent');
    expect(names(sandbox)).toEqual([renamed]);
  });
}

/** How the page may look, and as whose account it may stand in the address. */
const looks = [
  { name: 'English', query: '?hl=en', account: 0 },
  { name: 'Finnish, dark', query: '?hl=fi&theme=dark', account: 0 },
  { name: 'Japanese', query: '?hl=ja', account: 0 },
  { name: 'right to left', query: '?hl=en&dir=rtl', account: 0 },
  { name: 'of the second account, dark', query: '?hl=en&theme=dark', account: 1 },
] as const;

test('going from view to view and week to week leaves no stale and no doubled mark, however the page looks', async ({
  consultant,
  sandbox,
}) => {
  test.slow();
  const { calendar: first, day } = await openDayOf(consultant, sandbox, title);
  await first.openEvent(title);
  await first.chooseType('Koulutus');
  await first.sees('Ready to send to Severa');
  await first.page.close();
  for (const { name, query, account } of looks) {
    await test.step(name, async () => {
      // Who is signed in second stands second in the address.
      if (account === 1) sandbox.google.world.accounts.reverse();
      const calendar = await consultant.openCalendar(`week/${slashed(day)}`, query, account);
      await walk(calendar, day);
      await calendar.page.close();
    });
  }
});

/** Through every view and back, on each comparing the marks with the week's. */
async function walk(calendar: CalendarPage, day: string): Promise<void> {
  const { page } = calendar;
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'tagged');
  await expect(calendar.chip(laterThatWeek)).toHaveAttribute('data-merkki', 'untagged');
  const week = new Map(await marksOn(calendar));
  const isAsInWeek = async () => {
    const marks = await marksOn(calendar);
    const known = marks.filter(([eid]) => week.has(eid));
    return known.length > 0 && known.every(([eid, mark]) => week.get(eid) === mark);
  };
  const check = async () => {
    await expect.poll(isAsInWeek).toBe(true);
    const badges = await badgesOn(calendar);
    expect(badges).toEqual({ onMarked: [1], onUnmarked: badges.onUnmarked, elsewhere: 0 });
    expect(badges.onUnmarked.filter((count) => count > 0)).toEqual([]);
    await expect(page.locator('style[data-merkki-style]')).toHaveCount(1);
  };
  await check();
  for (const [key, view] of [
    ['x', 'CUSTOM_DAYS'],
    ['a', 'AGENDA'],
    ['d', 'DAY'],
    ['5', 'AGENDA'],
    ['m', 'MONTH'],
  ] as const) {
    await press(page, key, view);
    await check();
  }
  await press(page, '6', 'YEAR');
  await expect(page.locator('[data-merkki]')).toHaveCount(0);
  await openDay(page, day);
  await check();
  await press(page, 'w', 'WEEK');
  await check();
  await page.keyboard.press('j');
  await expect(calendar.chip(title)).toHaveCount(0);
  await page.keyboard.press('k');
  await check();
  expect(new Map(await marksOn(calendar))).toEqual(week);
}

test('a line of the schedule keeps its badge when something stands around its button', async ({
  consultant,
  sandbox,
}) => {
  const { calendar } = await openDayOf(consultant, sandbox, title);
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
  await press(calendar.page, 'a', 'AGENDA');
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
  const cells = calendar.page.locator('[data-eventchip] > [role="gridcell"]');
  // The page may draw its lines anew in between.
  await expect(async () => {
    await cells.locator('> [role="button"]').evaluateAll((buttons) => {
      for (const button of buttons) {
        const around = document.createElement('div');
        button.replaceWith(around);
        around.append(button);
      }
    });
    const badges = await badgesOn(calendar);
    await expect(cells.locator('> [role="button"]')).toHaveCount(0, { timeout: 1 });
    expect(badges).toMatchObject({ onMarked: [1], onUnmarked: [0], elsewhere: 0 });
  }).toPass({ timeout: 15_000 });
});

test('days far from today get their marks too: found by a search, and in the list of a year’s day', async ({
  consultant,
  sandbox,
}) => {
  const { calendar, day } = await openDayOf(consultant, sandbox, title);
  const { page } = calendar;
  await expect(calendar.chip(weekly)).toHaveAttribute('data-merkki', 'untagged');
  await search(page, weekly.toLowerCase());
  const own = page.locator('[data-eventchip]').and(page.locator('[data-merkki]'));
  const rows = page.getByRole('rowgroup');
  // A year of Mondays and more; of each, one line is Anna's and one is Mikko's copy.
  await expect.poll(() => rows.count()).toBeGreaterThan(50);
  await expect(own).toHaveCount(await rows.count());

  const far = new Date(day);
  far.setUTCDate(far.getUTCDate() + 60 * 7);
  await press(page, 'y', 'YEAR');
  while (!(await page.locator(dayCell(dateOf(far))).count())) await page.keyboard.press('j');
  await openDay(page, dateOf(far));
  await expect(calendar.chip(weekly)).toHaveAttribute('data-merkki', 'untagged');
  await expect(page.getByRole('main').locator('[data-merkki]')).toHaveCount(0);
});

test('what a month has no room for is marked, tagged, sent and opened again in the list of its day', async ({
  consultant,
  sandbox,
}) => {
  const last = crowdDay(sandbox, timesOf(sandbox, laterThatDay).endDateTime);
  await consultant.checkNow();
  const { calendar, day } = await openDayOf(consultant, sandbox, laterThatDay);
  const { page } = calendar;
  await press(page, 'm', 'MONTH');
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
  await expect(calendar.chip(last)).toHaveCount(0);
  const more = page.locator(`[aria-labelledby="${cellTitle(day)}"] [data-opens-day-overview]`);
  await more.click();
  await expect(calendar.chip(last)).toHaveAttribute('data-merkki', 'untagged');
  await calendar.openEvent(last);
  await calendar.sees('Not tagged');
  await typeShortcuts(calendar);
  await calendar.chooseType('Koulutus');
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  await expect(calendar.chip(last)).toHaveAttribute('data-merkki', 'sent');
  expect(activityNamed(sandbox, last).activityType.name).toBe('Koulutus');
  expect(await badgesOn(calendar)).toMatchObject({ onMarked: [1], elsewhere: 0 });

  await pressOutside(calendar);
  await expect(calendar.chip(last)).toHaveCount(0);
  await more.click();
  await expect(calendar.chip(last)).toHaveAttribute('data-merkki', 'sent');
  await calendar.openEvent(last);
  await calendar.sees('Sent to Severa');
});

test('the year counts on each day what was sent, and follows what is done with its events', async ({
  consultant,
  sandbox,
}) => {
  const { calendar, day } = await openDayOf(consultant, sandbox, title);
  const { page } = calendar;
  await calendar.openEvent(title);
  await calendar.chooseType('Koulutus');
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  await calendar.closeEvent();
  await press(page, 'y', 'YEAR');
  const count = (text: string) =>
    expect(page.locator(dayCell(day)).first()).toHaveAttribute('data-merkki-count', text);
  await count('✓1');
  await openDay(page, day);
  await calendar.openEvent(laterThatDay);
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  await count('…1');
  await calendar.closeEvent();
  await press(page, 'w', 'WEEK');
  await expect(page.locator('[data-merkki-count]')).toHaveCount(0);
});

test('with weekends hidden the marks stand where the chips do', async ({ consultant, sandbox }) => {
  const { day } = await openDayOf(consultant, sandbox, 'Tuntikirjaukset ja laskutus');
  const calendar = await consultant.openCalendar(`week/${slashed(day)}`, '?weekends=hide');
  const { page } = calendar;
  await expect(page.locator('[data-column-index]')).toHaveCount(5);
  await expect(calendar.chip('Konsulttipäivät')).toHaveAttribute('data-merkki', 'untagged');
  // From Friday on: the weekend between is left out.
  await press(page, '4', 'CUSTOM_DAYS');
  await expect(page.locator('[data-column-index]')).toHaveCount(4);
  await expect(calendar.chip(weekly)).toHaveAttribute('data-merkki', 'untagged');
  await press(page, 'm', 'MONTH');
  await expect(page.getByRole('columnheader')).toHaveCount(5);
  await expect(calendar.chip('Konsulttipäivät')).toHaveAttribute('data-merkki', 'untagged');
  expect(await badgesOn(calendar)).toMatchObject({ onMarked: [1], elsewhere: 0 });
});

async function openDayOf(consultant: Consultant, sandbox: Sandbox, name: string) {
  const day = timesOf(sandbox, name).startDateTime.slice(0, 10);
  return { day, calendar: await consultant.openCalendar(`day/${slashed(day)}`) };
}

async function press(page: CalendarPage['page'], key: string, view: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.locator('body')).toHaveAttribute('data-viewkey', view);
}

async function search(page: CalendarPage['page'], text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/r\/search\?/);
}

function slashed(day: string): string {
  return day.replaceAll(/-0?/g, '/');
}

function dateOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
