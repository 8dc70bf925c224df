import { activityCategorySchema } from '@/lib/domain/activity';
import { z } from '@/lib/zod';

/*
 * Severa's models (published API description, v1), as far as they are used. Everything else is dropped while
 * parsing: users and contacts come with identity numbers, birth dates and bank accounts.
 */

/** A time that may come with `Z`, with an offset, or bare, which is then UTC. Epoch milliseconds. */
const instant = z
  .string()
  .transform((text) => Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`))
  .refine((at) => !Number.isNaN(at));

const reference = z.object({ guid: z.string().nullish(), name: z.string().nullish() }).nullish();

export const tokenSchema = z.object({
  access_token: z.string().min(1),
  access_token_expires_in: z.number().nullish(),
  access_token_expires_utc: instant.nullish(),
  scope: z.string().nullish(),
});

export const activityModelSchema = z.object({
  guid: z.string(),
  name: z.string(),
  startDateTime: instant,
  endDateTime: instant.nullish(),
  isAllDay: z.boolean().nullish(),
  isClosed: z.boolean().nullish(),
  hasHours: z.boolean().nullish(),
  notes: z.string().nullish(),
  location: z.string().nullish(),
  activityType: z.object({ guid: z.string() }),
  ownerUser: z.object({ guid: z.string(), name: z.string().nullish() }),
  customer: reference,
  phase: reference,
  recurrenceType: z.string().nullish(),
  recurrenceParentActivityGuid: z.string().nullish(),
  createdDateTime: instant.nullish(),
  lastUpdatedDateTime: instant.nullish(),
});
export type ActivityModel = z.output<typeof activityModelSchema>;

/** A type or status that Severa adds later is read as one that Merkki leaves alone. */
export const participantModelSchema = z.object({
  guid: z.string(),
  participantGuid: z.string(),
  type: z.enum(['User', 'Contact', 'Resource', 'Other']).catch('Other'),
  name: z.string().nullish(),
  email: z.string().nullish(),
  status: z.enum(['Unknown', 'Invited', 'Accepted', 'Tentative', 'Declined']).catch('Unknown'),
});
export type ParticipantModel = z.output<typeof participantModelSchema>;

export const activityTypeModelSchema = z.object({
  guid: z.string(),
  name: z.string(),
  category: activityCategorySchema,
  isActive: z.boolean().default(true),
  isDefault: z.boolean().nullish(),
});

export const userModelSchema = z.object({
  guid: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullish(),
  isActive: z.boolean().default(true),
  timezone: z.object({ ianaName: z.string().nullish() }).nullish(),
});

export const organizationSchema = z.object({ name: z.string().nullish() });

export const customerModelSchema = z.object({ guid: z.string(), name: z.string() });

export const contactModelSchema = z.object({
  guid: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  emails: z.array(z.string()).nullish(),
  isDeleted: z.boolean().nullish(),
  customer: reference,
});

export const projectModelSchema = z.object({
  guid: z.string(),
  name: z.string(),
  customer: reference,
  rootPhase: reference,
  isClosed: z.boolean().nullish(),
});

export const phaseModelSchema = z.object({
  guid: z.string(),
  name: z.string(),
  project: z.object({ guid: z.string() }).nullish(),
  parentPhase: z.object({ guid: z.string() }).nullish(),
  isLocked: z.boolean().nullish(),
  isCompleted: z.boolean().nullish(),
});
