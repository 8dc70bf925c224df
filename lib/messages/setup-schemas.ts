import { policyProblemSchema } from '@/lib/domain/policy';
import { settingsSchema } from '@/lib/domain/settings';
import { firstSendSchema } from '@/lib/domain/start';
import { surfaces } from '@/lib/domain/surface';
import { googleViewSchema } from '@/lib/messages/connection-schemas';
import { z } from '@/lib/zod';

/** A place in Google's page that the scripts there live in. */
export const surfaceSchema = z.enum(surfaces);

/** What the options page needs besides connections. */
export const setupSchema = z.object({
  /** Those that count: the administrator's where there are, else the person's. */
  settings: settingsSchema,
  /** The settings that are the administrator's; the person cannot choose those. */
  byPolicy: z.array(settingsSchema.keyof()),
  /** The only calendars that events may be sent from, by the administrator's word; see `SendingBounds`. */
  allowedCalendars: z.array(z.string()).optional(),
  /** What the administrator set, and means nothing. */
  policyProblems: z.array(policyProblemSchema),
  /** The administrator set a key or a relay's token for a Severa, reached at this address, and it is not connected. */
  providedSevera: z.object({ address: z.string() }).optional(),
  clientIdFrom: googleViewSchema.shape.clientIdFrom,
  /** To register with the OAuth client: exact, per browser family. */
  redirectAddresses: z.object({ chromium: z.string(), firefox: z.string() }),
  scopes: z.array(z.string()),
  firstSend: firstSendSchema,
});
export type Setup = z.infer<typeof setupSchema>;
