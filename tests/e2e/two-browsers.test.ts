import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import { outboxRows } from '../browser/outbox-rows.ts';
import type { Fault, FaultRule } from '../sandbox/faults.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { connectBoth, expect, hosts, test } from './fixtures.ts';
import { activityNamed, edit, writesToSevera } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';

function slow(method: 'GET' | 'POST', fault: Fault, which: Pick<FaultRule, 'times' | 'after'>) {
  return { host: hosts.severa, path: '/activities$', method, fault, ...which } as const;
}

/** Two ways in which neither browser sees the other's create when it looks. */
const races: readonly { readonly name: string; readonly rules: readonly FaultRule[] }[] = [
  {
    name: 'one having swept before the other creates',
    rules: [
      slow('POST', { kind: 'delay', ms: 1_500 }, { times: 1 }),
      slow('POST', { kind: 'delay', ms: 4_000 }, { times: 1, after: 1 }),
    ],
  },
  {
    name: 'both sweeping when both have created',
    rules: [
      slow('GET', { kind: 'lateResponse', ms: 2_000 }, { times: 2 }),
      slow('POST', { kind: 'lateResponse', ms: 2_000 }, { times: 2 }),
    ],
  },
];

for (const { name, rules } of races) {
  test(`an event sent by two browsers at once, ${name}, becomes one activity`, async ({
    consultant,
    openBrowser,
    sandbox,
  }) => {
    const other = await openBrowser();
    await connectBoth(other);
    const [first, second] = [await readyToSend(consultant), await readyToSend(other)];
    for (const rule of rules) sandbox.faults.add(rule);
    await Promise.all([first, second].map((page) => page.press('Send to Severa')));
    await Promise.all([first, second].map((page) => page.sees('Sent to Severa')));
    await Promise.all([consultant, other].map(untilDone));
    expect(createOutcomes(sandbox), 'neither saw the other’s activity').toEqual([201, 201]);
    const { guid } = activityNamed(sandbox, title);

    edit(sandbox, title, { summary: 'Tarjous, versio 2' });
    await updateFrom(consultant, first);
    // The other browser finds its work done.
    await updateFrom(other, second);
    edit(sandbox, 'Tarjous, versio 2', { summary: 'Tarjous, versio 3' });
    await updateFrom(other, second);
    expect(activityNamed(sandbox, 'Tarjous, versio 3').guid).toBe(guid);
    expect(sandbox.severa.tenant.activities()).toHaveLength(1);
    expect(patches(sandbox)).toHaveLength(2);
  });
}

async function readyToSend(browser: Consultant): Promise<CalendarPage> {
  const calendar = await browser.openCalendar();
  await calendar.openEvent(title);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.sees('Ready to send to Severa');
  return calendar;
}

/** The sweep comes after the panel says Sent. */
async function untilDone(browser: Consultant): Promise<void> {
  const popup = await browser.openPopup();
  await expect.poll(() => outboxRows(popup)).toBe(0);
  await popup.close();
}

function createOutcomes({ record }: Sandbox): unknown[] {
  const posts = record.writesTo(hosts.severa).filter(({ path }) => path.endsWith('/activities'));
  return posts.map(({ outcome }) => outcome);
}

function patches(sandbox: Sandbox): string[] {
  return writesToSevera(sandbox).filter((line) => line.startsWith('PATCH'));
}

async function updateFrom(browser: Consultant, page: CalendarPage): Promise<void> {
  await browser.checkNow();
  await page.sees('Changed since it was sent');
  await page.press('Update in Severa');
  await page.sees('Sent to Severa');
}
