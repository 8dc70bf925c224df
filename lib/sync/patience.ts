import { isStumble, type Problem, problemOf } from '@/lib/domain/problem';

/** Why one item of many could not be read. What cannot be understood is the same the next time; a stumble may not be. */
export type NotRead = 'unreadable' | 'stumbled';

/** A system that stumbles at more items of one reading is in trouble as a whole. */
const mostStumbles = 2;

/**
 * Reads items one by one, and lets a few fail by themselves: for their sake nothing would ever be concluded of the others.
 * Rejects with whatever concerns more than the one item.
 */
export function createPatience() {
  let stumbles = 0;
  return async <T>(read: () => Promise<T>): Promise<T | NotRead> => {
    try {
      return await read();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'unexpected-answer') return 'unreadable';
      stumbles += 1;
      if (!isItsOwn(problem) || stumbles > mostStumbles) throw error;
      return 'stumbled';
    }
  };
}

export type Patience = ReturnType<typeof createPatience>;

function isItsOwn(problem: Problem): boolean {
  return isStumble(problem) || problem.kind === 'forbidden';
}
