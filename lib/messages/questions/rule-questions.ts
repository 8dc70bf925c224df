import { activityTypeSchema } from '@/lib/domain/activity';
import { calendarSchema } from '@/lib/domain/calendar-event';
import { lineProblemSchema, longestRuleFile, rulesSchema, trialOutcomes } from '@/lib/domain/rule';
import { timespanSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

const ofConnection = z.object({ connectionId: z.string() });

/** The rules of a connection, with what they can name. */
const rulesViewSchema = z.object({
  rules: rulesSchema,
  /** Those that events are sent from. */
  calendars: z.array(calendarSchema.pick({ id: true, name: true, colour: true })),
  activityTypes: z.array(activityTypeSchema),
  /** Events go by themselves here by their tag; else *auto* waits for that. */
  sendsByTag: z.boolean(),
});
export type RulesView = z.infer<typeof rulesViewSchema>;

/** What a rule would have done in the last eight weeks, by what is known of them. */
const ruleTrialSchema = z.object({
  /** How many events of the person's own calendars are known. */
  known: z.number(),
  /** By outcome, see `TrialOutcome`; those that do not occur are absent. */
  counts: z.partialRecord(z.enum(trialOutcomes), z.number()),
  /** The latest first, some of them. */
  examples: z.array(
    z.object({ title: z.string(), when: timespanSchema, outcome: z.enum(trialOutcomes) }),
  ),
});
export type RuleTrial = z.infer<typeof ruleTrialSchema>;

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
  /** What one of these would do in its place among the others. Nothing is stored. */
  tryRule: {
    askedBy,
    ask: ofConnection.extend({ rules: rulesSchema, ruleId: z.string() }),
    answer: ruleTrialSchema,
  },
  exportRules: {
    askedBy,
    ask: ofConnection,
    answer: z.object({ fileName: z.string(), text: z.string() }),
  },
  /** All the rules of a file, or none: then the lines that are wrong are told. */
  importRules: {
    askedBy,
    ask: ofConnection.extend({ text: z.string().max(longestRuleFile) }),
    answer: z.object({
      imported: z.number(),
      /** The first of them. */
      problems: z.array(lineProblemSchema),
      /** How many others there are. */
      more: z.number(),
    }),
  },
};
