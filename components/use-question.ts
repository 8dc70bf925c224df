import { keepPreviousData, type QueryClient, type QueryKey, useQuery } from '@tanstack/react-query';
import type { Problem } from '@/lib/domain/problem';
import { ask } from '@/lib/messages/client';
import type { Answer } from '@/lib/messages/envelope';
import type { AnswerTo, Ask, QuestionName } from '@/lib/messages/questions';

/** An answer that was a problem, on its way through React Query, which knows failures as errors only. */
class AnswerProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** The answer so far; after a failure the last good one stays beside the problem. */
export interface Asked<T> {
  readonly answer: T | undefined;
  readonly problem: Problem | undefined;
  readonly pending: boolean;
  again(): void;
}

export interface QuestionOptions {
  /** False: not asked for now. */
  readonly enabled?: boolean;
  /** Show the answer to the previous question while this one is asked. */
  readonly keepPrevious?: boolean;
}

/** Where an answer rests in the cache. */
export function questionKey<N extends QuestionName>(name: N, question: Ask<N>): QueryKey {
  return [name, question];
}

/** The answer, or the problem as an {@link AnswerProblem}. */
export async function askOrThrow<N extends QuestionName>(
  name: N,
  question: Ask<N>,
): Promise<AnswerTo<N>> {
  return valueIn(await ask(name, question));
}

function valueIn<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new AnswerProblem(answer.problem);
  return answer.value;
}

/**
 * Takes a question that was asked before the screen was there: whoever asks the same meanwhile sees the `last` answer, if
 * one is known, and waits for that one.
 */
export function takeAsked<N extends QuestionName>(
  cache: QueryClient,
  name: N,
  question: Ask<N>,
  asked: Promise<Answer<AnswerTo<N>>>,
  last?: AnswerTo<N>,
): void {
  const queryKey = questionKey(name, question);
  if (last !== undefined) cache.setQueryData(queryKey, last);
  void cache.prefetchQuery({ queryKey, queryFn: async () => valueIn(await asked) });
}

/** Asks the background and keeps the answer fresh. */
export function useQuestion<N extends QuestionName>(
  name: N,
  question: Ask<N>,
  { enabled = true, keepPrevious = false }: QuestionOptions = {},
): Asked<AnswerTo<N>> {
  const query = useQuery({
    queryKey: questionKey(name, question),
    queryFn: () => askOrThrow(name, question),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
  return {
    answer: query.data as AnswerTo<N> | undefined,
    problem: problemIn(query.error),
    pending: query.isFetching,
    again: () => void query.refetch(),
  };
}

const internal: Problem = { kind: 'internal' };

/** The problem that an error of {@link askOrThrow} carries: the same object for the same error. */
export function problemIn(error: Error | null): Problem | undefined {
  if (error === null) return undefined;
  return error instanceof AnswerProblem ? error.problem : internal;
}
