import { browser } from 'wxt/browser';
import { closeStorage } from '@/entrypoints/background/closed-storage';
import { startCommands } from '@/entrypoints/background/commands';
import { createErasing } from '@/entrypoints/background/erasing';
import { createInstalling } from '@/entrypoints/background/installing';
import { createLife } from '@/entrypoints/background/life';
import { followNotifications } from '@/entrypoints/background/notifying';
import { schedule, startTicking } from '@/entrypoints/background/ticks';
import { serve } from '@/lib/messages/server';

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
  const installing = createInstalling(life);
  browser.runtime.onInstalled.addListener(
    ({ reason }) => void installing.begin(reason).catch(left),
  );
  browser.runtime.onStartup.addListener(() => void schedule(dueAt));
  // Whatever the last worker left undone goes on.
  void installing.finish().catch(left);
  void goOn();
}

/** The next worker comes to it. */
function left(error: unknown): void {
  console.error('Merkki: an installation could not be finished', error);
}
