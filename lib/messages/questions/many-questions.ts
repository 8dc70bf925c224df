import { tagChangeSchema } from '@/lib/domain/tag';
import { eventViewSchema } from '@/lib/messages/event-schemas';
import { eventOutcomeSchema, listedEventSchema } from '@/lib/messages/many-schemas';
import { nothing, ofEvent, ofEvents, question } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** Many selected events at once. */
export const manyQuestions = {
  /** Many events for a list, from what is known, in the order asked; `problem`: why some may not be read. */
  describeEvents: question(
    'calendar',
    z.object({ eids: z.array(ofEvent.shape.eid).max(200) }),
    eventViewSchema.pick({ psa: true, problem: true }).extend({
      events: z.array(listedEventSchema),
    }),
  ),
  /** Each for itself alone, an occurrence too, and judged singly: one that is refused holds up no other. */
  tagEvents: question(
    'calendar',
    ofEvents.extend({
      change: tagChangeSchema.pick({ activityTypeId: true, customer: true, project: true }),
    }),
    z.array(eventOutcomeSchema),
  ),
  /**
   * As `sendEvent` for each singly. Answers once all are in line, all of them or none; the events' states tell how it
   * goes on, whoever asks.
   */
  sendEvents: question('calendar', ofEvents, z.array(eventOutcomeSchema)),
  /** As `cancelSending` for each. */
  cancelSendings: question('calendar', ofEvents, nothing),
  /** In the calendar tab used last, which is shown; nothing where none is open. */
  selectEvents: question('extension', nothing, nothing),
};
