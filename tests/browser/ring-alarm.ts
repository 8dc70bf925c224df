import type { Page } from '@playwright/test';

interface Alarms {
  create(name: string, how: { when: number }): Promise<void>;
}

/**
 * Has the alarm by which the worker is woken ring at once: without anybody at the machine the browser takes it for
 * idle, and lets it ring seldom. `page` is one of the extension's.
 */
export function ringAlarm(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: Alarms } };
    return chrome.alarms.create('tick', { when: Date.now() });
  });
}
