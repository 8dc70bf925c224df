import { activityFieldsSchema } from '@/lib/domain/activity';
import { z } from '@/lib/zod';

/** An undo that began to write. It is done again until it is known to have ended. */
export const begunUndoSchema = z.object({
  /** The number of the history's entry that is undone. */
  entryId: z.number(),
  connectionId: z.string(),
  /** What the PSA had answered when both sides last agreed: the link that knew it may have ended. */
  echo: activityFieldsSchema.optional(),
});
export type BegunUndo = z.infer<typeof begunUndoSchema>;
