import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Consultant } from '../browser/consultant.ts';
import { outboxRows } from '../browser/outbox-rows.ts';
import { ringAlarm } from '../browser/ring-alarm.ts';
import { withoutPace } from '../browser/without-pace.ts';
import { openWorkerHeap } from '../browser/worker-heap.ts';
import { anna } from '../sandbox/google/sample-week.ts';
import { seedManyEvents } from '../sandbox/google/seed-many.ts';
import { hosts } from '../sandbox/hosts.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { connectedBrowser } from './connected-browser.ts';
import type { Result } from './print-result.ts';

const events = 5_000;
/** Rows looked up by one read of the PSA. */
const batch = 100;
const pollMs = 500;
/** As long as nothing more is asked, a run has come to its end. */
const restMs = 5_000;
/** Neither side is asked by itself more often than every half minute. */
const betweenRunsMs = 31_000;
/** A first sync that takes longer than this is stuck. */
const mostMs = 20 * 60_000;

/**
 * What a first sync of many events asks of both sides, and a run without news afterwards: the production build in
 * Chromium against the sandbox, the pace at which Severa is asked apart.
 */
export async function measureSync(): Promise<Result[]> {
  const sandbox = await startSandbox();
  sandbox.google.addAccount(anna);
  seedManyEvents(sandbox.google, anna.email, events);
  const consultant = await connectedBrowser(sandbox);
  try {
    const sent = await sendAll(sandbox, consultant);
    const page = await consultant.openSilentPage();
    const oneWay = await runByClock(sandbox, page);
    await switchOnTheOtherWay(consultant);
    editLater(sandbox);
    // The next one carries the edit, and hears of its own writing in the one after.
    await runByClock(sandbox, page);
    await runByClock(sandbox, page);
    const twoWay = await runByClock(sandbox, page);
    return [
      ...sent,
      counted('quiet.sendOnly.psa.requests', oneWay.psa, 0),
      counted('quiet.google.requests', twoWay.google, 1),
      counted('quiet.psa.requests', twoWay.psa, 1),
    ];
  } finally {
    await consultant.context.close();
    await sandbox.close();
  }
}

async function sendAll(sandbox: Sandbox, consultant: Consultant): Promise<Result[]> {
  await withoutPace(sandbox, consultant);
  const page = await consultant.openSilentPage();
  const sync = await consultant.openSync();
  await sync.turnOn({ from: [anna.email] });
  // A PSA that was just connected is searched once for what was sent from elsewhere before: no part of the sending.
  await ringAlarm(page);
  await untilRest(sandbox);
  sandbox.record.clear();
  const startedAt = performance.now();
  await sync.start();
  await sync.isSaved();
  await sync.page.close();
  const heap = await openWorkerHeap(consultant.context);
  let peakMB = 0;
  while (creates(sandbox) < events || (await outboxRows(page)) > 0) {
    if (performance.now() - startedAt > mostMs) throw new Error('the first sync came to no end');
    peakMB = Math.max(peakMB, await heap.usedMB());
    await setTimeout(pollMs);
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const pages = activityRequests(sandbox, 'GET');
  const made = sandbox.severa.tenant.activities().length;
  if (made !== events) throw new Error(`${made} activities of ${events} events`);
  return [
    counted('send5000.creates', creates(sandbox), events),
    counted(
      'send5000.psaReads',
      pages.filter(({ query }) => query.pageToken === undefined).length,
      2 * Math.ceil(events / batch),
    ),
    // Severa answers a read in pages of a hundred.
    { name: 'send5000.psaPages', unit: 'count', value: pages.length },
    counted('send5000.googleWrites', sandbox.record.writesTo(hosts.api).length, 0),
    { name: 'send5000.heapMB', unit: 'MB', value: Math.ceil(peakMB), bound: 150 },
    { name: 'send5000.seconds', unit: 's', value: seconds },
  ];
}

function activityRequests({ record }: Sandbox, wanted: 'GET' | 'POST') {
  return record
    .to(hosts.severa)
    .filter(({ method, path }) => method === wanted && path.endsWith('/activities'));
}

function creates(sandbox: Sandbox): number {
  return activityRequests(sandbox, 'POST').length;
}

async function switchOnTheOtherWay(consultant: Consultant): Promise<void> {
  const sync = await consultant.openSync();
  await sync.choose({ groups: ['Calendar entries'], into: anna.email });
  await sync.press('Save');
  await sync.preview.getByText('Nothing has been written yet.').waitFor({ timeout: 60_000 });
  await sync.start();
  await consultant.allowMore(() => sync.pressAllow());
  await sync.isSaved();
  await sync.page.close();
}

/**
 * Ten minutes later somebody edits an activity in Severa. What changed just before the last change is read again with
 * every reading, and that all activities were made within two minutes is so in this bench alone.
 */
function editLater({ severa }: Sandbox): void {
  severa.switches.clockAheadMs += 600_000;
  const [activity] = severa.tenant.activities();
  if (activity) severa.tenant.editActivity(activity.guid, { location: 'Neukkari' });
}

/** What a run by the clock asks of each side. */
async function runByClock(sandbox: Sandbox, page: Page): Promise<{ google: number; psa: number }> {
  await untilRest(sandbox);
  await setTimeout(betweenRunsMs);
  sandbox.record.clear();
  await ringAlarm(page);
  await untilRest(sandbox);
  return { google: asked(sandbox, hosts.api), psa: asked(sandbox, hosts.severa) };
}

async function untilRest(sandbox: Sandbox): Promise<void> {
  const total = () => asked(sandbox, hosts.api) + asked(sandbox, hosts.severa);
  let before = -1;
  while (before !== total()) {
    before = total();
    await setTimeout(restMs);
  }
}

/** How many requests a host has had, without what browsers ask beforehand by themselves. */
function asked({ record }: Sandbox, host: string): number {
  return record.to(host).filter(({ method }) => method !== 'OPTIONS').length;
}

function counted(name: string, value: number, bound: number): Result {
  return { name, unit: 'count', value, bound };
}
