import { syncRunSchema } from '@/lib/domain/history';
import { historyFilterSchema } from '@/lib/domain/history-filter';
import { historyDaysSchema } from '@/lib/domain/settings';
import { nothing, question } from '@/lib/messages/question';
import { historyItemSchema } from '@/lib/messages/sync-schemas';
import { z } from '@/lib/zod';

/** What was done, and undoing it. */
export const historyQuestions = {
  readHistory: question(
    'extension',
    z.object({ filter: historyFilterSchema, before: z.number().optional() }),
    /** At most 100, newest first; `before` of the next page is the last one's id. */
    z.object({ items: z.array(historyItemSchema), hasMore: z.boolean() }),
  ),
  /** How much of the history is older than so many days, and would go if no more were kept. */
  countOldHistory: question(
    'extension',
    z.object({ keptDays: historyDaysSchema }),
    z.object({ entries: z.number(), runs: z.number() }),
  ),
  readRuns: question(
    'extension',
    z.object({ connectionId: z.string().optional() }),
    z.array(syncRunSchema),
  ),
  /** By a compensating write, after looking at how things stand now. */
  undoOperation: question('extension', z.object({ id: z.number() }), historyItemSchema),
  /** Puts a failed operation in line again. */
  retryOperation: question('extension', z.object({ id: z.number() }), nothing),
};
