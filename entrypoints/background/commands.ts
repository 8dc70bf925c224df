import { browser } from 'wxt/browser';
import { sendCommand } from '@/entrypoints/background/tabs';
import { isCommand } from '@/lib/messages/envelope';

/** Hands the person's shortcuts on to the calendar tab that they were pressed in. */
export function startCommands(): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    if (isCommand(name) && tab?.id !== undefined) void sendCommand(tab.id, name);
  });
}
