import { problemSchema } from '@/lib/domain/problem';
import { z } from '@/lib/zod';

/** What nothing but the person's word can tell to be done. */
export const acknowledgedStepSchema = z.enum(['calendars']);
export type AcknowledgedStep = z.infer<typeof acknowledgedStepSchema>;

/** How far the person has come in getting started; what can be verified is not among it. */
export const startSchema = z.object({
  acknowledged: z.array(acknowledgedStepSchema).default([]),
  /** They pressed *Start using*. */
  isOver: z.boolean().default(false),
  /** The tour in the calendar page is on: it ends with an entry of the history that comes after this one. */
  tourAfter: z.number().optional(),
});

/** How the first event that this installation sends fares. `sent` once and for all, whatever becomes of the activity. */
export const firstSendSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['none', 'working', 'sent']) }),
  z.object({
    kind: z.literal('failed'),
    problem: problemSchema,
    eid: z.string(),
    connectionId: z.string(),
  }),
]);
export type FirstSend = z.infer<typeof firstSendSchema>;
