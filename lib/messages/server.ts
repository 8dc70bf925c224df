import { browser } from 'wxt/browser';
import { type Problem, problemOf } from '@/lib/domain/problem';
import type { Answer, ChangedMessage, QuestionMessage } from '@/lib/messages/envelope';
import {
  type AnswerTo,
  type QuestionName,
  type Questions,
  questions,
} from '@/lib/messages/questions';
import type { z } from '@/lib/zod';

/** Who asked, for the few handlers that act on the asking tab. */
interface Asker {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
}

/** One handler per question; each may reject with a `ProblemError`. */
export type Handlers = {
  readonly [N in QuestionName]: (
    ask: z.output<Questions[N]['ask']>,
    asker: Asker,
  ) => Promise<AnswerTo<N>>;
};

/** The parts of a sender that decide what it may ask. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** Starts answering. Call synchronously at worker start, or the message that woke the worker is lost. */
export function serve(handlers: () => Promise<Handlers>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    isQuestion(message)
      ? handlers().then((present) => answer(present, message, sender))
      : undefined,
  );
}

/**
 * The answer to one message: sender and content are checked before anything is done, and nothing leaves that the schema
 * of the answer does not name.
 */
export async function answer(
  handlers: Handlers,
  message: QuestionMessage,
  sender: Sender,
): Promise<Answer<unknown>> {
  if (!isKnown(message.name) || !mayAsk(message.name, sender)) return refusal({ kind: 'internal' });
  const ask = questions[message.name].ask.safeParse(message.ask);
  if (!ask.success)
    return refusal({
      kind: 'invalid-input',
      field: String(ask.error.issues[0]?.path.join('.') ?? ''),
    });
  try {
    const handler = handlers[message.name] as (ask: unknown, asker: Asker) => Promise<unknown>;
    const value = await handler(ask.data, { tabId: sender.tab?.id, frameId: sender.frameId });
    return { ok: true, value: questions[message.name].answer.parse(value) };
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === 'internal') console.error(`Merkki: ${message.name} failed`, error);
    return refusal(problem);
  }
}

/** Tells every screen, extension pages and calendar tabs alike, that something changed. */
export async function announceChange(): Promise<void> {
  const message: ChangedMessage = { merkki: 'changed' };
  // Nobody may be listening: that is no failure.
  const quiet = () => undefined;
  await browser.runtime.sendMessage(message).catch(quiet);
  const tabs = await browser.tabs.query({ url: 'https://calendar.google.com/*' });
  await Promise.all(
    tabs.map((tab) =>
      tab.id === undefined ? undefined : browser.tabs.sendMessage(tab.id, message).catch(quiet),
    ),
  );
}

function refusal(problem: Problem): Answer<never> {
  return { ok: false, problem };
}

function isQuestion(message: unknown): message is QuestionMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as { merkki?: unknown }).merkki === 'question'
  );
}

function isKnown(name: string): name is QuestionName {
  return Object.hasOwn(questions, name);
}

// The content script lives in a page we do not control, so it may ask only what that page's user could see there.
function mayAsk(name: QuestionName, sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const address = sender.url ?? '';
  if (address.startsWith(browser.runtime.getURL('/'))) return true;
  return (
    questions[name].askedBy === 'calendar' && address.startsWith('https://calendar.google.com/')
  );
}
