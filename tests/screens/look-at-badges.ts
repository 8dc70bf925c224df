import { expect } from '@playwright/test';
import { findBadgeFlaws } from './find-badge-flaws.ts';
import { atTwice, pathOf, type Sight, type Theme, turn } from './look-at.ts';
import { readBadges } from './read-badges.ts';

type BadgeSight = Omit<Sight, 'within' | 'byAxe'> & {
  /** Leads to it, in a window of either size. */
  readonly reach: () => Promise<void>;
};

/**
 * Keeps a picture of a view of Google's in each theme, and expects what Merkki draws into it to be without flaw, at
 * 200 % too if it is zoomed.
 */
export async function lookAtBadges(sight: BadgeSight): Promise<void> {
  const { page, themes, isZoomed, reach } = sight;
  await reach();
  for (const theme of themes) {
    await turn(page, theme);
    await lookIn(theme, sight);
  }
  await turn(page, 'light');
  if (!isZoomed) return;
  await atTwice(page, async () => {
    await reach();
    await lookIn('zoomed', sight);
  });
}

async function lookIn(look: Theme | 'zoomed', { page, name, language }: BadgeSight): Promise<void> {
  await page.screenshot({ path: pathOf(name, look, language) });
  const badges = await readBadges(page);
  const about = `${name}, ${look}, ${language}`;
  expect.soft(badges.length, `${about}: badges`).toBeGreaterThan(0);
  expect.soft(findBadgeFlaws(badges), about).toEqual([]);
}
