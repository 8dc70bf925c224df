import type { CalendarPage } from '../browser/consultant.ts';
import { expect } from './fixtures.ts';

/** A press on what is neither bubble nor chip closes the bubble, and the panel goes with it. */
export async function pressOutside({ page, panel }: CalendarPage): Promise<void> {
  await page.getByRole('banner').click({ position: { x: 90, y: 6 } });
  await expect(page.locator('[data-chips-dialog]:visible')).toHaveCount(0);
  await expect(panel).toBeHidden();
}
