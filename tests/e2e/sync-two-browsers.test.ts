import type { Consultant } from '../browser/consultant.ts';
import { letTimePass } from '../browser/let-time-pass.ts';
import { outboxRows } from '../browser/outbox-rows.ts';
import { ringAlarm } from '../browser/ring-alarm.ts';
import { withoutPace } from '../browser/without-pace.ts';
import { seedManyEvents } from '../sandbox/google/seed-many.ts';
import { hosts } from '../sandbox/hosts.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
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
  await Promise.all(browsers.map((browser) => untilDone(sandbox, browser)));

  // What one browser has made the other meets when its alarm rings next, until both have nothing to do.
  const rounds: number[] = [];
  while (!isQuiet(rounds) && rounds.length < 8) {
    const before = writesToBoth(sandbox).length;
    for (const browser of browsers) await round(sandbox, browser);
    rounds.push(writesToBoth(sandbox).length - before);
  }
  expect(rounds.slice(-2), `writes in each round: ${rounds}`).toEqual([0, 0]);
  expect(annasEvents(sandbox)).toHaveLength(2 * ofEach);
  expectBothEqual(sandbox);
});

/** Half an hour later the alarm rings: both sides are read, and whatever follows is done. */
async function round(sandbox: Sandbox, browser: Consultant): Promise<void> {
  const popup = await browser.openPopup();
  await letTimePass(popup, 31 * 60_000);
  const before = readsOfBoth(sandbox);
  await ringAlarm(popup);
  await expect
    .poll(() => readsOfBoth(sandbox).every((count, side) => count > (before[side] ?? 0)))
    .toBe(true);
  await popup.close();
  await untilDone(sandbox, browser);
}

/** How often each side was asked what there is. */
function readsOfBoth({ record }: Sandbox): number[] {
  const lists = [
    record.readsFrom(hosts.api).filter(({ path }) => path.endsWith('/events')),
    record.readsFrom(hosts.severa).filter(({ path }) => path.endsWith('/activities')),
  ];
  return lists.map(({ length }) => length);
}

/** Nothing is left in line, and nobody was asked anything for a second: whatever was noticed is planned by then. */
async function untilDone(sandbox: Sandbox, browser: Consultant): Promise<void> {
  const popup = await browser.openPopup();
  const { requests } = sandbox.record;
  let asked = -1;
  const isAtRest = async () => {
    const isQuiet = requests.length === asked;
    asked = requests.length;
    return isQuiet && (await outboxRows(popup)) === 0;
  };
  await expect.poll(isAtRest, { timeout: 90_000, intervals: [1_000] }).toBe(true);
  await popup.close();
}

function isQuiet(rounds: readonly number[]): boolean {
  return rounds.length >= 2 && rounds.slice(-2).every((writes) => writes === 0);
}
