import { tagChangeSchema } from '@/lib/domain/tag';
import { draftViewSchema, eventViewSchema } from '@/lib/messages/event-schemas';
import { nothing, question } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** A random name that the page's script gave to an event still to be made. */
const ofDraft = z.object({ draftId: z.uuid() });

const ofDraftCalled = ofDraft.extend({ title: z.string().max(2000) });

/** An event that is still to be made. */
export const draftQuestions = {
  describeDraft: question('calendar', ofDraft, draftViewSchema),
  tagDraft: question('calendar', ofDraft.extend({ change: tagChangeSchema }), draftViewSchema),
  /** What is proposed for an event that is called so, as long as nothing is chosen for it. */
  suggestForDraft: question('calendar', ofDraftCalled, eventViewSchema.pick({ suggestion: true })),
  /** The person pressed *Save*: the tag is bound to the event of this title as soon as Google has it. */
  saveDraft: question('calendar', ofDraftCalled, nothing),
  /** The person closed it without saving. */
  dropDraft: question('calendar', ofDraft, nothing),
};
