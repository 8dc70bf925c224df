import { candidateSchema, outboxRowSchema } from '@/lib/domain/outbox';
import { notSendableReasonSchema, problemSchema, requirementSchema } from '@/lib/domain/problem';
import { z } from '@/lib/zod';

/** How a sent event differs now from what was sent. `tag`: the person changed type, customer, project or note since. */
const changeKindSchema = z.enum(['time', 'title', 'location', 'tag', 'deleted', 'became-private']);
export type ChangeKind = z.infer<typeof changeKindSchema>;

/** Where an event stands on its way to the PSA; the popover says it in words, the chip with a mark. */
export const itemStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-sendable'), reason: notSendableReasonSchema }),
  z.object({ kind: z.literal('untagged') }),
  /** Ready when nothing is missing. */
  z.object({ kind: z.literal('tagged'), missing: z.array(requirementSchema) }),
  z.object({ kind: z.literal('ignored') }),
  /** `problem` says what it waits for, if anything. */
  z.object({
    kind: z.literal('queued'),
    problem: problemSchema.optional(),
    nextAttemptAt: z.number(),
  }),
  z.object({ kind: z.literal('sent'), activityUrl: z.string().optional(), sentAt: z.number() }),
  z.object({ kind: z.literal('already-there'), candidates: z.array(candidateSchema) }),
  z.object({
    kind: z.literal('changed'),
    changes: z.array(changeKindSchema),
    activityUrl: z.string().optional(),
  }),
  z.object({
    kind: z.literal('failed'),
    problem: problemSchema,
    operation: outboxRowSchema.shape.kind,
  }),
]);
export type ItemState = z.infer<typeof itemStateSchema>;
