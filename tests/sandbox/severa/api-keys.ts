import { createHash, randomUUID } from 'node:crypto';
import { Refusal } from './refusal.ts';
import type { SeveraSwitches } from './switches.ts';

/** Client credentials as an administrator makes them in Severa's settings. */
interface ApiKey {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
}

interface Grant {
  readonly clientId: string;
  readonly secret: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

/** The organisation's keys and the tokens handed out for them. */
export interface ApiKeys {
  add(key: ApiKey): void;
  /** Gives the key another secret; what was handed out for the old one stops working. */
  rotateSecret(clientId: string, clientSecret: string): void;
  /** Takes the key back, as an administrator does; what was handed out for it stops working. */
  remove(clientId: string): void;
  /** Leaves the key these scopes; tokens already handed out lose the others too. */
  narrowScopes(clientId: string, scopes: readonly string[]): void;
  /** Ends every token before its time. */
  expireTokens(): void;
  /** The answer of the token endpoint. */
  issue(clientId: string, clientSecret: string, scope: string | null): object;
  /** The scopes that a bearer holds now. */
  scopesOf(bearer: string, clientId: string): readonly string[];
}

const unauthorized = (message: string, name?: string) =>
  new Refusal(401, 'AuthenticationRequired', {
    message,
    ...(name ? { place: 'RequestHeader', name } : {}),
  });

export function createApiKeys(now: () => number, switches: SeveraSwitches): ApiKeys {
  const keys = new Map<string, ApiKey>();
  const grants = new Map<string, Grant>();

  function change(clientId: string, changes: Partial<ApiKey>) {
    const key = keys.get(clientId);
    if (!key) throw new Error(`no key ${clientId}`);
    keys.set(clientId, { ...key, ...changes });
  }

  function issue(clientId: string, clientSecret: string, scope: string | null) {
    const key = keys.get(clientId);
    if (key?.clientSecret !== clientSecret) throw unauthorized('Invalid client credentials');
    const scopes = grantedScopes(key, scope, switches.excessScopes);
    const token = createHash('sha256').update(randomUUID()).digest('base64url');
    const expiresAt = now() + switches.tokenLifetimeSeconds * 1000;
    grants.set(token, { clientId, secret: clientSecret, scopes, expiresAt });
    return tokenAnswer(token, scopes, expiresAt, switches.tokenLifetimeSeconds);
  }

  function scopesOf(bearer: string, clientId: string) {
    const grant = grants.get(bearer);
    if (!grant || grant.expiresAt <= now()) throw unauthorized('Token expired', 'Authorization');
    const key = keys.get(grant.clientId);
    if (key?.clientSecret !== grant.secret) throw unauthorized('Token revoked', 'Authorization');
    if (grant.clientId !== clientId)
      throw unauthorized('Not the token of this client', 'Client_Id');
    return grant.scopes.filter((scope) => key.scopes.includes(scope));
  }

  return {
    add: (key) => void keys.set(key.clientId, key),
    rotateSecret: (clientId, clientSecret) => change(clientId, { clientSecret }),
    narrowScopes: (clientId, scopes) => change(clientId, { scopes }),
    remove: (clientId) => void keys.delete(clientId),
    expireTokens: () => grants.clear(),
    issue,
    scopesOf,
  };
}

function grantedScopes(key: ApiKey, scope: string | null, excess: 'narrow' | 'refuse') {
  const asked = scope?.split(/[ ,]+/).filter(Boolean) ?? [];
  if (asked.length === 0) return key.scopes;
  const granted = asked.filter((each) => key.scopes.includes(each));
  if (excess === 'refuse' && granted.length < asked.length) {
    throw new Refusal(403, 'InsufficientApiScope', { message: 'The client lacks a scope' });
  }
  return granted;
}

function tokenAnswer(token: string, scopes: readonly string[], expiresAt: number, seconds: number) {
  const expires = new Date(expiresAt).toISOString();
  return {
    access_token: token,
    access_token_type: 'Bearer',
    access_token_expires_in: seconds,
    access_token_expires_utc: expires,
    refresh_token: `refresh-${token}`,
    refresh_token_expires_in: seconds,
    refresh_token_expires_utc: expires,
    scope: scopes.join(' '),
  };
}
