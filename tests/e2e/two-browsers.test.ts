import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import { outboxRows } from '../browser/outbox-rows.ts';
import type { Fault } from '../sandbox/faults.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { connectBoth, expect, hosts, test } from './fixtures.ts';
import { activityNamed, edit } from './sample-event.ts';

const title = 'Tarjouksen viimeistely';
const creates = { host: hosts.severa, method: 'POST', path: '/activities$' } as const;

/** Two ways in which neither browser sees the other's create when it looks. */
const races: readonly { readonly name: string; readonly fault: Fault }[] = [
  { name: 'while both creates are on their way', fault: { kind: 'delay', ms: 2_500 } },
  { name: 'while both answers are on their way', fault: { kind: 'lateResponse', ms: 2_500 } },
];

for (const { name, fault } of races) {
  test(`an event sent by two browsers at once, ${name}, becomes one activity`, async ({
    consultant,
    openBrowser,
    sandbox,
  }) => {
    const other = await openBrowser();
    await connectBoth(other);
    const browsers = [consultant, other];
    const pages = await Promise.all(browsers.map(readyToSend));
    sandbox.faults.add({ ...creates, times: 2, fault });
    await Promise.all(pages.map((page) => page.press('Send to Severa')));
    await Promise.all(pages.map((page) => page.sees('Sent to Severa')));
    await Promise.all(browsers.map(untilDone));
    expect(createOutcomes(sandbox), 'neither look found the other’s activity').toEqual([201, 201]);
    const { guid } = activityNamed(sandbox, title);

    // Either browser's link points to the activity that was kept.
    for (const [index, browser] of browsers.entries()) {
      const renamed = `Tarjous, versio ${index + 2}`;
      edit(sandbox, index === 0 ? title : `Tarjous, versio ${index + 1}`, { summary: renamed });
      await updateFrom(browser, pages[index]);
      expect(activityNamed(sandbox, renamed).guid).toBe(guid);
    }
    expect(sandbox.severa.tenant.activities()).toHaveLength(1);
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

async function updateFrom(browser: Consultant, page: CalendarPage | undefined): Promise<void> {
  await browser.checkNow();
  await page?.sees('Changed since it was sent');
  await page?.press('Update in Severa');
  await page?.sees('Sent to Severa');
  await untilDone(browser);
}
