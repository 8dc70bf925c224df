import { calendarEventSchema } from '@/lib/domain/calendar-event';
import { itemStateSchema } from '@/lib/domain/item-state';
import { problemSchema } from '@/lib/domain/problem';
import { tagSchema } from '@/lib/domain/tag';
import { z } from '@/lib/zod';

/** One of many events, as a list shows it. */
export const listedEventSchema = z.object({
  eid: z.string(),
  /** Absent while the event is not read, and for one that is never read because it is not the person's. */
  event: calendarEventSchema.pick({ title: true, when: true }).optional(),
  tag: tagSchema.pick({ activityTypeId: true, customer: true, project: true }),
  /** Without candidates: they are chosen among where the event is looked at alone. */
  state: itemStateSchema,
});

export type ListedEvent = z.infer<typeof listedEventSchema>;

/** What came of one event among many. */
export const eventOutcomeSchema = z.discriminatedUnion('kind', [
  /** Tagged; or in line to be sent. */
  z.object({ eid: z.string(), kind: z.literal('done') }),
  z.object({
    eid: z.string(),
    kind: z.literal('left-out'),
    reason: z.enum(['sent', 'set-aside', 'queued', 'already-there']),
  }),
  z.object({ eid: z.string(), kind: z.literal('refused'), problem: problemSchema }),
]);
export type EventOutcome = z.infer<typeof eventOutcomeSchema>;
