import type { Page } from '@playwright/test';
import { askWorker } from '../browser/ask-worker.ts';
import type { Consultant } from '../browser/consultant.ts';
import { putRows } from '../browser/put-rows.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { lookAt } from '../screens/look-at.ts';
import { type Language, waysOf } from '../screens/ways.ts';
import { hosts, sampleKey, test } from './fixtures.ts';
import { inEachLanguage } from './in-each-language.ts';

test('the connections can be read and pressed, in each state, theme and language, and at 200 %', async ({
  openBrowser,
  sandbox,
}) => {
  test.setTimeout(300_000);
  const look = (newcomer: Consultant, language: Language) =>
    lookThrough(newcomer, sandbox, language);
  await inEachLanguage(openBrowser, look, { viewport: { width: 1360, height: 1500 } });
});

async function lookThrough(
  newcomer: Consultant,
  sandbox: Sandbox,
  language: Language,
): Promise<void> {
  const page = await newcomer.openOptions('psa');
  const look = (name: string) =>
    lookAt({ ...waysOf(language), page, name: `psa-${name}`, within: 'main' });
  await fillForm(page);
  await look('form-with-faults');

  const { clientId, clientSecret } = sampleKey;
  sandbox.severa.keys.rotateSecret(clientId, clientSecret);
  await askWorker(page, 'connectSevera', { environment: 'production', clientId, clientSecret });
  const connectionId = `severa/production/${clientId}`;
  await page.reload();
  const card = page.locator('section.card').first();
  await pickUser(page, connectionId);
  await card.locator('.rights').waitFor();
  for (const summary of await card.locator('details summary').all()) await summary.click();
  await card.locator('tbody tr').nth(4).waitFor();
  await look('connected');

  const entry = { at: Date.now(), itemKey: 'i', operation: 'create', outcome: 'done' };
  await page.evaluate(putRows, { history: [{ ...entry, connectionId, title: 'Kick-off' }] });
  await card.locator('.button.danger').first().click();
  await card.locator('dialog[open] .connection-file').waitFor();
  await lookAt({ ...waysOf(language), page, name: 'psa-disconnect', within: undefined });
  await page.keyboard.press('Escape');

  await askWorker(page, 'saveSettings', { pausedUntil: null });
  await card.locator('.remedies').waitFor();
  await look('paused');
  await askWorker(page, 'resume', {});
  await card.locator('.remedies').waitFor({ state: 'detached' });

  sandbox.severa.keys.rotateSecret(clientId, 'another');
  await askWorker(page, 'testConnection', { connectionId });
  await page.reload();
  await card.getByRole('alert').waitFor();
  await look('needs-attention');

  await askWorker(page, 'disconnectPsa', { connectionId });
  await page.locator('form.card').waitFor();
  await page.locator('.row > .stack > .connection-file').waitFor();
  await look('former');
}

/** An address that cannot be used, and a token with a space in it. */
async function fillForm(page: Page): Promise<void> {
  const form = page.locator('form.card');
  const choose = (question: number, answer: number) =>
    form.locator('fieldset').nth(question).getByRole('radio').nth(answer).check();
  await choose(1, 1);
  await choose(2, 1);
  await form.locator('input[type=text]').fill(`http://${hosts.relay}/severa`);
  await form.locator('input[type=password]').fill('two words');
  await form.locator('[type=submit]').click();
  await form.locator('[aria-invalid=true]').nth(1).waitFor();
}

async function pickUser(page: Page, connectionId: string): Promise<void> {
  const found = await askWorker(page, 'findUsers', { connectionId, text: 'virtanen' });
  const [user] = (found as { value: object[] }).value;
  await askWorker(page, 'pickUser', { connectionId, user });
}
