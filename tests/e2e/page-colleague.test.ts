import { mikko } from '../sandbox/google/sample-week.ts';
import { anna, expect, hosts, test } from './fixtures.ts';
import { badgesOn } from './marks-on.ts';
import { pressOutside } from './press-outside.ts';
import { activityNamed, eventNamed, timesOf } from './sample-event.ts';
import { googlesKeys, typeShortcuts } from './type-shortcuts.ts';

const title = 'Viikkopalaveri';
const liisa = {
  email: 'liisa@konsultti.example',
  name: 'Liisa Niemi',
  timeZone: 'Europe/Helsinki',
};

test('beside a colleague’s calendar one’s own events are sent and opened again, and theirs are neither marked nor sent', async ({
  consultant,
  sandbox,
}) => {
  await consultant.context.addInitScript(watchMarks);
  const day = timesOf(sandbox, title).startDateTime.slice(0, 10).replaceAll(/-0?/g, '/');
  const calendar = await consultant.openCalendar(`day/${day}`, `?with=${mikko.email}`);
  const { page, panel } = calendar;
  const [mine, theirs] = [anna, mikko].map(({ email }) =>
    page
      .locator(`[data-principal-ids="${btoa(email).replaceAll('=', '')}"] [data-eventchip]`)
      .filter({ hasText: title }),
  );
  if (!mine || !theirs) throw new Error('two people were named');
  await expect(mine).toHaveAttribute('data-merkki', 'untagged');
  await expect(theirs).toBeVisible();
  await expect(theirs).not.toHaveAttribute('data-merkki');

  await theirs.click({ position: { x: 8, y: 6 } });
  await calendar.sees('Can’t be sent');
  await expect(panel).toContainText('It’s on a calendar that you can only read.');
  await expect(panel.getByRole('button', { name: 'Send to Severa' })).toHaveCount(0);
  await expect(panel.getByRole('combobox')).toHaveCount(0);

  const dialog = page.locator('[data-chips-dialog]:visible');
  const opened = await dialog.elementHandle();
  await mine.click({ position: { x: 8, y: 6 } });
  await calendar.sees('Not tagged');
  expect(await dialog.evaluate((now, before) => now === before, opened)).toBe(true);
  await typeShortcuts(calendar);
  await calendar.chooseType('Sisäinen palaveri');
  await calendar.press('Send to Severa');
  await calendar.sees('Sent to Severa');
  await expect(mine).toHaveAttribute('data-merkki', 'sent');
  await expect(theirs).not.toHaveAttribute('data-merkki');
  expect(await badgesOn(calendar)).toEqual({ onMarked: [1], onUnmarked: [0], elsewhere: 0 });
  expect(activityNamed(sandbox, title).notes).toContain(googlesKeys);

  await theirs.click({ position: { x: 8, y: 6 } });
  await calendar.sees('Can’t be sent');
  await pressOutside(calendar);
  await mine.click({ position: { x: 8, y: 6 } });
  await calendar.sees('Sent to Severa');
  const eids = await page.evaluate(() => [...(globalThis as unknown as Watched).everMarked]);
  expect(eids).toContain(await mine.getAttribute('data-eventid'));
  expect(eids).not.toContain(await theirs.getAttribute('data-eventid'));
});

test('of a colleague who shares nothing, nothing is asked at Google', async ({
  consultant,
  sandbox,
}) => {
  sandbox.google.addAccount(liisa);
  const { id: _, ...meeting } = eventNamed(sandbox, title);
  sandbox.google.create(liisa.email, { ...meeting, summary: 'Palkkaneuvottelu' });
  const day = timesOf(sandbox, title).startDateTime.slice(0, 10).replaceAll(/-0?/g, '/');
  const calendar = await consultant.openCalendar(`day/${day}`, `?with=${liisa.email}`);
  await calendar.openEvent('busy');
  await calendar.sees('Can’t be sent');
  await expect(calendar.panel).toContainText(
    'It’s on a calendar that isn’t yours. If you take part in it, send it from your own.',
  );
  await expect(calendar.page.getByText('Palkkaneuvottelu')).toHaveCount(0);
  const asked = sandbox.record.to(hosts.api).filter(({ path }) => path.includes('liisa'));
  expect(asked).toEqual([]);
});

test('the page of another signed-in account has no marks and counts, and the panel says why in the page’s language', async ({
  consultant,
}) => {
  const own = await consultant.openCalendar();
  await expect(own.chip(title)).toHaveAttribute('data-merkki', 'untagged');
  const calendar = await consultant.openCalendar('week', '?hl=fi', 1);
  await calendar.openEvent(title);
  await calendar.sees('Ei voi lähettää');
  await expect(calendar.panel).toContainText(
    'Tapahtuma on kalenterissa, johon sinulla on vain lukuoikeus.',
  );
  await expect(calendar.page.locator('[data-merkki]')).toHaveCount(0);

  // What is made there comes to none of the calendars that are read.
  await calendar.closeEvent();
  await calendar.page.locator('[data-column-index="0"]').click({ position: { x: 3, y: 60 } });
  await calendar.page.locator('#tabEvent:visible').waitFor();
  await expect(calendar.panel).toBeHidden();
  await calendar.page.keyboard.press('Escape');

  await calendar.page.keyboard.press('y');
  await own.openEvent(title);
  await own.chooseType('Koulutus');
  await own.closeEvent();
  await own.page.keyboard.press('y');
  const counts = '[data-merkki-count]';
  await expect(own.page.locator(counts)).not.toHaveCount(0);
  await expect(calendar.page.locator(counts)).toHaveCount(0);
});

interface Watched {
  /** The eid of every event that has got a mark, even if it has lost it again. */
  readonly everMarked: Set<string | null>;
}

/** Runs in the page, before Merkki does. */
function watchMarks(): void {
  const everMarked: Watched['everMarked'] = new Set();
  Object.assign(globalThis, { everMarked });
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target instanceof Element) everMarked.add(target.getAttribute('data-eventid'));
  }).observe(document, { attributeFilter: ['data-merkki'], subtree: true });
}
