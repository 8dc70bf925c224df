import { requirementSchema } from '@/lib/domain/problem';
import { timespanSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

/** Severa's five groups of activity types; other systems map theirs onto them. */
export const activityCategorySchema = z.enum([
  'Personal',
  'Absences',
  'CalendarEntry',
  'SalesEvent',
  'Task',
]);
export type ActivityCategory = z.infer<typeof activityCategorySchema>;

export const activityTypeSchema = z.object({
  id: z.string(),
  name: z.string(),
  category: activityCategorySchema,
  /** The type the PSA system itself prefers within its category, or overall. */
  isDefault: z.boolean(),
  /** What an activity of this type cannot be created without, besides the type itself. */
  requires: z.array(requirementSchema),
});
export type ActivityType = z.infer<typeof activityTypeSchema>;

/** Kinds of work an event most likely stands for. Absences and personal time are never proposed. */
const proposedCategories: readonly ActivityCategory[] = ['CalendarEntry', 'SalesEvent', 'Task'];

/** The type to propose for an event when the person has not chosen a default: the PSA's own default of the likeliest category. */
export function proposedType(types: readonly ActivityType[]): ActivityType | undefined {
  const defaults = types.filter(({ isDefault }) => isDefault);
  const found = proposedCategories.map((wanted) =>
    defaults.find(({ category }) => category === wanted),
  );
  return found.find((type) => type !== undefined);
}

export const customerSchema = z.object({ id: z.string(), name: z.string() });
export type Customer = z.infer<typeof customerSchema>;

/** A contact person of a customer. */
const contactSchema = z.object({
  id: z.string(),
  name: z.string(),
  emails: z.array(z.string()),
  customer: customerSchema,
});
export type Contact = z.infer<typeof contactSchema>;

/**
 * What an activity can be booked on: a phase, or a project through its root phase.
 * `standing` says whether it can be chosen; those that cannot are shown with the reason instead of hidden.
 */
export const projectSchema = z.object({
  /** The id that goes into the activity (in Severa the phase's). */
  id: z.string(),
  /** The phase's name; empty for the project itself. */
  phaseName: z.string(),
  projectName: z.string(),
  customer: customerSchema.optional(),
  standing: z.enum(['open', 'closed', 'locked', 'completed']),
});
export type Project = z.infer<typeof projectSchema>;

export const psaUserSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** IANA name; all-day activities stand at this zone's midnights. */
  timeZone: z.string(),
});
export type PsaUser = z.infer<typeof psaUserSchema>;

/** What Merkki writes into an activity, and compares. */
export const activityFieldsSchema = z.object({
  title: z.string(),
  when: timespanSchema,
  location: z.string(),
  /** Whole, the mark line included. */
  notes: z.string(),
  activityTypeId: z.string(),
  customerId: z.string().optional(),
  projectId: z.string().optional(),
});
export type ActivityFields = z.infer<typeof activityFieldsSchema>;

/** The PSA's record of the meeting. Times are epoch milliseconds. */
const activitySchema = activityFieldsSchema.extend({
  id: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  /** For a tag made from the activity; absent where the system tells ids alone. */
  customerName: z.string().optional(),
  projectName: z.string().optional(),
  isClosed: z.boolean(),
  /** Work hours were booked from it. */
  hasHours: z.boolean(),
  seriesParentId: z.string().optional(),
  createdAt: z.number(),
  /** Undefined when it was never edited since its creation. */
  changedAt: z.number().optional(),
});
export type Activity = z.infer<typeof activitySchema>;

/** Someone who takes part in an activity, besides its owner. */
export const participantSchema = z.object({
  /** Of the participation, not of the person. */
  id: z.string(),
  /** The user's or the contact person's. */
  personId: z.string(),
  name: z.string(),
  email: z.string().optional(),
  /** `other` is what cannot be added from here: rooms and equipment, people without a record. */
  kind: z.enum(['user', 'contact', 'other']),
  response: z.enum(['unknown', 'invited', 'accepted', 'tentative', 'declined']),
});
export type Participant = z.infer<typeof participantSchema>;

/** Worked time is sacred: such an activity is changed or deleted only after a separate yes. */
export function workedTimeOf(
  activity: Pick<Activity, 'hasHours' | 'isClosed'>,
): 'hours' | 'closed' | undefined {
  if (activity.hasHours) return 'hours';
  return activity.isClosed ? 'closed' : undefined;
}
