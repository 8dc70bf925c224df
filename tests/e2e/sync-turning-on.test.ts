import { annasEvents, expectBothEqual, writesToBoth } from './both-sides.ts';
import { anna, expect, hosts, test } from './fixtures.ts';
import { book, meet } from './meetings.ts';

test.use({ mode: 'two-way', calendar: 'empty' });

test('turning the sync on shows first what would happen, and asks Google for the right to write only when that is needed', async ({
  consultant,
  sandbox,
  tenant,
}) => {
  meet(sandbox, 'Tarjouksen viimeistely', 9);
  meet(sandbox, 'Ohjausryhmä', 11);
  book(sandbox, tenant, 'Tekoälykoulutus', 13);
  const sync = await consultant.openSync();
  await sync.turnOn({ from: [anna.email] });
  await expect(sync.preview).toContainText('2 events are sent to Severa');
  await expect(sync.preview.getByRole('listitem').filter({ hasText: 'Ohjausryhmä' })).toContainText(
    'Is sent to Severa',
  );
  await sync.preview.getByRole('button', { name: 'Not yet' }).click();
  expect(writesToBoth(sandbox)).toEqual([]);

  await sync.choose({ groups: ['Calendar entries'], into: anna.email });
  await sync.press('Save');
  await expect(sync.preview).toContainText('1 activity becomes an event');
  expect(writesToBoth(sandbox)).toEqual([]);
  expect(askedScopes(), 'reading is all that was asked for so far').not.toContain('events');
  await sync.start();

  const refused = await consultant.askedByGoogle(() => sync.pressAllow());
  await refused.getByRole('button', { name: 'Cancel' }).click();
  await expect(sync.preview).toContainText('Sign-in was cancelled.');
  expect(writesToBoth(sandbox)).toEqual([]);
  await consultant.allowMore(() => sync.pressAllow());
  await sync.isSaved();
  await expect.poll(() => annasEvents(sandbox).length).toBe(3);
  await expect.poll(() => sandbox.severa.tenant.activities().length).toBe(3);
  expectBothEqual(sandbox);
  await expect(sync.page.getByText('Last run')).toContainText('3 of 3 done');

  /** Of the last request for consent; `events` alone is the right to write. */
  function askedScopes(): string[] {
    const asked = sandbox.record.readsFrom(hosts.signIn).filter(({ query }) => query.scope);
    const scopes = String(asked.at(-1)?.query.scope).split(' ');
    return scopes.map((scope) => scope.replace(/^.*\/calendar\./, ''));
  }
});
