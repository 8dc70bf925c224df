import { activityFieldsSchema } from '@/lib/domain/activity';
import { psaSystemSchema } from '@/lib/domain/connection';
import { notSendableReasonSchema } from '@/lib/domain/problem';
import { timespanSchema } from '@/lib/domain/timespan';
import { linesSchema, rowKeySchema } from '@/lib/messages/lines';
import { nothing, question } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/**
 * What becomes of an event: `left`: this is in the PSA; `goes`: it goes by itself, or is under way; `could`: it goes only
 * when the person sends it; `stays`: it does not go.
 */
const eventFateSchema = z.object({
  eid: z.string(),
  title: z.string(),
  when: timespanSchema,
  fate: z.enum(['left', 'goes', 'could', 'stays']),
  /** Of what leaves or left, word for word; the notes end with a link back. */
  sends: activityFieldsSchema
    .pick({ title: true, when: true, location: true, notes: true })
    .extend({ contacts: z.array(z.string()).optional() })
    .optional(),
  /** Why it stays; absent where it stays for want of an activity type. */
  reason: notSendableReasonSchema.optional(),
});
export type EventFate = z.infer<typeof eventFateSchema>;

/** What leaves this browser, and what is kept in it. */
export const privacyQuestions = {
  /** The person's next events, and what the PSA in use sees of each. */
  whatLeaves: question(
    'extension',
    nothing,
    z.object({
      psa: z.object({ name: z.string(), system: psaSystemSchema }),
      events: z.array(eventFateSchema),
    }),
  ),
  /** Every table of the database, with how many rows it holds. */
  countStored: question(
    'extension',
    nothing,
    z.object({ tables: z.array(z.object({ name: z.string(), count: z.number() })) }),
  ),
  /** A part of a table, without secrets. */
  readStored: question(
    'extension',
    z.object({ table: z.string().max(50), after: rowKeySchema.optional() }),
    linesSchema,
  ),
  /** How Merkki is set up and fares, without a title, name, address or id; to be shown before anything is done with it. */
  makeDiagnostics: question('extension', nothing, z.object({ text: z.string() })),
  /**
   * Withdraws the access at Google, deletes all that is stored here, and begins the background anew. `isRevoked`: Google
   * confirmed that the access is withdrawn. Where the worker died over it, the next one opens a page that tells of it.
   */
  eraseEverything: question('extension', nothing, z.object({ isRevoked: z.boolean() })),
};
