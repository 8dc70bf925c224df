import { z } from '@/lib/zod';

/** What is left of a link whose item was deleted: it keeps a leftover copy from coming back as something new. */
export const tombstoneSchema = z.object({
  /** The former link's. */
  id: z.string(),
  connectionId: z.string(),
  itemKey: z.string(),
  calendarId: z.string(),
  eventId: z.string(),
  /** See `activityKeyOf`. */
  activityKey: z.string(),
  /** `deleted`: both copies are gone; `kept`: one was deleted, and the other stays by the person's choice, on its own. */
  fate: z.enum(['deleted', 'kept']),
  /** Of the event that was made from the activity; the next one takes the number after it. */
  generation: z.number(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type Tombstone = z.infer<typeof tombstoneSchema>;
