import { problemSchema } from '@/lib/domain/problem';
import { z } from '@/lib/zod';

export const psaSystemSchema = z.enum(['practice', 'severa']);
export type PsaSystem = z.infer<typeof psaSystemSchema>;

/** The outcome of the last call that told something about a connection. */
export const healthSchema = z.object({
  /** Epoch milliseconds of the last success. */
  lastGoodAt: z.number().optional(),
  problem: problemSchema.optional(),
});
export type Health = z.infer<typeof healthSchema>;

export const severaEnvironmentSchema = z.enum(['production', 'staging']);
export type SeveraEnvironment = z.infer<typeof severaEnvironmentSchema>;

/** Which Severa it is, and where it is reached. */
const severaPlaceSchema = z.object({
  system: z.literal('severa'),
  environment: severaEnvironmentSchema,
  /** Instead of Severa's own, see `readBaseAddress`. */
  address: z.string().optional(),
});

/** The organisation's key. */
const severaKeySchema = severaPlaceSchema.extend({
  clientId: z.string(),
  clientSecret: z.string(),
});

/** One person's token for a relay, which holds the key itself. */
const severaBearerSchema = severaPlaceSchema.extend({ address: z.string(), bearer: z.string() });

/** What opens a PSA system. Stays in the background and in its database; never part of an answer to a screen. */
const credentialsSchema = z.union([
  z.object({ system: z.literal('practice') }),
  severaKeySchema,
  severaBearerSchema,
]);
export type Credentials = z.infer<typeof credentialsSchema>;

/** What a PSA system's API can do; screens and the core ask this, never the system's name. */
export const capabilitiesSchema = z.object({
  customers: z.boolean(),
  projects: z.boolean(),
  /** Contact persons of customers can be found by their address. */
  contacts: z.boolean(),
  /** Users and contact persons can be added to an activity. */
  participants: z.boolean(),
  delete: z.boolean(),
  changedSince: z.boolean(),
  /** Longest location, in characters; longer ones are cut, and said to be. */
  maxLocation: z.number(),
  maxTitle: z.number(),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

/** What credentials may do, in the system's own names, as it was found when it was looked at last. */
const rightsSchema = z.object({
  found: z.array(z.string()),
  /** Needed for anything to be sent. */
  missing: z.array(z.string()),
  /** Their lack only reduces the capabilities. */
  missingOptional: z.array(z.string()),
  /** Epoch milliseconds. */
  checkedAt: z.number(),
});
export type Rights = z.infer<typeof rightsSchema>;

/** One signed-in account on one PSA system. */
export const connectionSchema = z.object({
  id: z.string(),
  system: psaSystemSchema,
  /** As the person calls the system: "Severa", "Practice PSA". Used in *Send to …*. */
  name: z.string(),
  credentials: credentialsSchema,
  /** The organisation, as the system names it; empty when it does not tell. */
  tenant: z.string(),
  /** Whose activities are written. Undefined until found by e-mail or picked. */
  user: z
    .object({ id: z.string(), name: z.string(), email: z.string(), timeZone: z.string() })
    .optional(),
  health: healthSchema,
  /** Absent before they were looked at, and for systems that have none. */
  rights: rightsSchema.optional(),
});
export type Connection = z.infer<typeof connectionSchema>;

/** Names the PSA and environment that activity ids belong to, the same in every browser and with every key. */
export function psaSpaceOf({ credentials }: Pick<Connection, 'credentials'>): string {
  return credentials.system === 'severa' ? `severa/${credentials.environment}` : credentials.system;
}

/** A Google account, the twin of a connection on the calendar side. The access token lives in session storage only. */
const googleAccountSchema = z.object({
  email: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
  health: healthSchema,
});
export type GoogleAccount = z.infer<typeof googleAccountSchema>;

/** What *Test connection* found. */
export const connectionReportSchema = z.object({
  tenant: z.string(),
  /** The user found by the e-mail address, if any. */
  user: connectionSchema.shape.user,
  /** Rights (scopes) the product needs and the credentials lack, in the system's own names. */
  missingRights: z.array(z.string()),
  /** Rights whose lack only reduces the capabilities; absent where there are none such. */
  missingOptionalRights: z.array(z.string()).optional(),
  /** Rights that were found, as far as the system tells or lets try them; absent where there are none such. */
  foundRights: z.array(z.string()).optional(),
  activityTypeCount: z.number(),
});
export type ConnectionReport = z.infer<typeof connectionReportSchema>;

/** The rights that a test found; undefined for a system that has none. */
export function rightsIn(report: ConnectionReport, now: number): Rights | undefined {
  const { foundRights: found, missingRights: missing, missingOptionalRights = [] } = report;
  return found && { found, missing, missingOptional: missingOptionalRights, checkedAt: now };
}
