import { activityFieldsSchema } from '@/lib/domain/activity';
import { z } from '@/lib/zod';

/** The fields that travel, each compared on its own. */
export const sharedFields = [
  'title',
  'when',
  'location',
  'notes',
  'activityTypeId',
  'customerId',
  'projectId',
] as const;
export type SharedField = (typeof sharedFields)[number];

/** Both sides as they were when they last agreed: what was sent from the event, and what the PSA answered. */
const agreementSchema = z.object({
  /** What the event's fields and tag amounted to. */
  sent: activityFieldsSchema,
  /** The PSA's echo, which may differ from what was sent (trimmed, reformatted). */
  echo: activityFieldsSchema,
  wasPrivate: z.boolean(),
  /** Epoch milliseconds. */
  agreedAt: z.number(),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** The durable statement that this event and this activity are one thing. */
export const linkSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  /** See {@link itemKeyOf}; unique within the connection. */
  itemKey: z.string(),
  /** The calendar copy it was sent from. */
  eid: z.string(),
  calendarId: z.string(),
  eventId: z.string(),
  /** Unique within the connection. */
  activityId: z.string(),
  agreement: agreementSchema,
  /** `colleague`: somebody else's activity for the same meeting, in which I take part; we never write to it. */
  origin: z.enum(['created', 'adopted', 'colleague']),
  /** The event was deleted in Google Calendar, or no longer readable; noticed by the last check. */
  eventGone: z.boolean(),
  /** The person said that a change or deletion of the event may stay out of the PSA: the change that was waved through, by fingerprint. */
  dismissed: z.string().optional(),
});
export type Link = z.infer<typeof linkSchema>;
