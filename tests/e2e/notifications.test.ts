import type { Worker } from '@playwright/test';
import { grantedBuild } from '../browser/extension-build.ts';
import { workerOf } from '../browser/launch.ts';
import { connectBoth, expect, hosts, sampleKey, test } from './fixtures.ts';

test('a failure is told by the browser once, goes once it is mended, and a press on it leads to what helps', async ({
  openBrowser,
  sandbox,
}) => {
  const extension = grantedBuild([hosts.severa], { granted: ['notifications'] });
  const consultant = await openBrowser({ extension });
  await connectBoth(consultant);
  const { context } = consultant;
  const worker = await workerOf(context);
  const { keys } = sandbox.severa;
  const { clientId, clientSecret } = sampleKey;
  const psa = await consultant.openOptions('psa');
  const status = psa.getByRole('region', { name: 'Severa' }).locator('.card-head .health');
  const comesTo = async (secret: string, standing: string) => {
    keys.rotateSecret(clientId, secret);
    await psa.bringToFront();
    await psa.getByRole('button', { name: 'Test connection' }).click();
    await expect(status).toHaveText(standing);
  };

  await comesTo('rotated', 'Needs attention');
  expect(await shown(worker)).toEqual([]);
  const { page: settings } = await consultant.openSync();
  const choice = settings.getByRole('checkbox', { name: 'Notify me when something fails' });
  await expect(choice).not.toBeChecked();
  await choice.click();
  await expect(choice).toBeChecked();
  await expect.poll(() => shown(worker)).toHaveLength(1);

  await comesTo(clientSecret, 'Connected');
  await expect.poll(() => shown(worker)).toEqual([]);
  await comesTo('rotated again', 'Needs attention');
  await expect.poll(() => shown(worker)).toHaveLength(1);
  await psa.close();
  const isOpen = () => context.pages().some((page) => page.url().endsWith('#psa'));
  expect(isOpen()).toBe(false);
  const [key = ''] = await shown(worker);
  await press(worker, key);
  await expect.poll(isOpen).toBe(true);
  await expect.poll(() => shown(worker)).toEqual([]);
});

interface Chrome {
  readonly notifications: {
    getAll(): Promise<Record<string, true>>;
    readonly onClicked: { dispatch(key: string): void };
  };
}

/** What the browser shows, by its keys. */
function shown(worker: Worker): Promise<string[]> {
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return Object.keys(await chrome.notifications.getAll());
  });
}

/** What the browser tells the extension when a person presses it; where it is drawn no automation reaches. */
function press(worker: Worker, key: string): Promise<void> {
  return worker.evaluate((pressed) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    chrome.notifications.onClicked.dispatch(pressed);
  }, key);
}
