import { type Connection, connectionSchema } from '@/lib/domain/connection';
import { leftItemSchema } from '@/lib/domain/self-test';
import { z } from '@/lib/zod';

/** A connection that was disconnected, as long as anything of it is kept: no credentials. */
export const formerConnectionSchema = connectionSchema
  .pick({ id: true, system: true, name: true, tenant: true })
  .extend({
    /** Whose activities were written, so that the account is known again by another key. */
    user: z.object({ id: z.string(), email: z.string() }).optional(),
    /** Epoch milliseconds. */
    disconnectedAt: z.number(),
    /** What a self-test left behind in the PSA; absent when nothing. */
    leftBySelfTest: leftItemSchema.optional(),
  });
export type FormerConnection = z.infer<typeof formerConnectionSchema>;

export function formerConnection(
  { id, system, name, tenant, user }: Connection,
  disconnectedAt: number,
): FormerConnection {
  const known = user && { user: { id: user.id, email: user.email } };
  return { id, system, name, tenant, ...known, disconnectedAt };
}

/** How much of a connection is kept here, by what becomes of it when it is disconnected. */
export const belongingsSchema = z.object({
  /** These stay, so that the same account connected again neither doubles nor deletes anything. */
  links: z.number(),
  tags: z.number(),
  history: z.number(),
  /** These go. */
  waiting: z.number(),
  rules: z.number(),
});
export type Belongings = z.infer<typeof belongingsSchema>;
