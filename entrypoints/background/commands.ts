import { browser } from 'wxt/browser';
import { type CommandMessage, isCommand } from '@/lib/messages/envelope';

/** Hands the person's shortcuts on to the calendar tab that they were pressed in. */
export function startCommands(): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    if (!isCommand(name) || tab?.id === undefined) return;
    const message: CommandMessage = { merkki: 'command', command: name };
    // Any other page has no script of ours that could hear it: that is no failure.
    void browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
  });
}
