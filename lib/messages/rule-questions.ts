import { activityTypeSchema } from '@/lib/domain/activity';
import { calendarSchema } from '@/lib/domain/calendar-event';
import { rulesSchema } from '@/lib/domain/rule';
import { z } from '@/lib/zod';

const ofConnection = z.object({ connectionId: z.string() });

/** The rules of a connection, with what they can name. */
const rulesViewSchema = z.object({
  rules: rulesSchema,
  /** Those that events are sent from. */
  calendars: z.array(calendarSchema.pick({ id: true, name: true })),
  activityTypes: z.array(activityTypeSchema),
  /** Events go by themselves here by their tag; else *auto* waits for that. */
  sendsByTag: z.boolean(),
});
export type RulesView = z.infer<typeof rulesViewSchema>;

/** The extension's pages alone see rules. */
const askedBy = 'extension' as const;

/** The questions about rules. */
export const ruleQuestions = {
  readRules: { askedBy, ask: ofConnection, answer: rulesViewSchema },
  /** Puts all of them in the place of the former ones. */
  saveRules: {
    askedBy,
    ask: ofConnection.extend({ rules: rulesSchema }),
    answer: rulesViewSchema,
  },
};
