import { createTokens, type Grant, type TokenOptions } from '@/lib/psa/severa/token';

/** What one request carries so that it is let in. */
export interface Signature {
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The rights that it opens. */
  readonly rights: readonly string[];
}

/** How requests to Severa are let in. */
export interface SignIn {
  /** The rights that this worker was told last; undefined before its first call. */
  knownRights(): readonly string[] | undefined;
  sign(): Promise<Signature>;
  /** Another one than this, which was refused. */
  renew(refused: Signature): Promise<Signature>;
  /** One for exactly these credentials, without trust in what is remembered. */
  fresh(): Promise<Signature>;
  /** Forgets what is remembered, so that rights given meanwhile count from the next call on. */
  drop(): Promise<void>;
}

/** Signs in with the organisation's key: each request carries a token that the key was changed for, and the key's id. */
export function createSignIn(options: TokenOptions): SignIn {
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
  };
}
