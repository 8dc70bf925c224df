import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

const folder = new URL('../../artifacts/', import.meta.url);

/** Tells each step on the terminal and keeps a numbered screenshot of it. */
export class Narrator {
  private step = 0;

  constructor() {
    mkdirSync(folder, { recursive: true });
  }

  async show(page: Page, name: string, saw: string): Promise<void> {
    this.step += 1;
    const file = `${String(this.step).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: decodeURIComponent(new URL(file, folder).pathname) });
    console.log(`${this.step}. ${saw}  (artifacts/${file})`);
  }
}
