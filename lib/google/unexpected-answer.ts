import { ProblemError } from '@/lib/domain/problem';

/** Google's answer does not have the documented shape; `cause` names the first place that differs, and no content. */
export function unexpectedAnswer(cause: string): ProblemError {
  return new ProblemError({ kind: 'unexpected-answer', side: 'google', cause });
}
