import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What axe finds wrong, by rule and place. */
async function violations(page: Page, within?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  // Google's page around the panel is not ours to judge.
  const { violations: found } = await (within ? builder.include(within) : builder).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('options and popup have no violation, light and dark', async ({ consultant }) => {
  const pages = [
    await consultant.openOptions('google'),
    await consultant.openOptions('psa'),
    await consultant.openOptions('practice'),
    await consultant.openOptions('sending'),
    await consultant.openPopup(),
  ];
  for (const page of pages) {
    await page.getByRole('heading').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), `${page.url()} ${colorScheme}`).toEqual([]);
    }
  }
});

for (const theme of ['light', 'dark']) {
  test(`the panel has no violation, open list included, on a ${theme} page`, async ({
    consultant,
  }) => {
    const calendar = await consultant.openCalendar('week', `?theme=${theme}`);
    await calendar.openEvent('Tarjouksen viimeistely');
    await calendar.sees('Not tagged');
    expect(await violations(calendar.page, 'merkki-panel')).toEqual([]);
    await calendar.panel.getByRole('combobox', { name: 'Activity type' }).click();
    await calendar.panel.getByRole('option').first().waitFor();
    expect(await violations(calendar.page, 'merkki-panel')).toEqual([]);
  });
}
