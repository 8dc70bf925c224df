import { activityFieldsSchema } from '@/lib/domain/activity';
import { problemSchema } from '@/lib/domain/problem';
import { z } from '@/lib/zod';

/** One operation that was done, or refused: the permanent record. Kept on this device only. */
const historyEntrySchema = z.object({
  /** Epoch milliseconds. */
  at: z.number(),
  connectionId: z.string(),
  itemKey: z.string(),
  activityId: z.string().optional(),
  operation: z.enum(['create', 'update', 'delete', 'adopt', 'relink', 'remove-twin']),
  outcome: z.enum(['done', 'failed']),
  before: activityFieldsSchema.optional(),
  after: activityFieldsSchema.optional(),
  problem: problemSchema.optional(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
