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

export function isChangedMessage(message: unknown): message is ChangedMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as { merkki?: unknown }).merkki === 'changed'
  );
}
