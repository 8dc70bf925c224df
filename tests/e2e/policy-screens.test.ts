import type { Page } from '@playwright/test';
import { canSetPolicy, setPolicy } from '../browser/managed-policy.ts';
import { lookAt } from '../screens/look-at.ts';
import { languages, waysOf } from '../screens/ways.ts';
import { sampleKey, test } from './fixtures.ts';

test.skip(!canSetPolicy(), 'only root may write the browser’s policies on this machine');

let takeBack = () => {};

test.afterEach(() => takeBack());

// A policy is for every browser on the machine: tests of others must not run beside this one.
test('what an organisation sets, locks and gets wrong can be read, in each theme and language, and at 200 %', {
  tag: '@alone',
}, async ({ openBrowser }) => {
  test.setTimeout(300_000);
  const { clientId, clientSecret } = sampleKey;
  takeBack = setPolicy({
    ...{ severaClientId: clientId, severaClientSecret: clientSecret },
    ...{ historyDays: 30, privateEvents: 'sometimes', preset: 'like-others' },
    lockedSettings: 'automatic, incoming.select, outgoing.create, outgoing.delete, colours',
  });
  for (const language of languages) {
    await test.step(language, async () => {
      const newcomer = await openBrowser({ language, viewport: { width: 1360, height: 1500 } });
      const look = (page: Page, name: string) =>
        lookAt({ ...waysOf(language), page, name: `policy-${name}`, within: 'main' });
      const psa = await newcomer.openOptions('psa');
      await psa.locator('#provided-severa').waitFor();
      await psa.locator('.policy-problems').waitFor();
      await look(psa, 'key-and-note');
      const { page: sync } = await newcomer.openSync();
      await sync.locator('.locked').first().waitFor();
      await look(sync, 'locked-sync');
      const mapping = await newcomer.openOptions('mapping');
      await mapping.locator('input:disabled').first().scrollIntoViewIfNeeded();
      await look(mapping, 'locked-mapping');
      await newcomer.context.close();
    });
  }
});
