import { randomBytes } from 'node:crypto';

/** What a bearer token opens. `expiresAt` is in epoch milliseconds; scopes are full URLs. */
export interface AccessToken {
  readonly value: string;
  readonly email: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

/** The tokens that were handed out and still count. */
export interface AccessTokens {
  issue(grant: Omit<AccessToken, 'value' | 'expiresAt'>, lifetimeSeconds: number): AccessToken;
  find(value: string): AccessToken | undefined;
  /** Answers whether the token was known. */
  revoke(value: string): boolean;
  /** Kills the tokens of one account, for one client or all. */
  revokeOf(email: string, clientId?: string): void;
  revokeAll(): void;
}

export function createAccessTokens(now: () => number): AccessTokens {
  const tokens = new Map<string, AccessToken>();
  return {
    issue(grant, lifetimeSeconds) {
      const value = `ya29.${randomBytes(32).toString('base64url')}`;
      const token = { ...grant, value, expiresAt: now() + lifetimeSeconds * 1000 };
      tokens.set(value, token);
      return token;
    },
    find(value) {
      const token = tokens.get(value);
      return token && token.expiresAt > now() ? token : undefined;
    },
    revoke: (value) => tokens.delete(value),
    revokeOf(email, clientId) {
      for (const token of tokens.values()) {
        const fits = token.email === email && (clientId ?? token.clientId) === token.clientId;
        if (fits) tokens.delete(token.value);
      }
    },
    revokeAll: () => tokens.clear(),
  };
}
