import { expect, type Page } from '@playwright/test';

/** Waits until what has the focus has this name, or one with it in it. */
export async function focuses(page: Page, name: string): Promise<void> {
  await expect.poll(() => focused(page)).toContain(name);
}

/** Presses Tab until something of this name has the focus; fails when nothing has. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if ((await focused(page)).includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

/** The name of what has the focus, through open shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { labels } = (element ?? {}) as { labels?: NodeListOf<HTMLLabelElement> };
    const label = element?.getAttribute('aria-label') ?? labels?.[0]?.textContent;
    // A whole page that nothing in it has the focus of has no name.
    return label ?? (element === document.body ? '' : (element?.textContent ?? ''));
  });
}
