import { type Problem, ProblemError } from '@/lib/domain/problem';
import { unexpectedAnswer } from '@/lib/google/unexpected-answer';

/** What Google granted. Never logged, never part of a problem. */
export interface Grant {
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  readonly scopes: readonly string[];
}

/**
 * The grant in the address that Google redirected to. Rejects with `unexpected-answer` when the state is not ours,
 * and with the problem that an error answer stands for.
 */
export function readAuthorizationAnswer(address: string, state: string, now: number): Grant {
  const answer = parametersOf(address);
  if (answer.get('state') !== state) throw unexpectedAnswer('state');
  const error = answer.get('error');
  if (error !== null) throw new ProblemError(problemOfError(error));
  return grantOf(answer, now);
}

function grantOf(answer: URLSearchParams, now: number): Grant {
  const token = answer.get('access_token');
  const lifetimeS = Number(answer.get('expires_in'));
  if (!token) throw unexpectedAnswer('access_token');
  if (!(lifetimeS > 0)) throw unexpectedAnswer('expires_in');
  const scopes = (answer.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  return { token, expiresAt: now + lifetimeS * 1000, scopes };
}

function parametersOf(address: string): URLSearchParams {
  const { hash, search } = new URL(address);
  return new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
}

/** Error codes of RFC 6749 4.2.2.1, OpenID Connect Core 3.1.2.6 and Google's own; whatever else says that the client is not accepted. */
function problemOfError(error: string): Problem {
  switch (error) {
    case 'access_denied':
      return { kind: 'sign-in-cancelled' };
    case 'login_required':
    case 'interaction_required':
    case 'consent_required':
    case 'account_selection_required':
    case 'immediate_failed':
      return { kind: 'signed-out', side: 'google' };
    case 'server_error':
    case 'temporarily_unavailable':
      return { kind: 'unavailable', side: 'google' };
    default:
      return { kind: 'client-refused', cause: error };
  }
}
