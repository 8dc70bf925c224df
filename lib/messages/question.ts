import { answerSchema } from '@/lib/domain/outbox';
import { calendarDateSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

/** Whether a content script in the calendar page may ask, or only the extension's own pages. */
type Asker = 'calendar' | 'extension';

/** One question: who may ask it, its schema and that of its answer. */
export function question<A extends z.ZodType, B extends z.ZodType>(
  askedBy: Asker,
  ask: A,
  answer: B,
) {
  return { askedBy, ask, answer };
}

export const nothing = z.object({});
export const ofConnection = z.object({ connectionId: z.string() });
export const ofEvent = z.object({ eid: z.string().min(1).max(2000) });
/** An event on a connection; without one on the active. */
export const ofItem = ofEvent.extend({ connectionId: z.string().optional() });
export const ofEvents = z.object({ eids: z.array(ofEvent.shape.eid).min(1).max(200) });

/** Calendar dates, the last one included. */
export const daysSchema = z.object({ first: calendarDateSchema, last: calendarDateSchema });

/** `consented`: also when hours are booked, or the activity is closed. */
export const answered = { answer: answerSchema, consented: z.boolean().optional() };

/** Two characters at least: nobody pages through the company's customers from a web page. */
export const search = z.object({
  connectionId: z.string(),
  text: z.string().trim().min(2).max(200),
});
