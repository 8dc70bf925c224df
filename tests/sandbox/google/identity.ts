import { randomUUID } from 'node:crypto';
import { type AccessTokens, createAccessTokens } from './access-tokens.ts';

/** Who is signed in where, which clients there are and what they were allowed. */
export interface Identity {
  readonly tokens: AccessTokens;
  /** Registers an OAuth web client with the redirect addresses it may use. */
  registerClient(clientId: string, redirectUris: readonly string[]): void;
  redirectUrisOf(clientId: string): ReadonlySet<string> | undefined;
  /** The accounts a browser session is signed in to, in sign-in order. */
  accountsOf(session: string | undefined): readonly string[];
  /** Signs in, in the given session or a new one; answers the session. */
  signIn(session: string | undefined, email: string): string;
  signEverybodyOut(): void;
  consentOf(email: string, clientId: string): ReadonlySet<string>;
  allow(email: string, clientId: string, scopes: readonly string[]): void;
  /** Takes the consent back, as a person does on the account page; tokens die with it. */
  revokeConsent(email: string, clientId?: string): void;
  reset(): void;
}

export function createIdentity(now: () => number): Identity {
  const clients = new Map<string, Set<string>>();
  const sessions = new Map<string, string[]>();
  const consents = new Map<string, Set<string>>();
  const tokens = createAccessTokens(now);
  const consentKey = (email: string, clientId: string) => `${email} ${clientId}`;
  return {
    tokens,
    registerClient(clientId, redirectUris) {
      clients.set(clientId, new Set([...(clients.get(clientId) ?? []), ...redirectUris]));
    },
    redirectUrisOf: (clientId) => clients.get(clientId),
    accountsOf: (session) => sessions.get(session ?? '') ?? [],
    signIn(session, email) {
      const id = session !== undefined && sessions.has(session) ? session : randomUUID();
      sessions.set(id, [...new Set([...(sessions.get(id) ?? []), email])]);
      return id;
    },
    signEverybodyOut: () => sessions.clear(),
    consentOf: (email, clientId) => consents.get(consentKey(email, clientId)) ?? new Set(),
    allow(email, clientId, scopes) {
      const key = consentKey(email, clientId);
      consents.set(key, new Set([...(consents.get(key) ?? []), ...scopes]));
    },
    revokeConsent(email, clientId) {
      for (const key of consents.keys()) {
        const fits =
          clientId === undefined
            ? key.startsWith(`${email} `)
            : key === consentKey(email, clientId);
        if (fits) consents.delete(key);
      }
      tokens.revokeOf(email, clientId);
    },
    reset() {
      clients.clear();
      sessions.clear();
      consents.clear();
      tokens.revokeAll();
    },
  };
}
