import { problemSchema } from '@/lib/domain/problem';
import { timespanSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

/** An activity that may already stand for the event, found by the look-up. Adopted only by the person's choice. */
export const candidateSchema = z.object({
  activityId: z.string(),
  title: z.string(),
  when: timespanSchema,
  ownerName: z.string(),
  /** `copy`: mine, made by the PSA's own sync or by hand; `colleague`: somebody else's for the same meeting, in which I take part. */
  source: z.enum(['copy', 'colleague']),
});
export type Candidate = z.infer<typeof candidateSchema>;

/**
 * One thing decided and not yet confirmed. It survives restarts: every step is stored before it is taken,
 * so that whoever reads the row next knows what may have happened.
 */
export const outboxRowSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  itemKey: z.string(),
  eid: z.string(),
  /** `create`: look → create → sweep; `update`, `delete`: read → write; `adopt`: read → link. */
  kind: z.enum(['create', 'update', 'delete', 'adopt']),
  /**
   * `look`: nothing was asked of the PSA yet, or the outcome must be looked up; `write`: a write may be under way;
   * `sweep`: the link is stored, twins are still to be looked for.
   */
  step: z.enum(['look', 'write', 'sweep']),
  /** `waiting`: due at `nextAttemptAt`; `parked`: needs the person; `found`: candidates await a choice. */
  state: z.enum(['waiting', 'parked', 'found']),
  /** The person agreed to change an activity with booked hours or closed, or edited in the PSA. */
  consented: z.boolean(),
  /** The person saw the candidates and wants an activity of their own all the same. */
  ignoreCandidates: z.boolean(),
  candidates: z.array(candidateSchema),
  /** For `adopt`. */
  activityId: z.string().optional(),
  attempts: z.number(),
  /** Epoch milliseconds. */
  queuedAt: z.number(),
  nextAttemptAt: z.number(),
  /** When a write was begun whose outcome is not known; a look must come at least a minute later before it is repeated. */
  unclearSince: z.number().optional(),
  /** The time that the unclear write gave the activity; the event may have moved since. */
  attempted: timespanSchema.optional(),
  problem: problemSchema.optional(),
});
export type OutboxRow = z.infer<typeof outboxRowSchema>;
