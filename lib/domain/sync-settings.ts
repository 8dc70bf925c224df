import { activityCategorySchema } from '@/lib/domain/activity';
import { z } from '@/lib/zod';

/** What happens on one side when the item was deleted on the other. `ask`: it waits for the person. */
const deletionChoiceSchema = z.enum(['follow', 'ask', 'ignore']);
export type DeletionChoice = z.infer<typeof deletionChoiceSchema>;

/** Whole months around the current one, by the person's own zone: `0` and `2` are this month and the next two. */
export const monthRangeSchema = z.object({
  pastMonths: z.number().int().min(0).max(120).default(0),
  futureMonths: z.number().int().min(0).max(120).default(2),
});
export type MonthRange = z.infer<typeof monthRangeSchema>;

/** Who wins when both sides changed the same field. `newest`: what was noticed later on this device. */
const conflictPolicySchema = z.enum(['calendar', 'psa', 'newest', 'ask']);

/** Where events made from activities go. `dedicated`: calendars of our own, one for appointments and one for tasks. */
const destinationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('calendar'), calendarId: z.string() }),
  z.object({ kind: z.literal('dedicated') }),
]);
export type Destination = z.infer<typeof destinationSchema>;

/** Google Calendar → PSA. */
const outgoingSchema = z.object({
  /** `sent`: what the person sent; `auto`: also what a tag sends by itself; `calendars`: all events of chosen calendars. */
  select: z.enum(['sent', 'auto', 'calendars']).default('sent'),
  calendarIds: z.array(z.string()).default([]),
  /** Google's `eventType`s that may go without a click. */
  eventTypes: z.array(z.string()).default(['default', 'outOfOffice']),
  create: z.boolean().default(true),
  update: z.boolean().default(true),
  delete: deletionChoiceSchema.default('ask'),
  range: monthRangeSchema.prefault({}),
});

/** PSA → Google Calendar. */
const incomingSchema = z.object({
  select: z.enum(['none', 'chosen']).default('none'),
  /** An activity is chosen by its type or by its type's category. */
  activityTypeIds: z.array(z.string()).default([]),
  categories: z.array(activityCategorySchema).default([]),
  /** Undefined: nothing is created until a place is chosen. */
  into: destinationSchema.optional(),
  create: z.boolean().default(true),
  update: z.boolean().default(true),
  delete: deletionChoiceSchema.default('ask'),
  range: monthRangeSchema.prefault({}),
});

/** What a connection does by itself, with what a newcomer gets: nothing. */
export const syncSettingsSchema = z.object({
  /** Off: nothing is written anywhere without a click. */
  automatic: z.boolean().default(false),
  outgoing: outgoingSchema.prefault({}),
  incoming: incomingSchema.prefault({}),
  conflicts: conflictPolicySchema.default('calendar'),
  /** An unmarked item of equal time and title on the other side becomes the same item, when there is exactly one. */
  adoptMatching: z.boolean().default(false),
  /** Tags are kept as a private property of single events and series as well, for the person's other browsers. */
  tagsTravel: z.boolean().default(false),
  /** How many people's browsers share the key, and with it the system's request limit. */
  usersSharingKey: z.number().int().min(1).max(100_000).default(1),
});
export type SyncSettings = z.infer<typeof syncSettingsSchema>;

/** What a connection does while nobody chose anything. */
export const defaultSyncSettings: SyncSettings = syncSettingsSchema.parse({});

/** Whether the PSA must be read again and again: only then do its edits or deletions lead to anything. */
export function watchesPsa({ automatic, incoming }: SyncSettings): boolean {
  return automatic && incoming.select !== 'none';
}

/** The calendars all of whose events are to be sent. */
export function chosenCalendars({ outgoing }: Pick<SyncSettings, 'outgoing'>): ReadonlySet<string> {
  return new Set(outgoing.select === 'calendars' ? outgoing.calendarIds : []);
}

/** The calendars that must be read whether or not Google shows them: what is sent from them, and what is written to. */
export function neededCalendars({ automatic, outgoing, incoming }: SyncSettings): string[] {
  if (!automatic) return [];
  const into = incoming.into?.kind === 'calendar' ? [incoming.into.calendarId] : [];
  return [...chosenCalendars({ outgoing }), ...into];
}
