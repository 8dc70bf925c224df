import type { CalendarPage } from '../browser/consultant.ts';
import { expect } from './fixtures.ts';

/** Every letter and sign that is a shortcut of Google's. */
export const googlesKeys = 'mdwxay123456tjnkpcezq/?';

/** Types every shortcut of Google's into the note, which keeps them all: the page neither goes anywhere nor says anything. */
export async function typeShortcuts(
  { page, panel }: CalendarPage,
  words = { more: 'More', note: 'Note' },
): Promise<void> {
  const address = page.url();
  const note = panel.getByRole('textbox', { name: words.note });
  if (!(await note.isVisible())) await panel.getByText(words.more, { exact: true }).click();
  await note.click();
  // What was typed before still stands there.
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`${googlesKeys}x`);
  await page.keyboard.press('Backspace');
  await expect(note).toHaveValue(googlesKeys);
  await expect(note).toBeFocused();
  await expect(page).toHaveURL(address);
  await expect(page.locator('body > [role="status"]')).toHaveCount(0);
}
