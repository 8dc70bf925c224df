import type { Page } from '@playwright/test';

/** Opens the list of a day's events over the year. */
export async function openDay(page: Page, day: string): Promise<void> {
  await page.locator(dayCell(day)).first().getByRole('button').click();
  await page.locator('[data-date-key] [data-eventchip]').first().waitFor();
}

/** A day in the grid of the view, by its date as Google packs it. */
export function dayCell(day: string): string {
  return `[role="main"] [data-datekey="${keyOf(day)}"]`;
}

/** The id of what names a day's cell in the month. */
export function cellTitle(day: string): string {
  return `d${keyOf(day)}`;
}

function keyOf(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return (year - 1970) * 512 + month * 32 + date;
}
