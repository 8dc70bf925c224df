import { activityFieldsSchema, activityTypeSchema } from '@/lib/domain/activity';
import { calendarSchema } from '@/lib/domain/calendar-event';
import { mappingChangeSchema, mappingSchema } from '@/lib/domain/mapping';
import { timespanSchema } from '@/lib/domain/timespan';
import { ofConnection, question } from '@/lib/messages/question';
import { z } from '@/lib/zod';

/** What events become on a connection, with what can be named. */
const mappingViewSchema = z.object({
  mapping: mappingSchema,
  /** Those that events are sent from. */
  calendars: z.array(calendarSchema.pick({ id: true, name: true })),
  activityTypes: z.array(activityTypeSchema),
});
export type MappingView = z.infer<typeof mappingViewSchema>;

const saidSchema = activityFieldsSchema
  .pick({ title: true, when: true, location: true, notes: true })
  .extend({
    /** By name, as far as there is one. */
    type: z.string().optional(),
    customer: z.string().optional(),
    project: z.string().optional(),
  });

/** What one event would become. */
const mappingPreviewSchema = z.object({
  event: z.object({ title: z.string(), when: timespanSchema }),
  /** There is no event of the person's own to show. */
  isSample: z.boolean(),
  /** How many events there are to choose from. */
  count: z.number(),
  /** Word for word what the PSA would get. */
  said: saidSchema,
  /** The same, were the event private; absent: it would not be sent. */
  saidInPrivate: saidSchema.optional(),
});
export type MappingPreview = z.infer<typeof mappingPreviewSchema>;

const withChange = ofConnection.extend({ change: mappingChangeSchema });
const word = z.string().max(200);

/** What events become in a PSA. */
export const mappingQuestions = {
  readMapping: question('extension', ofConnection, mappingViewSchema),
  /**
   * Of one of the person's next events, or of the sample while there is none.
   * @param nth which of them, beginning again after the last
   */
  previewMapping: question(
    'extension',
    withChange.extend({
      nth: z.number().int().min(0),
      sample: z.object({ title: word, location: word, note: word }),
    }),
    mappingPreviewSchema,
  ),
  /** How many activities that were sent already would be changed by it, and how many wait as time was worked on them. */
  countMapping: question(
    'extension',
    withChange,
    z.object({
      updates: z.number(),
      asks: z.number(),
      /** The next run changes them; else they wait for *Update*. */
      byThemselves: z.boolean(),
    }),
  ),
  saveMapping: question('extension', withChange, mappingViewSchema),
};
