import type { Consultant } from '../browser/consultant.ts';
import { outboxRows } from '../browser/outbox-rows.ts';
import { withoutPace } from '../browser/without-pace.ts';
import { seedManyEvents } from '../sandbox/google/seed-many.ts';
import { seedManyActivities } from '../sandbox/severa/seed-many.ts';
import { annasEvents, bothWays, expectBothEqual, writesToBoth } from './both-sides.ts';
import { anna, connectBoth, expect, test } from './fixtures.ts';

const ofEach = 50;

test.use({ mode: 'two-way', calendar: 'empty' });

test(`two browsers that sync the same accounts both ways make ${2 * ofEach} pairs without a twin, and come to rest`, async ({
  newcomer,
  openBrowser,
  sandbox,
  tenant,
}) => {
  test.setTimeout(240_000);
  seedManyEvents(sandbox.google, anna.email, ofEach);
  seedManyActivities(sandbox.severa, ofEach, {
    ownerGuid: tenant.users.anna,
    activityTypeGuid: tenant.types.training,
    now: Date.now(),
  });
  const browsers = [newcomer, await openBrowser()];
  for (const browser of browsers) await connectBoth(browser);
  for (const browser of browsers) await withoutPace(sandbox, browser);
  await Promise.all(browsers.map((browser) => browser.startSync(bothWays)));
  await Promise.all(browsers.map(untilDone));

  // What one browser has made the other meets in its next run; each of them is asked until both have nothing to do.
  const rounds: number[] = [];
  while (!isQuiet(rounds) && rounds.length < 8) {
    const before = writesToBoth(sandbox).length;
    for (const browser of browsers) await round(browser);
    rounds.push(writesToBoth(sandbox).length - before);
  }
  expect(rounds.slice(-2), `writes in each round: ${rounds}`).toEqual([0, 0]);
  expect(annasEvents(sandbox)).toHaveLength(2 * ofEach);
  expectBothEqual(sandbox);
});

async function round(browser: Consultant): Promise<void> {
  await browser.syncNow();
  await untilDone(browser);
}

async function untilDone(browser: Consultant): Promise<void> {
  const popup = await browser.openPopup();
  await expect.poll(() => outboxRows(popup), { timeout: 90_000 }).toBe(0);
  await popup.close();
}

function isQuiet(rounds: readonly number[]): boolean {
  return rounds.length >= 2 && rounds.slice(-2).every((writes) => writes === 0);
}
