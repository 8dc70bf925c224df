import type { Problem } from '@/lib/domain/problem';
import type { SeveraBearer, SeveraCredentials } from '@/lib/psa/severa/credentials';
import { createTokens, type Grant, type TokenOptions } from '@/lib/psa/severa/token';

/** What one request carries so that it is let in. */
export interface Signature {
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The rights that it opens; undefined where nobody tells. */
  readonly rights: readonly string[] | undefined;
}

/** How requests to Severa are let in. */
export interface SignIn {
  /** The rights that this worker was told last; undefined before its first call, and where nobody tells. */
  knownRights(): readonly string[] | undefined;
  sign(): Promise<Signature>;
  /** Another one than this, which was refused; undefined where there is no other. */
  renew(refused: Signature): Promise<Signature | undefined>;
  /** One for exactly these credentials, without trust in what is remembered. */
  fresh(): Promise<Signature>;
  /** Forgets what is remembered, so that rights given meanwhile count from the next call on. */
  drop(): Promise<void>;
  /** The problem of a request, with what only whoever let it in knows. */
  explain(problem: Problem): Problem;
}

export interface SignInOptions extends Omit<TokenOptions, 'credentials'> {
  readonly credentials: SeveraCredentials;
}

/** The way in that these credentials open. */
export function createSignIn({ credentials, ...rest }: SignInOptions): SignIn {
  return 'bearer' in credentials ? withBearer(credentials) : withKey({ ...rest, credentials });
}

/** Each request carries a token that the organisation's key was changed for, and the key's id. */
function withKey(options: TokenOptions): SignIn {
  const { clientId } = options.credentials;
  const tokens = createTokens(options);
  const signed = ({ token, rights }: Grant): Signature => ({
    token,
    headers: { Authorization: `Bearer ${token}`, Client_Id: clientId },
    rights,
  });
  return {
    knownRights: () => tokens.knownRights(),
    sign: async () => signed(await tokens.current()),
    renew: async ({ token }) => signed(await tokens.renew(token)),
    fresh: async () => signed(await tokens.fresh()),
    drop: () => tokens.drop(),
    explain: (problem) => problem,
  };
}

/** Each request carries the person's own token and nothing else: the relay puts the key to it, and never shows it here. */
function withBearer({ bearer: token }: SeveraBearer): SignIn {
  const signature: Signature = {
    token,
    headers: { Authorization: `Bearer ${token}` },
    rights: undefined,
  };
  return {
    knownRights: () => undefined,
    sign: async () => signature,
    renew: async () => undefined,
    fresh: async () => signature,
    drop: async () => undefined,
    explain: (problem) =>
      problem.kind === 'wrong-credentials' ? { ...problem, byRelay: true } : problem,
  };
}
