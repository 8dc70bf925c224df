import { ProblemNote } from '@/components/ProblemNote';
import type { Problem } from '@/lib/domain/problem';

interface RequestProblemProps {
  readonly problem: Problem | undefined;
  readonly onRetry: () => void;
}

/** Why what was pressed was not done, if it was not. */
export function RequestProblem({ problem, onRetry }: RequestProblemProps) {
  return (
    problem && <ProblemNote {...{ problem, onRetry }} psa={{ name: '', system: 'practice' }} />
  );
}
