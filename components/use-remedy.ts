import { useRequest } from '@/components/use-request';
import type { Answer } from '@/lib/domain/outbox';
import type { Problem } from '@/lib/domain/problem';
import type { OptionsSection, Remedy, RemedyAction } from '@/lib/i18n/remedies';

/** What a screen can do about a problem itself; an action without a handler is not offered. */
export interface RemedyHandlers {
  readonly onRetry?: (() => void) | undefined;
  readonly onConsent?: (() => void) | undefined;
  readonly onSendAgain?: (() => void) | undefined;
  readonly onAnswer?: ((answer: Answer, consented: boolean) => void) | undefined;
  /** Where the event can be edited in Google Calendar. */
  readonly eventUrl?: string | undefined;
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
  const apply = (remedy: RemedyAction) => {
    switch (remedy.kind) {
      case 'retry':
        return handlers.onRetry?.();
      case 'consent':
        return handlers.onConsent?.();
      case 'send-again':
        return handlers.onSendAgain?.();
      case 'answer':
        return handlers.onAnswer?.(remedy.answer, remedy.consented === true);
      case 'sign-in':
        return signIn.start({});
      case 'reload':
        return location.reload();
      case 'open-options':
        return options.start({ section: remedy.section });
      case 'open-event':
        // A link, see ProblemNote.
        return;
    }
  };
  return {
    offers: (remedy) => isOffered(remedy, handlers),
    apply,
    pending: signIn.pending || options.pending,
    problem: signIn.problem ?? options.problem,
  };
}

function isOffered(remedy: RemedyAction, handlers: RemedyHandlers): boolean {
  const { onRetry, onConsent, onSendAgain, onAnswer, eventUrl, here } = handlers;
  const can: Readonly<Record<Remedy['kind'], boolean>> = {
    retry: onRetry !== undefined,
    consent: onConsent !== undefined,
    'send-again': onSendAgain !== undefined,
    answer: onAnswer !== undefined,
    'sign-in': true,
    reload: true,
    'open-options': remedy.kind !== 'open-options' || remedy.section !== here,
    'open-event': eventUrl !== undefined,
  };
  return can[remedy.kind];
}
