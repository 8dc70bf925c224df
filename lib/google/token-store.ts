import type { Memory } from '@/lib/domain/ports';
import { z } from '@/lib/zod';

const storedTokenSchema = z.object({
  clientId: z.string(),
  token: z.string(),
  /** Epoch milliseconds. */
  obtainedAt: z.number(),
  expiresAt: z.number(),
});
export type StoredToken = z.infer<typeof storedTokenSchema>;

/** Access tokens by account, in memory that ends with the browser. */
export interface TokenStore {
  /** Undefined for none, and for what an older version may have left. */
  get(email: string): Promise<StoredToken | undefined>;
  set(email: string, token: StoredToken): Promise<void>;
  remove(email: string): Promise<void>;
}

export function createTokenStore(session: Memory): TokenStore {
  return {
    get: async (email) =>
      storedTokenSchema.safeParse(await session.get(googleTokenKey(email))).data,
    set: (email, token) => session.set(googleTokenKey(email), token),
    remove: (email) => session.remove(googleTokenKey(email)),
  };
}

/** Where the token of an account rests in that memory. */
export function googleTokenKey(email: string): string {
  return `google-token:${email}`;
}
