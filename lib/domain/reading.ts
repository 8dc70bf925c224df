import { z } from '@/lib/zod';

/** What is being read of both sides before anything can be planned, and how far that has come. */
export const readingStepSchema = z.discriminatedUnion('what', [
  /** So many of the calendars are done; this one is next. */
  z.object({
    what: z.literal('calendar'),
    name: z.string(),
    done: z.number(),
    total: z.number(),
  }),
  /** So many rows of the PSA have come; how many there are nobody knows. */
  z.object({ what: z.literal('activities'), count: z.number() }),
  /** So many activities that a list lacked have been asked for by themselves. */
  z.object({ what: z.literal('absences'), done: z.number(), total: z.number() }),
]);
export type ReadingStep = z.infer<typeof readingStepSchema>;

/** Hears how far a reading has come. */
export interface ReadingWatch {
  /** Rejects with `ReadingCancelled` once nobody wants the reading any more: it ends there. */
  tell(step: ReadingStep): Promise<void>;
}

/** The person ended a reading. What was read till then is kept, and nothing is concluded from the rest. */
export class ReadingCancelled extends Error {
  override readonly name = 'ReadingCancelled';
}
