import type { Problem } from '@/lib/domain/problem';

/** What comes back: the answer, or the problem that prevented it. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A question on its way to the background. */
export interface QuestionMessage {
  readonly merkki: 'question';
  readonly name: string;
  readonly ask: unknown;
}

/** Told to every screen after something changed that it may show. */
export interface ChangedMessage {
  readonly merkki: 'changed';
}

/** The manifest's commands. */
const commands = ['open-panel', 'tag-as-last', 'send-event', 'select-events'] as const;
export type Command = (typeof commands)[number];

export function isCommand(name: unknown): name is Command {
  return commands.some((command) => command === name);
}

/** Told to a calendar tab when the person pressed a shortcut of ours there, or asks for the same elsewhere. */
export interface CommandMessage {
  readonly merkki: 'command';
  readonly command: Command;
}

/** The command that a message tells; undefined for any other message. */
export function commandIn(message: unknown): Command | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { merkki, command } = message as { merkki?: unknown; command?: unknown };
  return merkki === 'command' && isCommand(command) ? command : undefined;
}

export function isChangedMessage(message: unknown): message is ChangedMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as { merkki?: unknown }).merkki === 'changed'
  );
}
