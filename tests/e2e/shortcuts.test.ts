import { pressShortcut } from '../browser/press-shortcut.ts';
import { expect, hosts, test } from './fixtures.ts';
import { activityNamed } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const other = 'Lounas Petrin kanssa';

test('the whole main job goes by keyboard: open, tag, send, close, and the next one as the last, and its marks are said', async ({
  consultant,
  sandbox,
}) => {
  const calendar = await consultant.openCalendar();
  const { page, panel } = calendar;
  await calendar.chip(title).focus();
  await pressShortcut(consultant.context, 'open-panel');
  const picker = panel.getByRole('combobox', { name: 'Activity type' });
  await expect(picker).toBeFocused();
  await page.keyboard.type('Koulutus');
  await page.keyboard.press('Enter');
  await calendar.sees('Ready to send to Severa');
  await pressShortcut(consultant.context, 'send-event');
  await calendar.sees('Sent to Severa');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await expect(calendar.chip(title)).toBeFocused();
  expect(activityNamed(sandbox, title).name).toBe(title);

  await calendar.chip(other).focus();
  const voice = page.locator('merkki-voice').getByRole('status');
  await expect(voice).toHaveText('Merkki: not tagged');
  await pressShortcut(consultant.context, 'tag-as-last');
  await expect(calendar.chip(other)).toHaveAttribute('data-merkki', 'tagged');
  await expect(voice).toHaveText('Merkki: tagged, not sent');
  await pressShortcut(consultant.context, 'send-event');
  await expect(calendar.chip(other)).toHaveAttribute('data-merkki', 'sent');
  await expect(voice).toHaveText('Merkki: sent');
  expect(activityNamed(sandbox, other).activityType?.name).toBe('Koulutus');
});

test('the focus stays in the panel while what had it is away, so that Escape still closes the event', async ({
  consultant,
  sandbox,
}) => {
  sandbox.faults.add({
    host: hosts.severa,
    method: 'POST',
    path: /\/activities$/,
    fault: { kind: 'status', status: 503 },
  });
  const calendar = await consultant.openCalendar();
  await calendar.openEvent(title);
  await calendar.chooseType('Koulutus');
  await calendar.panel.getByRole('button', { name: 'Send to Severa' }).press('Enter');
  await expect(calendar.panel.getByRole('combobox')).toBeHidden();
  await expect(calendar.panel).toBeFocused();
  await calendar.page.keyboard.press('Escape');
  await calendar.panel.waitFor({ state: 'hidden' });
  await expect(calendar.chip(title)).toBeFocused();
});

test('sending what lacks something opens the panel there instead', async ({ consultant }) => {
  const calendar = await consultant.openCalendar();
  await calendar.chip(title).focus();
  await pressShortcut(consultant.context, 'tag-as-last');
  await expect(calendar.panel.getByRole('combobox', { name: 'Activity type' })).toBeFocused();
  await expect(calendar.chip(title)).toHaveAttribute('data-merkki', 'untagged');
});
