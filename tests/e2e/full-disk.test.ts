import { grantedBuild } from '../browser/extension-build.ts';
import { limitDisk } from '../browser/limit-disk.ts';
import { connectBoth, expect, hosts, test } from './fixtures.ts';

const title = 'Tarjouksen viimeistely';

test('a full disk is said wherever something is to be kept, nothing is lost, and it goes on once there is room', async ({
  openBrowser,
  sandbox,
}) => {
  test.setTimeout(180_000);
  // With this permission Chromium knows no limit but the disk's own, which no test can fill.
  const withheld = ['unlimitedStorage'];
  const consultant = await openBrowser({ extension: grantedBuild([hosts.severa], { withheld }) });
  const disk = await limitDisk(await consultant.openSilentPage());
  await connectBoth(consultant);
  const calendar = await consultant.openCalendar();
  await calendar.openEvent(title);
  await calendar.chooseType('Asiakaspalaveri');
  await calendar.sees('Ready to send to Severa');
  const options = await consultant.openOptions('mapping');
  const words = options.getByRole('textbox', { name: 'Title' });
  await words.fill('{title} (Merkki)');

  await disk.fill();
  await calendar.page.bringToFront();
  await calendar.press('Send to Severa');
  await calendar.sees('There’s no room left on this computer’s disk.');
  await calendar.sees('Free some space: until then Merkki sends and changes nothing.');
  await options.bringToFront();
  await options.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(options.getByRole('alert')).toContainText('There’s no room left');
  await expect(words).toHaveValue('{title} (Merkki)');
  expect(sandbox.severa.tenant.activities()).toEqual([]);

  await disk.makeRoom();
  await calendar.page.bringToFront();
  await calendar.press('Try again');
  await calendar.sees('Sent to Severa');
  expect(sandbox.severa.tenant.activities().map(({ name }) => name)).toEqual([title]);
});
