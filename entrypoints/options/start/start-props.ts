import type { StepState } from '@/lib/domain/start-steps';
import type { Overview, Setup } from '@/lib/messages/questions';

/** What getting started is told by the background. */
export interface StartProps {
  readonly overview: Overview;
  readonly setup: Setup;
}

/** What a step shows below its name. */
export interface StepContentProps extends StartProps {
  readonly state: StepState;
  /** It is the first one that is not done. */
  readonly isNext: boolean;
  readonly onSignIn: () => void;
}
