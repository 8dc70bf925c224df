import type { Page } from '@playwright/test';
import { CalendarPage, type Consultant } from '../browser/consultant.ts';
import { countClicks } from '../browser/count-clicks.ts';
import { welcomePage } from '../browser/launch.ts';
import { canSetPolicy, setPolicy } from '../browser/managed-policy.ts';
import { pressShortcut } from '../browser/press-shortcut.ts';
import { reloadExtension } from '../browser/reload-extension.ts';
import { focuses, tabTo } from '../browser/tab-to.ts';
import { anna, expect, oauthClientId, sampleKey, test } from './fixtures.ts';
import { activityNamed } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const fresh = { keepsWelcome: true };

let takeBack = () => {};

test.afterEach(() => takeBack());

test('from a fresh installation to the first sent event, with a client id from the policy, in 8 clicks at most', {
  // A policy is for every browser on the machine.
  tag: '@alone',
}, async ({ openBrowser }) => {
  test.skip(!canSetPolicy(), 'only root may write the browser’s policies on this machine');
  takeBack = setPolicy({ googleClientId: oauthClientId });
  const newcomer = await openBrowser(fresh);
  const page = await welcomePage(newcomer.context);
  const clicks = countClicks(page);
  await connectGoogle(newcomer, page);
  const calendar = await showCalendar(newcomer, page);
  await calendar.openEvent(title);
  await calendar.press('Send to Practice PSA');
  await calendar.sees('Sent to Practice PSA');
  clicks.stop();
  await saysStep(calendar, 'Done: Practice PSA has your event');
  await expect(stepOf(page, 'Send your first event')).toContainText('has been sent');
  const held = await newcomer.openOptions('practice');
  await held.getByRole('row').filter({ hasText: title }).waitFor();
  console.log(`Fresh installation to the first sent event: ${clicks.count()} clicks`);
  expect(clicks.count()).toBeLessThanOrEqual(8);
});

test('a real set-up with Severa and a client id of one’s own, its clicks counted', async ({
  openBrowser,
  sandbox,
}) => {
  const newcomer = await openBrowser(fresh);
  const page = await welcomePage(newcomer.context);
  const clicks = countClicks(page);
  await page.getByRole('link', { name: 'Show the four steps' }).click();
  await focuses(page, 'Client ID');
  await page.keyboard.type(oauthClientId);
  await page.getByRole('button', { name: 'Save' }).click();
  await goBack(page);
  await connectGoogle(newcomer, page);
  await page.getByRole('link', { name: 'Connect Visma Severa' }).click();
  await focuses(page, 'Client ID');
  await page.keyboard.type(sampleKey.clientId);
  await page.keyboard.press('Tab');
  await page.keyboard.type(sampleKey.clientSecret);
  await page.getByRole('button', { name: 'Connect Severa' }).click();
  await page.getByText('Konsultti Oy').first().waitFor();
  await goBack(page);
  await expect(stepOf(page, 'PSA system')).toContainText('Events go to Severa, Konsultti Oy.');
  await page.getByRole('button', { name: 'That’s right for me' }).click();
  const calendar = await showCalendar(newcomer, page);
  await calendar.openEvent(title);
  await calendar.chooseType('Asiakaspalaveri');
  await saysStep(calendar, 'Press Send to Severa');
  await calendar.press('Send to Severa');
  await saysStep(calendar, 'Done: Severa has your event');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Start using' }).click();
  await expect(page.getByRole('button', { name: 'Open Google Calendar' })).toBeVisible();
  clicks.stop();
  await expect(cardIn(calendar.page)).toHaveCount(0);
  expect(activityNamed(sandbox, title).activityType?.name).toBe('Asiakaspalaveri');
  console.log(`Fresh installation to Start using, with Severa: ${clicks.count()} clicks`);
});

