import type { Locator, Page } from '@playwright/test';
import type { Consultant } from '../browser/consultant.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { anna, expect, test } from './fixtures.ts';

const title = 'Tarjouksen viimeistely';

/** The line of one place in Google's page, in the options. */
function lineOf(options: Page, name: string): { readonly box: Locator; readonly line: Locator } {
  const box = options.getByRole('checkbox', { name });
  return { box, line: options.getByRole('listitem').filter({ has: box }) };
}

test.describe('what is switched off in the options leaves an open calendar tab at once, and comes back:', () => {
  test('the marks on events', async ({ consultant }) => {
    const calendar = await consultant.openCalendar();
    const marks = calendar.page.locator('[data-merkki], style[data-merkki-style]');
    await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
    const { box, line } = lineOf(await consultant.openOptions('in-calendar'), 'Marks on events');
    await expect(line).toContainText('Works');

    await box.press('Space');
    await expect(line).toContainText('Off');
    await expect(marks).toHaveCount(0);
    await calendar.page.reload();
    await calendar.openEvent(title);
    await expect(marks).toHaveCount(0);

    await box.press('Space');
    await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
    await expect(line).toContainText('Works');
  });

  test('the panel beside an open event', async ({ consultant }) => {
    const calendar = await consultant.openCalendar();
    await calendar.openEvent(title);
    const options = await consultant.openOptions('in-calendar');
    const { box, line } = lineOf(options, 'Panel beside an open event');
    await box.press('Space');
    await expect(calendar.panel).toBeHidden();
    await expect(line).toContainText('Off');
    await expect(calendar.page.locator('#xDetDlg')).toBeVisible();
    await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
    await box.press('Space');
    await expect(calendar.panel).toBeVisible();
    await expect(line).toContainText('Not seen yet');
  });

  test('the panel in the editor', async ({ consultant }) => {
    const calendar = await consultant.openCalendar();
    await calendar.openEvent(title);
    await calendar.page.locator('#xDetDlg').getByRole('button', { name: 'Edit event' }).click();
    await calendar.sees('Merkki sends the event as it was last saved.');
    const options = await consultant.openOptions('in-calendar');
    const { box, line } = lineOf(options, 'Panel where an event is edited');
    await expect(line).toContainText('Works');
    await box.press('Space');
    await expect(calendar.panel).toBeHidden();
    await expect(line).toContainText('Off');
    await box.press('Space');
    await expect(calendar.panel).toBeVisible();
    await expect(line).toContainText('Works');
  });

  test('the panel beside a new event', async ({ consultant }) => {
    const calendar = await consultant.openCalendar();
    await calendar.page.locator('[data-column-index="0"]').click({ position: { x: 3, y: 60 } });
    await calendar.sees('New event');
    const options = await consultant.openOptions('in-calendar');
    const { box, line } = lineOf(options, 'Panel beside a new event');
    await expect(line).toContainText('Works');
    await box.press('Space');
    await expect(calendar.panel).toBeHidden();
    await expect(line).toContainText('Off');
    await expect(calendar.page.locator('#tabEvent')).toBeVisible();
    await box.press('Space');
    await calendar.sees('New event');
    await expect(line).toContainText('Works');
  });
});

test('the report holds nothing that is written in the calendar, and is copied only by a press', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  await calendar.openEvent('ERP-määrittely, työpaja 2');
  await calendar.page.locator('[role="treeitem"]').first().waitFor();
  const options = await consultant.openOptions('in-calendar');
  await writeToClipboard(options, 'mine');
  await options.getByRole('button', { name: 'Make a report' }).press('Enter');
  const report = options.getByRole('textbox', { name: 'Report' });
  await expect(report).toHaveValue(/ div role=dialog data-chips-dialog=true/);
  const text = await report.inputValue();
  expect(text).toContain('view week');
  expect(text).toContain('1 popover by [role="dialog"][data-chips-dialog="true"]');
  expect(text).toMatch(/role=treeitem tabindex=-1 data-email=…/);
  expect(text.length).toBeLessThan(60_000);
  expect(writtenIn(sandbox).filter((written) => text.includes(written))).toEqual([]);

  expect(await readClipboard(options)).toBe('mine');
  await options.getByRole('button', { name: 'Copy: Report' }).press('Enter');
  await expect.poll(() => readClipboard(options)).toBe(text);
});

