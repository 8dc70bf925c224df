import { setTimeout } from 'node:timers/promises';
import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import { prepareKill } from '../browser/kill-worker.ts';
import { outboxRows } from '../browser/outbox-rows.ts';
import type { Fault, FaultRule } from '../sandbox/faults.ts';
import type { RecordedRequest } from '../sandbox/record.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, hosts, test } from './fixtures.ts';

const title = 'Tarjouksen viimeistely';
const type = 'Asiakaspalaveri';
/** How long the sandbox holds a request up: longer than a kill takes. */
const heldMs = 5_000;

/** What was asked of Severa's activities, oldest first. */
function activityRequests(sandbox: Sandbox): RecordedRequest[] {
  return sandbox.record.to(hosts.severa).filter(({ path }) => path.endsWith('/activities'));
}

const looksIn = (requests: readonly RecordedRequest[]) => requests.filter(isLook);
const createsIn = (requests: readonly RecordedRequest[]) => requests.filter((one) => !isLook(one));
const creates = (sandbox: Sandbox) => createsIn(activityRequests(sandbox));
const isLook = ({ method }: RecordedRequest) => method === 'GET';

function activities(method: 'GET' | 'POST', fault: Fault, after = 0): FaultRule {
  return { host: hosts.severa, path: '/activities$', method, times: 1, after, fault };
}

interface Moment {
  readonly name: string;
  /** Makes the moment last. */
  readonly fault: FaultRule;
  /** Whether the send, which asked this of Severa's activities, is at it. */
  readonly isNow: (requests: readonly RecordedRequest[]) => boolean;
}

const moments: readonly Moment[] = [
  {
    name: 'while it looks',
    fault: activities('GET', { kind: 'delay', ms: heldMs }),
    isNow: (requests) => looksIn(requests).length === 1 && createsIn(requests).length === 0,
  },
  {
    name: 'after Severa has stored the activity and before it says so',
    fault: activities('POST', { kind: 'lateResponse', ms: heldMs }),
    isNow: (requests) => createsIn(requests)[0]?.outcome === 201 && looksIn(requests).length === 1,
  },
  {
    name: 'while it sweeps',
    fault: activities('GET', { kind: 'delay', ms: heldMs }, 1),
    isNow: (requests) => {
      const sweep = looksIn(requests)[1];
      return sweep !== undefined && sweep.outcome === undefined;
    },
  },
];

for (const { name, fault, isNow } of moments) {
  test(`a worker killed ${name} leaves exactly one activity`, async ({ consultant, sandbox }) => {
    const kill = await prepareKill(consultant.context);
    const calendar = await chooseType(consultant, title);
    // The panel has read the day for itself.
    await expect.poll(() => looksIn(activityRequests(sandbox))[0]?.outcome).toBe(200);
    const before = activityRequests(sandbox).length;
    const isAtIt = () => isNow(activityRequests(sandbox).slice(before));
    sandbox.faults.add(fault);
    await calendar.press('Send to Severa');
    await expect.poll(isAtIt, { intervals: [5] }).toBe(true);
    await kill();
    expect(isAtIt(), 'the kill came in time').toBe(true);
    await expectAllSent(consultant, sandbox, [title]);
    expect(creates(sandbox)).toHaveLength(1);
  });
}

test('a worker killed as the answer is stored leaves exactly one activity', async ({
  consultant,
  sandbox,
}) => {
  const titles = [title, 'Viikkopalaveri', 'Soita Sannalle sopimuksesta', 'Lounas Petrin kanssa'];
  // The storing takes some milliseconds, differently many each time: aim at its whole length.
  for (const [index, each] of titles.entries()) {
    const before = creates(sandbox).length;
    const kill = await prepareKill(consultant.context);
    await pressSend(consultant, each);
    await expect.poll(() => creates(sandbox)[before]?.outcome, { intervals: [1] }).toBe(201);
    await setTimeout(index);
    await kill();
  }
  await expectAllSent(consultant, sandbox, titles);
  expect(creates(sandbox)).toHaveLength(titles.length);
});

test('a create that is unclear after a kill is repeated only when a minute has shown that it was not done', async ({
  consultant,
  sandbox,
}) => {
  test.setTimeout(180_000);
  const [late, lost] = [title, 'Lounas Petrin kanssa'];
  // The first request is still under way when the worker dies, and Severa gets it afterwards; the second never arrives.
  sandbox.faults.add(activities('POST', { kind: 'delay', ms: heldMs }));
  await killDuringCreate(consultant, sandbox, late);
  sandbox.faults.add(activities('POST', { kind: 'hang' }));
  await killDuringCreate(consultant, sandbox, lost);
  await expectAllSent(consultant, sandbox, [late, lost], 150_000);
  const repeats = creates(sandbox).filter(({ body }) => nameIn(body) === lost);
  expect(creates(sandbox)).toHaveLength(3);
  expect(repeats).toHaveLength(2);
  const [first, second] = repeats.map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(60_000);
});

async function killDuringCreate(consultant: Consultant, sandbox: Sandbox, each: string) {
  const kill = await prepareKill(consultant.context);
  await pressSend(consultant, each);
  const asked = () => creates(sandbox).some(({ body }) => nameIn(body) === each);
  await expect.poll(asked, { intervals: [5] }).toBe(true);
  await kill();
}

function nameIn(body: unknown): unknown {
  return (body as { readonly name?: unknown }).name;
}

async function chooseType(consultant: Consultant, each: string): Promise<CalendarPage> {
  const calendar = await consultant.openCalendar();
  await calendar.openEvent(each);
  await calendar.chooseType(type);
  return calendar;
}

async function pressSend(consultant: Consultant, each: string): Promise<void> {
  await (await chooseType(consultant, each)).press('Send to Severa');
}

/** Wakes the worker by the popup and waits until it has done everything that was wished for. */
async function expectAllSent(
  consultant: Consultant,
  sandbox: Sandbox,
  titles: readonly string[],
  timeout = 20_000,
): Promise<void> {
  const popup = await consultant.openPopup();
  await expect.poll(() => outboxRows(popup), { timeout }).toBe(0);
  const names = sandbox.severa.tenant.activities().map(({ name }) => name);
  expect(names.toSorted()).toEqual(titles.toSorted());
  for (const [row, count] of [
    ['Sent', titles.length],
    ['Queued', 0],
    ['Needs you', 0],
  ] as const) {
    const cells = popup.getByRole('row', { name: row }).getByRole('cell');
    await expect(cells.nth(1)).toHaveText(String(count));
  }
  const calendar = await consultant.openCalendar();
  for (const each of titles) {
    await expect(calendar.chip(each)).toHaveAttribute('data-merkki', 'sent');
  }
  await calendar.openEvent(titles[0] ?? '');
  await calendar.sees('Sent to Severa');
  expectNoBlindRepeat(sandbox);
}

/** Between two creates of one activity Severa is always asked whether the first was done. */
function expectNoBlindRepeat(sandbox: Sandbox): void {
  const asked = new Set<unknown>();
  for (const request of activityRequests(sandbox)) {
    if (isLook(request)) asked.clear();
    else expect(asked).not.toContain(nameIn(request.body));
    if (!isLook(request)) asked.add(nameIn(request.body));
  }
}
