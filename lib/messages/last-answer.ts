import { isSameDay } from 'date-fns';
import { browser } from 'wxt/browser';
import type { AnswerTo } from '@/lib/messages/questions';

/** The questions about how things stand whose answer is kept, for a screen that opens while the worker sleeps. */
type Kept = 'overview';

interface LastAnswer {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly answer: unknown;
}

/**
 * Keeps an answer until the next one, or the browser ends: it is on no disk. Never rejects: where it cannot be kept, the
 * next screen waits for the worker.
 */
export async function keepAnswer<N extends Kept>(
  name: N,
  answer: AnswerTo<N>,
  now: number,
): Promise<void> {
  const kept: LastAnswer = { at: now, answer };
  await browser.storage.session.set({ [keyOf(name)]: kept }).catch(() => undefined);
}

/**
 * The answer as it was last: while the worker sleeps nothing changes but the day, so one of another day in the person's
 * zone is none. To be shown until the worker has answered anew; also undefined where it cannot be read. Only an
 * extension page can read it.
 */
export async function lastAnswer<N extends Kept>(
  name: N,
  now: number,
): Promise<AnswerTo<N> | undefined> {
  const key = keyOf(name);
  const found = await browser.storage.session.get(key).catch(() => ({}) as Record<string, unknown>);
  const kept = found[key] as LastAnswer | undefined;
  return kept && isSameDay(kept.at, now) ? (kept.answer as AnswerTo<N>) : undefined;
}

function keyOf(name: Kept): string {
  return `last-answer:${name}`;
}
