import type { Page } from '@playwright/test';
import type { Consultant } from '../browser/consultant.ts';
import { canSetPolicy, setPolicy } from '../browser/managed-policy.ts';
import { lookAt } from '../screens/look-at.ts';
import { type Language, waysOf } from '../screens/ways.ts';
import { sampleKey, test } from './fixtures.ts';
import { inEachLanguage } from './in-each-language.ts';

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
  const lookThrough = async (newcomer: Consultant, language: Language) => {
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
  };
  await inEachLanguage(openBrowser, lookThrough, { viewport: { width: 1360, height: 1500 } });
});
