import { ProblemError } from '@/lib/domain/problem';

/** Undefined instead of a `not-found` rejection. */
export async function undefinedIfGone<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === 'not-found') return undefined;
    throw error;
  }
}
