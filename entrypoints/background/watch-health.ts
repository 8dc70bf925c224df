import type { Health } from '@/lib/domain/connection';
import { afterFailure, afterSuccess } from '@/lib/domain/health';
import { type Problem, problemOf } from '@/lib/domain/problem';
import { watchPort } from '@/lib/domain/watch-port';

/** Where the health of one account or connection is kept. */
export interface HealthRecord {
  /** Undefined when it is kept nowhere (any more). */
  read(): Promise<Health | undefined>;
  write(health: Health): Promise<unknown>;
}

/**
 * The same port, each of whose calls leaves its outcome in the record before the caller learns it.
 * @param counts whether a problem says anything of the account as a whole
 */
export function watchHealth<T extends object>(
  port: T,
  record: HealthRecord,
  now: () => number,
  counts: (problem: Problem) => boolean = () => true,
): T {
  async function note(change: (health: Health) => Health): Promise<void> {
    const current = await record.read();
    if (!current) return;
    const health = change(current);
    if (health !== current) await record.write(health);
  }
  return watchPort(
    port,
    () => note((health) => afterSuccess(health, now())),
    (error) => {
      const problem = problemOf(error);
      return note((health) => (counts(problem) ? afterFailure(health, problem, now()) : health));
    },
  );
}
