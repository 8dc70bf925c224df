import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askOrThrow, problemIn } from '@/components/use-question';
import type { Problem } from '@/lib/domain/problem';
import type { AnswerTo, Ask, QuestionName } from '@/lib/messages/questions';

/** Something a screen has the background do. */
export interface Request<N extends QuestionName> {
  /** Starts it; `then` gets the answer when it went well. */
  readonly start: (question: Ask<N>, then?: (answer: AnswerTo<N>) => void) => void;
  readonly pending: boolean;
  /** Why the last one failed. */
  readonly problem: Problem | undefined;
  readonly answer: AnswerTo<N> | undefined;
  forget(): void;
}

/** Has the background do something; afterwards everything shown is asked for again. */
export function useRequest<N extends QuestionName>(name: N): Request<N> {
  const cache = useQueryClient();
  const mutation = useMutation({
    mutationFn: (question: Ask<N>) => askOrThrow(name, question),
    onSettled: () => void cache.invalidateQueries(),
  });
  return {
    start: (question, then) =>
      mutation.mutate(question, { onSuccess: (answer) => then?.(answer as AnswerTo<N>) }),
    pending: mutation.isPending,
    problem: problemIn(mutation.error),
    answer: mutation.data as AnswerTo<N> | undefined,
    forget: () => mutation.reset(),
  };
}
