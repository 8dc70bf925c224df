import { browser } from 'wxt/browser';
import {
  type Answer,
  type Command,
  commandIn,
  isChangedMessage,
  type QuestionMessage,
} from '@/lib/messages/envelope';
import type { AnswerTo, Ask, QuestionName } from '@/lib/messages/questions';

/** Asked twice they would open two windows, or two tabs, or erase what came since. */
const askedOnce: ReadonlySet<QuestionName> = new Set([
  'signInGoogle',
  'openFailure',
  'openOptions',
  'beginTour',
  'startUsing',
  'eraseEverything',
]);

/** A worker that is only just ending loses what wakes it as well: the first pause may be too short, the last is not. */
const pausesMs = [0, 200, 800];

/**
 * Asks the background. The worker may die over a question; another one is woken by asking again, which changes nothing
 * that an earlier time has done. Never throws: a page that outlived its extension gets `extension-reloaded`.
 */
export async function ask<N extends QuestionName>(
  name: N,
  question: Ask<N>,
): Promise<Answer<AnswerTo<N>>> {
  const message: QuestionMessage = { merkki: 'question', name, ask: question };
  let answer = await send<AnswerTo<N>>(message);
  for (const pauseMs of askedOnce.has(name) ? [] : pausesMs) {
    if (answer || !isExtensionThere()) break;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    answer = await send<AnswerTo<N>>(message);
  }
  if (answer) return answer;
  return { ok: false, problem: { kind: isExtensionThere() ? 'internal' : 'extension-reloaded' } };
}

/** False in a page that has outlived the extension: it was switched off or removed, or has begun anew. */
export function isExtensionThere(): boolean {
  return Boolean(browser.runtime?.id);
}

/** Undefined when no answer comes. */
async function send<T>(message: QuestionMessage): Promise<Answer<T> | undefined> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/**
 * Calls the listener after every change in the background, and when a page comes back that was put aside and may have
 * missed some; the returned function ends it.
 */
export function onChanged(listener: () => void): () => void {
  const stopHearing = onTold((message) => {
    if (isChangedMessage(message)) listener();
  });
  const cameBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) listener();
  };
  window.addEventListener('pageshow', cameBack);
  return () => {
    stopHearing();
    window.removeEventListener('pageshow', cameBack);
  };
}

/** Calls the listener for each shortcut of ours that is pressed in this tab; the returned function ends it. */
export function onCommand(listener: (command: Command) => void): () => void {
  return onTold((message) => {
    const command = commandIn(message);
    if (command) listener(command);
  });
}

function onTold(hear: (message: unknown) => void): () => void {
  const heard = (message: unknown): undefined => {
    hear(message);
  };
  browser.runtime.onMessage.addListener(heard);
  // A page that outlived its extension has no `runtime` any more, and nothing to end.
  return () => browser.runtime?.onMessage.removeListener(heard);
}
