import { activityTypeSchema, customerSchema, projectSchema } from '@/lib/domain/activity';
import { calendarEventSchema } from '@/lib/domain/calendar-event';
import { ownColours } from '@/lib/domain/event-colour';
import { tagSchema } from '@/lib/domain/tag';
import { z } from '@/lib/zod';

/** More rules than this nobody oversees. */
const mostRules = 100;

/** What fits into a rule: characters, words, and numbers. */
export const ruleLimits = {
  name: 120,
  words: 20,
  word: 200,
  minutes: 60 * 24 * 60,
  guests: 10_000,
} as const;

const text = z.string().trim().min(1).max(ruleLimits.word);
const texts = z.array(text).min(1).max(ruleLimits.words);
/** On the wall clocks of this device, `HH:mm`. */
const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutesSchema = z.number().int().min(0).max(ruleLimits.minutes);
const guestsSchema = z.number().int().min(0).max(ruleLimits.guests);

/** Google's `eventType`s that a rule can name. */
export const ruledEventTypes = [
  'default',
  'outOfOffice',
  'focusTime',
  'workingLocation',
  'birthday',
  'fromGmail',
] as const;

/** The colours that a rule can name: an event's own, or `calendar` where it has none. */
export const eventColours = ['calendar', ...ownColours] as const;

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}
const hasBound = ({ atLeast, atMost }: Bounds) => atLeast !== undefined || atMost !== undefined;
const isInOrder = ({ atLeast = 0, atMost = Number.POSITIVE_INFINITY }: Bounds) => atLeast <= atMost;

/** One thing that an event must be for a rule to speak of it; of several values any one is enough. */
const conditionSchema = z.discriminatedUnion('kind', [
  /** Words that begin somewhere in the title where a word begins, in capitals or not. */
  z.object({ kind: z.literal('title'), any: texts }),
  z.object({ kind: z.literal('location'), any: texts }),
  z.object({ kind: z.literal('calendar'), any: texts }),
  /** Whole addresses, or domains without `@`. */
  z.object({ kind: z.literal('organizer'), any: texts }),
  z.object({ kind: z.literal('series'), is: z.enum(['repeating', 'single']) }),
  z.object({ kind: z.literal('event-kind'), any: z.array(z.enum(ruledEventTypes)).min(1).max(20) }),
  /** Monday is 1, as in ISO 8601; the day on which the event begins. */
  z.object({
    kind: z.literal('weekday'),
    any: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  }),
  /** It begins at `from` or later, and before `until`; past midnight where `until` is the earlier. Never of all-day events. */
  z.object({ kind: z.literal('time'), from: clockTimeSchema, until: clockTimeSchema }),
  /** Both ends included; days of an all-day event count 24 hours. */
  z
    .object({
      kind: z.literal('duration'),
      atLeast: minutesSchema.optional(),
      atMost: minutesSchema.optional(),
    })
    .refine(hasBound)
    .refine(isInOrder),
  z.object({
    kind: z.literal('response'),
    any: z.array(calendarEventSchema.shape.response).min(1).max(5),
  }),
  z.object({ kind: z.literal('visibility'), is: z.enum(['private', 'open']) }),
  z.object({ kind: z.literal('guests'), is: z.enum(['others', 'none']) }),
  /** Other guests, both ends included; of an event without any it is 0. */
  z
    .object({
      kind: z.literal('guest-count'),
      atLeast: guestsSchema.optional(),
      atMost: guestsSchema.optional(),
    })
    .refine(hasBound)
    .refine(isInOrder),
  /** Domains of other guests, those within them too; one guest is enough. */
  z.object({ kind: z.literal('guest-domain'), any: texts }),
  /** The event's own; as it is seen, an event without one has that of its calendar, or the nearest to it. */
  z.object({
    kind: z.literal('colour'),
    any: z.array(z.enum(eventColours)).min(1).max(20),
    asSeen: z.literal(true).optional(),
  }),
]);
export type Condition = z.infer<typeof conditionSchema>;
export type ConditionKind = Condition['kind'];

/** What a rule says of the events it speaks of: parts of a tag. */
const ruleTagSchema = z
  .object({
    activityTypeId: activityTypeSchema.shape.id.min(1).max(200).optional(),
    customer: customerSchema.optional(),
    project: projectSchema.optional(),
    note: tagSchema.shape.note.trim().min(1).max(2000).optional(),
    /** `auto` sends only where the connection lets tags do so; `never` keeps the event back. */
    sending: z.enum(['auto', 'never']).optional(),
  })
  .refine((tag) => Object.values(tag).some((part) => part !== undefined));

/** Condition → tag. All conditions must hold; of several rules the first that does speaks, alone. */
export const ruleSchema = z.object({
  id: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(ruleLimits.name),
  /** Each kind once. */
  when: z
    .array(conditionSchema)
    .min(1)
    .max(15)
    .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length),
  tag: ruleTagSchema,
});
export type Rule = z.infer<typeof ruleSchema>;

/** In their order; no two with one id. */
export const rulesSchema = z
  .array(ruleSchema)
  .max(mostRules)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length);

/**
 * What a rule would have done with an event: `open`: tagged it, as nobody did; `same`, `other`: the person chose the
 * same, or otherwise, and that stands; `kept-back`: it may not be sent anyway; `earlier`: a rule before it speaks.
 */
export const trialOutcomes = ['open', 'same', 'other', 'kept-back', 'earlier'] as const;
export type TrialOutcome = (typeof trialOutcomes)[number];

/** Why a line of a file of rules cannot be taken; lines count from 1. */
export const lineProblemSchema = z.object({
  line: z.number(),
  kind: z.enum(['not-ours', 'not-json', 'not-a-rule', 'same-id', 'unknown-type', 'too-many']),
  /** What of the rule is wrong, as in `when.0.any`. */
  part: z.string().optional(),
});
export type LineProblem = z.infer<typeof lineProblemSchema>;

/** No file of rules is longer, in characters. */
export const longestRuleFile = 2_000_000;
