import { browser } from 'wxt/browser';
import type { Command, CommandMessage } from '@/lib/messages/envelope';

const commands: readonly string[] = ['open-panel', 'tag-as-last', 'send-event'] satisfies Command[];

/** Hands the person's shortcuts on to the calendar tab that they were pressed in. */
export function startCommands(): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    if (!commands.includes(name) || tab?.id === undefined) return;
    const message: CommandMessage = { merkki: 'command', command: name as Command };
    // Any other page has no script of ours that could hear it: that is no failure.
    void browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
  });
}
