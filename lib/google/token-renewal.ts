import { ProblemError, type ProblemKind, problemOf } from '@/lib/domain/problem';
import { accountAddress } from '@/lib/google/account-address';
import type { AuthFlow } from '@/lib/google/auth-flow';
import type { RenewalPause } from '@/lib/google/renewal-pause';
import { ownScopes, readScopes, requireReadScopes } from '@/lib/google/scopes';
import type { StoredToken, TokenStore } from '@/lib/google/token-store';
import type { Send } from '@/lib/http/request';

/** What names a session with Google. */
export interface AccountRef {
  readonly email: string;
  readonly clientId: string;
  /** What the person granted, as the sign-in answered; reading alone when it is not told. */
  readonly scopes?: readonly string[];
}

interface TokenRenewalParts {
  readonly flow: AuthFlow;
  readonly tokens: TokenStore;
  readonly pause: RenewalPause;
  readonly send: Send;
  readonly now: () => number;
}

/** Below this a token is renewed, while it still counts. */
const renewBeforeMs = 5 * 60_000;

/** Whether a kept token is for this client and not about to end. */
export function isFresh(kept: StoredToken, { clientId }: AccountRef, now: number): boolean {
  return kept.clientId === clientId && kept.expiresAt - renewBeforeMs > now;
}

/** A new token without showing anything; rejects with the problem that a pause remembers, without trying. */
export type RenewToken = (account: AccountRef) => Promise<StoredToken>;

/**
 * Silent renewal, one at a time per account. It depends on Google's cookies in this browser, so failing is normal life:
 * a failure begins a pause, unless the network or Google's servers are what failed.
 */
export function createTokenRenewal(parts: TokenRenewalParts): RenewToken {
  const running = new Map<string, Promise<StoredToken>>();
  return (account) => {
    const key = `${account.clientId} ${account.email}`;
    const started = running.get(key) ?? renew(parts, account).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}

async function renew(parts: TokenRenewalParts, account: AccountRef): Promise<StoredToken> {
  const reason = await parts.pause.reason(account.email);
  if (reason) throw new ProblemError(reason);
  // A person who signs in meanwhile ends the pause after the token is kept: without this look both would be asked for.
  const kept = await parts.tokens.get(account.email);
  if (kept && isFresh(kept, account, parts.now())) return kept;
  try {
    const token = await askSilently(parts, account);
    await parts.tokens.set(account.email, token);
    await parts.pause.end(account.email);
    return token;
  } catch (error) {
    const problem = problemOf(error);
    if (!transientKinds.has(problem.kind)) await parts.pause.begin(account.email, problem);
    throw error;
  }
}

async function askSilently(parts: TokenRenewalParts, account: AccountRef): Promise<StoredToken> {
  const { email, clientId, scopes = readScopes } = account;
  const grant = await parts.flow({
    clientId,
    // All that was granted and nothing else: with less the token could not write, for more Google would want the person.
    scopes: ownScopes(scopes),
    loginHint: email,
    prompt: 'none',
  });
  requireReadScopes(grant.scopes);
  // With several accounts in one browser a hint is only a hint: another account's token would read another calendar.
  const address = await accountAddress(parts.send, grant.token, parts.now());
  if (address.toLowerCase() !== email.toLowerCase()) {
    throw new ProblemError({ kind: 'signed-out', side: 'google' });
  }
  return { token: grant.token, expiresAt: grant.expiresAt, clientId, obtainedAt: parts.now() };
}

/** About the network or Google's servers: says nothing about the session, and the caller waits by itself. */
const transientKinds: ReadonlySet<ProblemKind> = new Set([
  'unreachable',
  'timed-out',
  'unavailable',
  'throttled',
  'quota-exceeded',
]);
