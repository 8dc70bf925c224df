import { browser } from 'wxt/browser';
import { closeStorage } from '@/entrypoints/background/closed-storage';
import { startCommands } from '@/entrypoints/background/commands';
import { createErasing } from '@/entrypoints/background/erasing';
import { createLife } from '@/entrypoints/background/life';
import { followNotifications } from '@/entrypoints/background/notifying';
import { enterOpenTabs } from '@/entrypoints/background/tabs';
import { schedule, startTicking } from '@/entrypoints/background/ticks';
import { welcome } from '@/entrypoints/background/welcome';
import { serve } from '@/lib/messages/server';
import { touchAll } from '@/lib/store/touched-links';

/** Starts listening, all in the worker's first turn, or the event that woke it is lost. */
export function start(): void {
  void closeStorage();
  const life = createErasing(createLife);
  const dueAt = async () => (await life()).dueAt();
  const goOn = async () => (await life()).goOn();
  serve(async () => (await life()).handlers);
  startCommands();
  followNotifications(async () => (await life()).tools);
  startTicking(goOn, dueAt);
  browser.runtime.onInstalled.addListener(({ reason }) => void installed(reason));
  browser.runtime.onStartup.addListener(() => void schedule(dueAt));
  // Whatever the last worker left undone goes on.
  void goOn();

  async function installed(reason: string): Promise<void> {
    const entered = enterOpenTabs();
    const { tools, tour } = await life();
    await Promise.all([
      // Another version may judge otherwise what was sent.
      touchAll(tools.db),
      reason === 'install' && welcome(tools),
      entered.then(tour.resume),
    ]);
  }
}