test('where the bubble cannot be found, popup and panel lead to a report of the page as it is', async ({
  consultant,
}) => {
  await hideBubbles(consultant);
  const calendar = await consultant.openCalendar();
  // A click alone proves nothing: Merkki gives each a while, and judges after three.
  await expect(async () => {
    await calendar.page.keyboard.press('Escape');
    await calendar.chip(title).click({ position: { x: 8, y: 6 } });
    await calendar.panel.waitFor({ timeout: 2500 });
  }).toPass();
  await calendar.sees('Google Calendar’s event window wasn’t found, so Merkki shows here.');
  await reportFrom(consultant, () => calendar.press('Make a problem report'));

  const popup = await consultant.openPopup();
  await popup.getByText('Google’s page has changed: the panel').waitFor();
  const button = popup.getByRole('button', { name: 'Make a problem report' });
  // The popup closes itself, maybe before the key is up again.
  await reportFrom(consultant, () => button.press('Enter').catch(() => undefined));

  const { box, line } = lineOf(await consultant.openOptions('in-calendar'), 'Panel beside an open');
  await expect(line).toContainText('Not found');
  await box.press('Space');
  await expect(calendar.panel).toBeHidden();
  await box.press('Space');
  await expect(line).toContainText('Not seen yet');
});

test('without a calendar tab the report says so', async ({ consultant }) => {
  const options = await consultant.openOptions('in-calendar');
  await options.getByRole('button', { name: 'Make a report' }).click();
  await options.getByText('Google Calendar isn’t open in any tab').waitFor();
  await expect(options.getByRole('textbox', { name: 'Report' })).toHaveValue(/popover: unseen/);
});

/** The press opens the options with a report made. */
async function reportFrom(consultant: Consultant, press: () => Promise<void>): Promise<void> {
  const [options] = await Promise.all([consultant.context.waitForEvent('page'), press()]);
  const report = options.getByRole('textbox', { name: 'Report' });
  await expect(report).toHaveValue(/popover: docked, 0 found of 1, 3 misses running/);
  await expect(report).toHaveValue(/data-layout-mode=bubble/);
  await options.close();
}

/** From now on Google's page builds its bubbles in a way that Merkki knows nothing of. */
async function hideBubbles({ context }: Consultant): Promise<void> {
  await context.addInitScript(() => {
    // The extension's own pages are nobody's to break.
    if (location.hostname !== 'calendar.google.com') return;
    const { setAttribute } = Element.prototype;
    const hooks = ['role dialog', 'data-chips-dialog true', 'id xDetDlg'];
    Element.prototype.setAttribute = function (name, value) {
      const isHook = hooks.includes(`${name} ${value}`) || `${value}`.startsWith('35389');
      if (!isHook) setAttribute.call(this, name, value);
    };
  });
}

/** Every word, name, address and id on the calendars. */
function writtenIn({ google }: Sandbox): string[] {
  const calendars = [...google.world.calendars.values()];
  const events = calendars.flatMap(({ id }) => google.events(id));
  const people = events.flatMap(({ attendees = [], organizer }) => [organizer, ...attendees]);
  const written = [
    ...events.flatMap(({ summary, location, id, iCalUID }) => [summary, location, id, iCalUID]),
    ...people.flatMap((person) => [person?.email, person?.displayName]),
    ...calendars.flatMap(({ id, summary }) => [id, summary]),
    ...[anna.email, anna.name],
  ];
  const words = written.filter((text) => typeof text === 'string' && text !== '').map(String);
  expect(words.length).toBeGreaterThan(40);
  return words;
}

async function writeToClipboard(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
}

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
