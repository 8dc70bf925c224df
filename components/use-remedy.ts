import { useRequest } from '@/components/use-request';
import type { Problem } from '@/lib/domain/problem';
import type { OptionsSection, RemedyAction } from '@/lib/i18n/remedies';

/** What a screen can do about a problem itself; an action without a handler is not offered. */
export interface RemedyHandlers {
  readonly onRetry?: (() => void) | undefined;
  readonly onConsent?: (() => void) | undefined;
  readonly onSendAgain?: (() => void) | undefined;
  /** The options section that the person is in already: no link leads there. */
  readonly here?: OptionsSection;
}

export interface RemedyControl {
  offers(remedy: RemedyAction): boolean;
  apply(remedy: RemedyAction): void;
  readonly pending: boolean;
  /** Why the remedy failed. */
  readonly problem: Problem | undefined;
}

/** Does what a problem's button says. */
export function useRemedy(handlers: RemedyHandlers): RemedyControl {
  const signIn = useRequest('signInGoogle');
  const options = useRequest('openOptions');
  const actions: Readonly<
    Record<RemedyAction['kind'], ((remedy: RemedyAction) => void) | undefined>
  > = {
    retry: handlers.onRetry,
    consent: handlers.onConsent,
    'send-again': handlers.onSendAgain,
    'sign-in': () => signIn.start({}),
    reload: () => location.reload(),
    'open-options': (remedy) =>
      options.start({ section: remedy.kind === 'open-options' ? remedy.section : '' }),
  };
  return {
    offers: (remedy) =>
      remedy.kind === 'open-options'
        ? remedy.section !== handlers.here
        : actions[remedy.kind] !== undefined,
    apply: (remedy) => actions[remedy.kind]?.(remedy),
    pending: signIn.pending || options.pending,
    problem: signIn.problem ?? options.problem,
  };
}
