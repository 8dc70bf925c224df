import { tagChangeSchema, tagScopeSchema } from '@/lib/domain/tag';
import { eventViewSchema } from '@/lib/messages/event-schemas';
import { answered, ofEvent, ofItem, question } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** One event: what it is, its tag, its activity. */
export const eventQuestions = {
  describeEvent: question('calendar', ofEvent, eventViewSchema),
  /**
   * `series`: for all occurrences of the event's series that have no tag of their own, `following`: for those from this
   * one on; the event's own gives way.
   */
  tagEvent: question(
    'calendar',
    ofEvent.extend({ change: tagChangeSchema, scope: tagScopeSchema.default('event') }),
    eventViewSchema,
  ),
  /**
   * Who of the contact persons among the event's guests takes part in its activity, and of those chosen before; whoever
   * else is named is passed over. `scope` as for `tagEvent`.
   */
  chooseContacts: question(
    'calendar',
    ofEvent.extend({
      contactIds: z.array(z.string().max(200)).max(40),
      scope: tagScopeSchema.default('event'),
    }),
    eventViewSchema,
  ),
  /** With the type, customer and project that were tagged last; `incomplete` when nothing was yet. */
  tagAsLast: question('calendar', ofEvent, eventViewSchema),
  /** `anyway`: create an own activity although the PSA seems to have one already. */
  sendEvent: question('calendar', ofItem.extend({ anyway: z.boolean() }), eventViewSchema),
  /** Takes back what was not written yet. */
  cancelSending: question('calendar', ofEvent, eventViewSchema),
  adoptActivity: question('calendar', ofEvent.extend({ activityId: z.string() }), eventViewSchema),
  /** `consented`: also when hours are booked, it is closed, or it was edited in the PSA. */
  updateActivity: question('calendar', ofItem.extend({ consented: z.boolean() }), eventViewSchema),
  deleteActivity: question('calendar', ofItem.extend({ consented: z.boolean() }), eventViewSchema),
  /** Leaves the activity as it is and stops showing this change. */
  dismissChange: question('calendar', ofItem, eventViewSchema),
  retry: question('calendar', ofItem, eventViewSchema),
  /**
   * Undoes `lastAct`, after a look at how things stand now: a tag goes back, a write is made up for by another. Nothing
   * when by now another act is the last.
   */
  undoLast: question('calendar', ofEvent.extend({ act: z.string().max(100) }), eventViewSchema),
  /** As `answerQuestion`, to what a run on the active connection asks about the event; nothing when it asks nothing. */
  answerEvent: question('calendar', ofEvent.extend(answered), eventViewSchema),
};
