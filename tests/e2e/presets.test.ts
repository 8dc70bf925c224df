import { writesToBoth } from './both-sides.ts';
import { expect, test } from './fixtures.ts';
import { book, meet } from './meetings.ts';

test.use({ mode: 'two-way', calendar: 'empty' });

test('a preset says what it changes, shows the dry run, and then syncs as the system it is named after', async ({
  consultant,
  sandbox,
  tenant,
}) => {
  meet(sandbox, 'Ohjausryhmä', 9);
  meet(sandbox, 'Hammaslääkäri', 11, { visibility: 'private' });
  book(sandbox, tenant, 'Tekoälykoulutus', 13);
  const sync = await consultant.openSync();
  const { page } = sync;
  const card = page.getByRole('region', { name: 'Preset' });
  await expect(card).toContainText('In use');
  await card.getByRole('button', { name: 'See changes: Like Severa’s own sync' }).click();
  const dialog = page.getByRole('dialog', { name: 'Like Severa’s own sync' });
  await expect(dialog.getByRole('row', { name: /^Private events/ })).toContainText(
    'They are sent without title, place and note',
  );
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(sync.preview).toContainText('2 events are sent to Severa');
  await expect(sync.preview).toContainText('1 activity becomes an event');
  expect(writesToBoth(sandbox)).toEqual([]);

  await sync.start();
  await consultant.allowMore(() => sync.pressAllow());
  await sync.isSaved();
  const names = () => sandbox.severa.tenant.activities().map(({ name }) => name);
  await expect
    .poll(() => names().toSorted())
    .toEqual(['Ohjausryhmä', 'Private event', 'Tekoälykoulutus']);
  await expect(card.getByRole('listitem').filter({ hasText: 'In use' })).toContainText(
    'Like Severa’s own sync',
  );
});
