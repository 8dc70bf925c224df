import { isWithin } from '@/lib/domain/elapsed';
import type { Memory } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { accountAddress } from '@/lib/google/account-address';
import { type AuthFlow, createAuthFlow, type LaunchWebAuthFlow } from '@/lib/google/auth-flow';
import { redirectAddress } from '@/lib/google/redirect-addresses';
import { createRenewalPause, type RenewalPause } from '@/lib/google/renewal-pause';
import { revokeToken } from '@/lib/google/revoke-token';
import { readScopes, requireReadScopes } from '@/lib/google/scopes';
import {
  type AccountRef,
  createTokenRenewal,
  isFresh,
  type RenewToken,
} from '@/lib/google/token-renewal';
import { createTokenStore, type StoredToken, type TokenStore } from '@/lib/google/token-store';
import { createSend, type Send } from '@/lib/http/request';

interface GoogleSignInOptions {
  readonly launchWebAuthFlow: LaunchWebAuthFlow;
  /** What `identity.getRedirectURL()` gives. */
  readonly redirectUrl: string;
  /** Ends with the browser: tokens, and the pause after a failed silent renewal. */
  readonly session: Memory;
  /** Survives restarts: how often silent renewal failed in a row. */
  readonly durable: Memory;
  readonly now?: () => number;
  readonly random?: () => string;
  readonly isOnline?: () => boolean;
  readonly fetch?: typeof fetch;
}

/** Sessions with Google, for any number of accounts. Everything rejects with a `ProblemError`; tokens stay out of it. */
export interface GoogleSignIn {
  /**
   * Shows Google's page; only from a press in our own screens. Without an address the person chooses an account,
   * and may choose another one than `email` all the same: the answer says who signed in, by the primary calendar's id.
   * It asks for what reading needs, and for `scopes` on top: only ones that the person has just switched something on
   * for. `rights-missing` names the reading scopes that were unticked. Others that were unticked are missing from the
   * answer's `scopes`, which hold all that the account has granted by now (see `missingScopes`).
   */
  signIn(wanted: {
    clientId: string;
    email?: string;
    scopes?: readonly string[];
  }): Promise<{ email: string; scopes: string[] }>;
  /**
   * A token good for at least a moment, renewed silently from five minutes before its end. `signed-out` when that fails;
   * it is then not tried again for 15 minutes (growing to an hour), unless the person signs in or the browser restarts.
   */
  accessToken(account: AccountRef): Promise<string>;
  /** Forgets a token that Google answered 401 to. One that was refused right after it was obtained begins the same pause. */
  dropToken(email: string, token: string): Promise<void>;
  /** Withdraws the grant at Google and forgets the account. Resolves with whether Google confirmed it. */
  disconnect(account: AccountRef): Promise<boolean>;
}

interface Parts {
  readonly flow: AuthFlow;
  readonly tokens: TokenStore;
  readonly pause: RenewalPause;
  readonly renew: RenewToken;
  readonly send: Send;
  readonly now: () => number;
}

/** A token refused at this age is no use renewing: the next one would be refused as well. */
const freshMs = 60_000;

export function createGoogleSignIn(options: GoogleSignInOptions): GoogleSignIn {
  const parts = partsOf(options);
  return {
    signIn: (wanted) => signIn(parts, wanted),
    accessToken: (account) => accessToken(parts, account),
    dropToken: (email, token) => dropToken(parts, email, token),
    disconnect: (account) => disconnect(parts, account),
  };
}

function partsOf(options: GoogleSignInOptions): Parts {
  const { now = Date.now, random = () => crypto.randomUUID() } = options;
  const { launchWebAuthFlow, isOnline = () => navigator.onLine } = options;
  const redirectUrl = redirectAddress(options.redirectUrl);
  const flow = createAuthFlow({ launchWebAuthFlow, redirectUrl, now, random, isOnline });
  const tokens = createTokenStore(options.session);
  const pause = createRenewalPause(options.session, options.durable, now);
  const send = createSend({ side: 'google', ...(options.fetch && { fetch: options.fetch }) });
  const renew = createTokenRenewal({ flow, tokens, pause, send, now });
  return { flow, tokens, pause, renew, send, now };
}

async function signIn(
  parts: Parts,
  { clientId, email, scopes: extra = [] }: Parameters<GoogleSignIn['signIn']>[0],
) {
  const prompt = email === undefined ? 'select_account' : undefined;
  const scopes = [...new Set([...readScopes, ...extra])];
  const grant = await parts.flow({ clientId, scopes, loginHint: email, prompt });
  requireReadScopes(grant.scopes);
  const { token, expiresAt } = grant;
  const address = await accountAddress(parts.send, token, parts.now());
  await parts.tokens.set(address, { token, expiresAt, clientId, obtainedAt: parts.now() });
  await parts.pause.end(address);
  return { email: address, scopes: [...grant.scopes] };
}

async function accessToken(parts: Parts, account: AccountRef): Promise<string> {
  const kept = await usableToken(parts, account);
  if (kept && isFresh(kept, account, parts.now())) return kept.token;
  try {
    const renewed = await parts.renew(account);
    return renewed.token;
  } catch (error) {
    if (kept && error instanceof ProblemError) return kept.token;
    throw error;
  }
}

/** The kept token if it is for this client and not over yet. */
async function usableToken(
  { tokens, now }: Parts,
  account: AccountRef,
): Promise<StoredToken | undefined> {
  const kept = await tokens.get(account.email);
  return kept?.clientId === account.clientId && kept.expiresAt > now() ? kept : undefined;
}

async function dropToken(
  { tokens, pause, now }: Parts,
  email: string,
  token: string,
): Promise<void> {
  const kept = await tokens.get(email);
  // Two calls may be refused with one token: the second must not drop what replaced it.
  if (kept?.token !== token) return;
  await tokens.remove(email);
  if (isWithin(kept.obtainedAt, freshMs, now()))
    await pause.begin(email, { kind: 'signed-out', side: 'google' });
}

async function disconnect(parts: Parts, account: AccountRef): Promise<boolean> {
  const token = await tokenToRevoke(parts, account);
  const isRevoked = token !== undefined && (await revokeToken(parts.send, token));
  await parts.tokens.remove(account.email);
  await parts.pause.end(account.email);
  return isRevoked;
}

/** A grant can only be withdrawn by one of its tokens; after a restart of the browser there is none at hand. */
async function tokenToRevoke(parts: Parts, account: AccountRef): Promise<string | undefined> {
  const kept = await usableToken(parts, account);
  if (kept) return kept.token;
  const renewed = await parts.renew(account).catch(() => undefined);
  return renewed?.token;
}
