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
  /** What the event was called, where the activity was to be called otherwise. */
  eventTitle: z.string().optional(),
  /** What the tag's note was, where the activity was to say otherwise. */
  note: z.string().optional(),
  /** The event's words stayed here when they agreed. */
  wasRedacted: z.boolean(),
  /** Epoch milliseconds. */
  agreedAt: z.number(),
  /** In these the sides were found to differ when nobody remembered an agreement: either may hold the edit. */
  unremembered: z.array(z.enum(sharedFields)).optional(),
  /** Of an activity that was there first: the fields whose words it has from the event by now. */
  fromCalendar: z.array(z.enum(sharedFields)).optional(),
});
export type Agreement = z.infer<typeof agreementSchema>;

const addedContactsSchema = z.object({
  activityId: z.string(),
  people: z.array(
    z.object({
      personId: z.string(),
      participationId: z.string(),
      /** Absent where it was not kept. */
      name: z.string().optional(),
    }),
  ),
});
export type AddedContacts = z.infer<typeof addedContactsSchema>;

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
  /**
   * `colleague`: somebody else's activity for the same meeting, in which I take part; we never write to it.
   * `from-psa`: the event was made from the activity, which carries no mark.
   */
  origin: z.enum(['created', 'adopted', 'colleague', 'from-psa']),
  /** The event was deleted in Google Calendar, or no longer readable; noticed by the last check. */
  eventGone: z.boolean(),
  /** Since when it is known to be gone, epoch milliseconds. */
  eventGoneAt: z.number().optional(),
  /** The activity was deleted in the PSA or given to somebody else; noticed by a read of its own. */
  activityGone: z.boolean().optional(),
  /** For an occurrence of a PSA series, whose id may change: see `activityKeyOf`. Absent: the activity's id. */
  activityKey: z.string().optional(),
  /** Of the event made from the activity; absent: 0. */
  generation: z.number().optional(),
  /** Rebuilt when one side was gone already: what was agreed is not known, so nothing is deleted without asking. */
  foundHalf: z.boolean().optional(),
  /** The series that the event is an occurrence of. */
  seriesId: z.string().optional(),
  /** Whose activity it is, while the connection writes as another user: until that one is back, runs leave the link alone. */
  formerUserId: z.string().optional(),
  /** Contact persons who take part in the activity because of the tag, and of which activity that is. */
  contacts: addedContactsSchema.optional(),
  /** The choice of contact persons that the person said may stay out of the PSA, by their ids. */
  contactsLeftOut: z.array(z.string()).optional(),
  /** The person said that a change or deletion of the event may stay out of the PSA: the change that was waved through, by fingerprint. */
  dismissed: z.string().optional(),
});
export type Link = z.infer<typeof linkSchema>;
