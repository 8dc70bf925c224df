import { syncRunSchema } from '@/lib/domain/history';
import { historyFilterSchema } from '@/lib/domain/history-filter';
import { historyDaysSchema } from '@/lib/domain/settings';
import { isKnownZone } from '@/lib/domain/zoned-date';
import { nothing, question } from '@/lib/messages/question';
import { historyItemSchema } from '@/lib/messages/sync-schemas';
import { z } from '@/lib/zod';

/** What was done, and undoing it. */
export const historyQuestions = {
  /** The ids of all operations that fit, newest first; `readEntries` tells of those in sight. */
  findHistory: question(
    'extension',
    z.object({ filter: historyFilterSchema }),
    z.object({ ids: z.array(z.number()) }),
  ),
  /** In the order asked; those that are not kept any more are left out. */
  readEntries: question(
    'extension',
    z.object({ ids: z.array(z.number()).max(200) }),
    z.array(historyItemSchema),
  ),
  /** These operations as lines of a file; of those that are not kept any more, none. */
  writeHistory: question(
    'extension',
    z.object({
      format: z.enum(['csv', 'json']),
      ids: z.array(z.number()).max(500),
      /** The zone of the times that are written, IANA name. */
      timeZone: z.string().max(100).refine(isKnownZone),
    }),
    z.object({ text: z.string() }),
  ),
  /** The calendars to narrow the history to, by name. */
  historyCalendars: question(
    'extension',
    nothing,
    z.array(z.object({ id: z.string(), name: z.string() })),
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
