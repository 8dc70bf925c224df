import {
  capabilitiesSchema,
  connectionSchema,
  healthSchema,
  severaEnvironmentSchema,
} from '@/lib/domain/connection';
import { googleRightSchema } from '@/lib/domain/google-right';
import { leftItemSchema } from '@/lib/domain/self-test';
import { z } from '@/lib/zod';

/** A connection as screens see it: no credentials. */
export const connectionViewSchema = connectionSchema.omit({ credentials: true }).extend({
  capabilities: capabilitiesSchema,
  /** Severa's environment; absent for systems that have one only. */
  environment: severaEnvironmentSchema.optional(),
  /** Where Severa is reached, where that is not its own address. */
  address: z.string().optional(),
  /** Names the key that opens it, and is no secret; absent where it takes none. */
  keyId: z.string().optional(),
  /** A token of the person's own for a relay opens it; absent otherwise. */
  usesBearer: z.literal(true).optional(),
  /** *Send* goes here. */
  active: z.boolean(),
  /** The person switched it off; absent when it is on. */
  isOff: z.literal(true).optional(),
  /** How many of its activities could not be understood and were left out, lately; absent when none. */
  leftOut: z.number().optional(),
  /** What a self-test left behind in the PSA; absent when nothing. */
  leftBySelfTest: leftItemSchema.optional(),
  /** How many items a cancelled run left, and nothing has taken since; absent when none. */
  leftUndone: z.number().optional(),
});
export type ConnectionView = z.infer<typeof connectionViewSchema>;

/** The Google side as screens see it. */
export const googleViewSchema = z.object({
  state: z.enum(['not-connected', 'connected', 'signed-out']),
  email: z.string().optional(),
  health: healthSchema,
  /** What was allowed besides reading; absent while nothing is connected. */
  rights: z.array(googleRightSchema).optional(),
  /** Where the OAuth client id comes from, the strongest source first. */
  clientIdFrom: z.enum(['build', 'policy', 'options', 'none']),
});
export type GoogleView = z.infer<typeof googleViewSchema>;