test('the whole set-up goes without a mouse, and is resumed where it was left', async ({
  openBrowser,
}) => {
  const newcomer = await openBrowser(fresh);
  const page = await welcomePage(newcomer.context);
  const enter = async (of: Page, name: string) => {
    await of.bringToFront();
    await of.getByText(name).first().waitFor();
    await tabTo(of, name);
    await of.keyboard.press('Enter');
  };
  await enter(page, 'Show the four steps');
  await focuses(page, 'Client ID');
  await page.keyboard.type(oauthClientId);
  await page.keyboard.press('Enter');
  await page.getByText('Saved').waitFor();
  // Where no section is named, getting started goes on.
  await page.goto(page.url().replace(/#.*/, '#'));
  await page.reload();
  await expect(stepOf(page, 'Google client ID')).toContainText('is saved');
  await tabTo(page, 'Connect Google');
  const asked = newcomer.context.waitForEvent('page');
  await page.keyboard.press('Enter');
  const consent = await asked;
  await enter(consent, anna.email);
  await consent.getByRole('checkbox').first().waitFor();
  for (const scope of ['calendar.events.readonly', 'calendar.calendarlist.readonly']) {
    await tabTo(consent, scope);
    await consent.keyboard.press('Space');
  }
  await tabTo(consent, 'Allow');
  // It closes the window, which may be gone before the key is up again.
  const gone = consent.waitForEvent('close');
  void consent.keyboard.press('Enter').catch(() => undefined);
  await gone;
  await page.getByText(`Connected as ${anna.email}`).waitFor();
  for (const [link, section] of [
    ['What is sent', 'Mapping'],
    ['Calendars and sync', 'Sync'],
  ] as const) {
    await enter(page, link);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(section);
    await page.goBack();
  }
  await enter(page, 'That’s right for me');
  await expect(stepOf(page, 'Calendars and what is sent')).toContainText('You have looked');
  await tabTo(page, 'Show me in Google Calendar');
  const shown = newcomer.context.waitForEvent('page');
  await page.keyboard.press('Enter');
  const calendar = new CalendarPage(await shown);
  await saysStep(calendar, 'Click an event');
  await enter(calendar.page, title);
  await saysStep(calendar, 'Choose the activity type');
  await pressShortcut(newcomer.context, 'open-panel');
  await enter(calendar.page, 'Send to Practice PSA');
  await saysStep(calendar, 'Done: Practice PSA has your event');
  await calendar.page.keyboard.press('Escape');
  const back = newcomer.context.waitForEvent('page');
  await enter(calendar.page, 'Back to Get started');
  const again = await back;
  await enter(again, 'Start using');
  await expect(cardIn(calendar.page)).toHaveCount(0);
  await expect(again.getByRole('button', { name: 'Show the tour again' })).toBeVisible();
  await again.goto(again.url().replace(/#.*/, '#'));
  await again.reload();
  await expect(again.getByRole('heading', { name: 'Google Calendar', level: 2 })).toBeVisible();
});

test('the tour lives on when the extension begins anew, takes no key from the page, and is closed for good', async ({
  newcomer,
}) => {
  await (await newcomer.connectGoogle(oauthClientId, anna.email)).close();
  const calendar = await newcomer.openCalendar();
  const page = await newcomer.openOptions('start');
  await page.getByRole('button', { name: 'Show me in Google Calendar' }).click();
  await saysStep(calendar, 'Click an event');
  const takenOver = calendar.page.evaluate(
    () => new Promise((done) => document.addEventListener('merkki:take-over', () => done(true))),
  );
  await reloadExtension(newcomer.context);
  await takenOver;
  await saysStep(calendar, 'Click an event');
  await expect(cardIn(calendar.page)).toHaveCount(1);
  await calendar.page.bringToFront();
  await calendar.page.keyboard.press('d');
  await expect(calendar.page.locator('body')).toHaveAttribute('data-viewkey', 'DAY');
  await cardIn(calendar.page).getByRole('button', { name: 'Close the tour' }).click();
  await expect(cardIn(calendar.page)).toHaveCount(0);
  await calendar.page.reload();
  await calendar.page.locator('[data-merkki]').first().waitFor();
  await expect(cardIn(calendar.page)).toHaveCount(0);
});

async function connectGoogle(newcomer: Consultant, page: Page): Promise<void> {
  const [consent] = await Promise.all([
    newcomer.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Connect Google' }).click(),
  ]);
  await newcomer.allowAtGoogle(consent, anna.email);
  await page.getByText(`Connected as ${anna.email}`).waitFor();
}

/** Begins the tour from getting started; no calendar tab is open yet. */
async function showCalendar(newcomer: Consultant, page: Page): Promise<CalendarPage> {
  const [shown] = await Promise.all([
    newcomer.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Show me in Google Calendar' }).click(),
  ]);
  const calendar = new CalendarPage(shown);
  await saysStep(calendar, 'Click an event');
  return calendar;
}

async function goBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Get started' }).click();
}

function stepOf(page: Page, name: string) {
  return page.locator('.start-step').filter({ has: page.getByRole('heading', { name }) });
}

function cardIn(page: Page) {
  return page.locator('merkki-tour');
}

async function saysStep({ page }: CalendarPage, words: string): Promise<void> {
  await cardIn(page).getByRole('heading', { name: words }).waitFor();
}
