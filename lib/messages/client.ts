import { browser } from 'wxt/browser';
import { type Answer, isChangedMessage, type QuestionMessage } from '@/lib/messages/envelope';
import type { AnswerTo, Ask, QuestionName } from '@/lib/messages/questions';

/** Asks the background. Never throws: a page that outlived its extension gets `extension-reloaded`. */
export async function ask<N extends QuestionName>(
  name: N,
  question: Ask<N>,
): Promise<Answer<AnswerTo<N>>> {
  const message: QuestionMessage = { merkki: 'question', name, ask: question };
  try {
    const answer: Answer<AnswerTo<N>> | undefined = await browser.runtime.sendMessage(message);
    return answer ?? { ok: false, problem: { kind: 'internal' } };
  } catch {
    return {
      ok: false,
      problem: { kind: browser.runtime?.id ? 'internal' : 'extension-reloaded' },
    };
  }
}

/** Calls the listener after every change in the background; the returned function ends it. */
export function onChanged(listener: () => void): () => void {
  const heard = (message: unknown): undefined => {
    if (isChangedMessage(message)) listener();
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}
