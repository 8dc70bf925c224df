import { ProblemError } from '@/lib/domain/problem';
import { type Grant, readAuthorizationAnswer } from '@/lib/google/authorization-answer';
import { type AuthorizationRequest, authorizationUrl } from '@/lib/google/authorization-url';
import { problemOfFlowFailure } from '@/lib/google/flow-failure';
import { isChromiumAddress } from '@/lib/google/redirect-addresses';

/** What `identity.launchWebAuthFlow` takes. */
export interface FlowDetails {
  url: string;
  interactive: boolean;
  timeoutMsForNonInteractive?: number;
  abortOnLoadForNonInteractive?: boolean;
}

export type LaunchWebAuthFlow = (details: FlowDetails) => Promise<string | undefined>;

interface AuthFlowOptions {
  readonly launchWebAuthFlow: LaunchWebAuthFlow;
  /** As registered at Google. */
  readonly redirectUrl: string;
  readonly now: () => number;
  readonly random: () => string;
  readonly isOnline: () => boolean;
}

/** What one round asks for; without a window when `prompt` is `none`. */
type FlowQuestion = Pick<AuthorizationRequest, 'clientId' | 'scopes' | 'loginHint' | 'prompt'>;

/** One round through Google's authorization page. Rejects with a `ProblemError` for whatever goes wrong. */
export type AuthFlow = (question: FlowQuestion) => Promise<Grant>;

const silentLimitMs = 10_000;

export function createAuthFlow(options: AuthFlowOptions): AuthFlow {
  const redirectUrl = options.redirectUrl;
  return async (question) => {
    const state = options.random();
    const interactive = question.prompt !== 'none';
    const url = authorizationUrl({ ...question, redirectUrl, state });
    const address = await launch(options, {
      url,
      interactive,
      ...silentDetails(interactive, redirectUrl),
    });
    return readAuthorizationAnswer(address, state, options.now());
  };
}

async function launch(options: AuthFlowOptions, details: FlowDetails): Promise<string> {
  const { interactive } = details;
  try {
    const address = await options.launchWebAuthFlow(details);
    if (address !== undefined) return address;
  } catch (error) {
    const isOnline = options.isOnline();
    throw new ProblemError(problemOfFlowFailure(error, { interactive, isOnline }), {
      cause: error,
    });
  }
  throw new ProblemError(
    interactive ? { kind: 'sign-in-cancelled' } : { kind: 'signed-out', side: 'google' },
  );
}

/** Google's page redirects by script after it has loaded; Chromium (113+) gives up at the load unless told to wait. */
function silentDetails(interactive: boolean, redirectUrl: string): Partial<FlowDetails> {
  if (interactive || !isChromiumAddress(redirectUrl)) return {};
  return { timeoutMsForNonInteractive: silentLimitMs, abortOnLoadForNonInteractive: false };
}
