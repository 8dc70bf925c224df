import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { letTimePass } from '../browser/let-time-pass.ts';
import { outboxRows } from '../browser/outbox-rows.ts';
import { bothWays } from './both-sides.ts';
import { anna, expect, test } from './fixtures.ts';
import { book, meet } from './meetings.ts';
import { activityNamed, edit, eventId } from './sample-event.ts';

/** What axe finds wrong, by rule and place, once nothing fades from one colour to another any more. */
async function violations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(async () => {
    const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
  const builder = new AxeBuilder({ page });
  // Google's page around the panel is not ours to judge.
  const { violations: found } = await (within ? builder.include(within) : builder).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('options and popup have no violation, light and dark', async ({ consultant }) => {
  const pages = [
    await consultant.openOptions('start'),
    await consultant.openOptions('google'),
    await consultant.openOptions('psa'),
    await consultant.openOptions('practice'),
    await consultant.openOptions('mapping'),
    await consultant.openOptions('rules'),
    await consultant.openOptions('in-calendar'),
    await consultant.openOptions('sync'),
    await consultant.openOptions('history'),
    await consultant.openOptions('privacy'),
    await consultant.openPopup(),
  ];
  for (const page of pages) {
    await page.getByRole('heading').first().waitFor();
    await expectNoViolation(page);
  }
});

/** Without the places, which the page names anew at every turn. */
function rulesOf(violations: readonly string[]): string[] {
  return violations.map((violation) => violation.split(':')[0] ?? '').toSorted();
}

/** By the letter that leads to each. */
const views = [
  ['m', 'MONTH'],
  ['a', 'AGENDA'],
  ['y', 'YEAR'],
  ['x', 'CUSTOM_DAYS'],
  ['d', 'DAY'],
  ['w', 'WEEK'],
] as const;

test('the views have no violation with marks that they would not have without, light and dark', async ({
  consultant,
}) => {
  // The year counts what is tagged.
  const calendar = await consultant.openCalendar();
  await calendar.openEvent('Tarjouksen viimeistely');
  await calendar.chooseType('Koulutus');
  await calendar.sees('Ready to send to Severa');
  const options = await consultant.openOptions('in-calendar');
  const marksAreShown = options.getByRole('checkbox', { name: 'Marks on events' });
  for (const theme of ['light', 'dark'])
    await test.step(theme, async () => {
      const { page } = await consultant.openCalendar('week', `?theme=${theme}`);
      const ours = page.locator('[data-merkki], [data-merkki-count]');
      for (const [key, view] of views) {
        await page.bringToFront();
        await page.keyboard.press(key);
        await page.locator(`body[data-viewkey="${view}"]`).waitFor();
        await expect(ours.first(), view).toBeAttached();
        const marked = rulesOf(await violations(page));
        await marksAreShown.uncheck();
        await expect(ours).toHaveCount(0);
        expect(marked, view).toEqual(rulesOf(await violations(page)));
        await marksAreShown.check();
      }
      await page.close();
    });
});

test.describe('of the sync', () => {
  test.use({ mode: 'two-way', calendar: 'empty' });

  test('settings, dry run, questions, brake and history have no violation, light and dark', async ({
    consultant,
    sandbox,
    tenant,
  }) => {
    const days = Array.from({ length: 8 }, (_, index) => `Päivä ${index + 1}`);
    for (const [index, title] of days.entries()) meet(sandbox, title, 8 + index);
    book(sandbox, tenant, 'Tekoälykoulutus', 7);
    const sync = await consultant.openSync();
    await sync.turnOn({ ...bothWays, eventDeleted: 'Delete the other one too' });
    await sync.preview.getByRole('listitem').first().waitFor();
    await expectNoViolation(sync.page);
    await sync.start();
    await sync.page.getByRole('button', { name: 'Allow writing' }).waitFor();
    await expectNoViolation(sync.page);
    await consultant.allowMore(() => sync.pressAllow());
    await sync.isSaved();
    const popup = await consultant.openPopup();
    await popup.getByText('Syncing Severa').waitFor();
    await expectNoViolation(popup);
    await expect.poll(() => outboxRows(popup, 'waiting'), { timeout: 30_000 }).toBe(0);
    await expectNoViolation(sync.page);

    sandbox.severa.tenant.bookHours(activityNamed(sandbox, 'Päivä 8').guid);
    edit(sandbox, 'Päivä 8', { summary: 'Viimeinen päivä' });
    for (const title of days.slice(0, 6))
      sandbox.google.delete(anna.email, eventId(sandbox, title));
    await consultant.syncNow();
    await letTimePass(popup, 120_000);
    await consultant.syncNow();
    await popup.getByText('6 deletions were held back').first().waitFor();
    await popup.getByText('Hours are booked on this activity').waitFor();
    await expectNoViolation(popup);

    const history = await consultant.openOptions('history');
    await history
      .getByText('Update in Google Calendar')
      .or(history.getByText('Create in Severa'))
      .first()
      .click();
    await history.getByText('Runs', { exact: true }).click();
    await expectNoViolation(history);
  });
});

test('the report of a page has no violation, light and dark', async ({ consultant }) => {
  await (await consultant.openCalendar()).openEvent('Tarjouksen viimeistely');
  const options = await consultant.openOptions('in-calendar');
  await options.getByRole('button', { name: 'Make a report' }).click();
  await options.getByRole('textbox', { name: 'Report' }).waitFor();
  await expectNoViolation(options);
});

async function expectNoViolation(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
    expect(await violations(page), `${page.url()} ${colorScheme}`).toEqual([]);
  }
}

for (const theme of ['light', 'dark']) {
  test(`the panel has no violation, open list included, on a ${theme} page`, async ({
    consultant,
  }) => {
    const calendar = await consultant.openCalendar('week', `?theme=${theme}`);
    await calendar.openEvent('Tarjouksen viimeistely');
    await calendar.sees('Not tagged');
    expect(await violations(calendar.page, 'merkki-panel')).toEqual([]);
    await calendar.panel.getByRole('combobox', { name: 'Activity type' }).click();
    await calendar.panel.getByRole('option').first().waitFor();
    expect(await violations(calendar.page, 'merkki-panel')).toEqual([]);
  });
}
