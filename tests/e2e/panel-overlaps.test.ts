import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, hosts, test } from './fixtures.ts';
import { book, meet, meetingDay } from './meetings.ts';
import { writesToSevera } from './sample-event.ts';

test.use({ calendar: 'empty' });

test('an event shows what stands in Severa at its time, read once for the day', async ({
  consultant,
  sandbox,
  tenant,
}) => {
  meet(sandbox, 'Tarjouspalaveri', 9);
  meet(sandbox, 'Iltapäivän palaveri', 14);
  book(sandbox, tenant, 'Tekoälykoulutus', 9);
  book(sandbox, tenant, 'Kuukausikatsaus', 11);
  await consultant.checkNow();
  const calendar = await consultant.openCalendarOn(meetingDay());
  await calendar.openEvent('Tarjouspalaveri');
  const list = calendar.panel.getByRole('list', { name: 'You have at the same time in Severa:' });
  await expect(list.getByRole('listitem')).toHaveText([/^Tekoälykoulutus/]);
  await calendar.closeEvent();
  await calendar.openEvent('Iltapäivän palaveri');
  await calendar.sees('Not tagged');
  await expect(list).toHaveCount(0);
  expect(daysRead(sandbox)).toHaveLength(1);
  expect(writesToSevera(sandbox)).toEqual([]);
});

/** Reads of a few days; what was sent before is looked for once over months. */
function daysRead({ record }: Sandbox) {
  const reads = record.readsFrom(hosts.severa).filter(({ path }) => path.endsWith('/activities'));
  return reads.filter(({ query }) => {
    const [from, until] = [query.startDateTime, query.endDateTime].map((at) =>
      Date.parse(String(at)),
    );
    return (until ?? Number.NaN) - (from ?? Number.NaN) < 7 * 86_400_000;
  });
}
