import { syncRunSchema } from '@/lib/domain/history';
import { itemStateSchema } from '@/lib/domain/item-state';
import { problemSchema } from '@/lib/domain/problem';
import { settingsSchema } from '@/lib/domain/settings';
import { perSurface } from '@/lib/domain/surface';
import { timespanSchema } from '@/lib/domain/timespan';
import { connectionViewSchema, googleViewSchema } from '@/lib/messages/connection-schemas';
import { brakeSchema, runProgressSchema } from '@/lib/messages/sync-schemas';
import { z } from '@/lib/zod';

const countsSchema = z.object({
  untagged: z.number(),
  tagged: z.number(),
  queued: z.number(),
  sent: z.number(),
  failed: z.number(),
});
export type Counts = z.infer<typeof countsSchema>;

/** An item that waits for the person. */
const attentionItemSchema = z.object({
  connectionId: z.string(),
  itemKey: z.string(),
  eid: z.string(),
  title: z.string(),
  when: timespanSchema.optional(),
  htmlLink: z.string().optional(),
  state: itemStateSchema,
  /** What waits is a question of a run, answered by this row's id (`answerQuestion`). */
  rowId: z.string().optional(),
});
export type AttentionItem = z.infer<typeof attentionItemSchema>;

/** `off` by the person's choice; `unseen` since the browser started; `docked` when it could not be found lately. */
const surfaceStandingSchema = z.enum(['off', 'unseen', 'well', 'docked']);
export type SurfaceStanding = z.infer<typeof surfaceStandingSchema>;

/** What the popup shows. Times are epoch milliseconds. */
export const overviewSchema = z.object({
  google: googleViewSchema,
  connections: z.array(connectionViewSchema),
  /** Events on my calendars, by state; `failed` counts changed and already-there ones too. */
  counts: z.object({ today: countsSchema, week: countsSchema }),
  lastCheckAt: z.number().optional(),
  lastChangeAt: z.number().optional(),
  checking: z.boolean(),
  pausedUntil: settingsSchema.shape.pausedUntil,
  attention: z.array(attentionItemSchema),
  /** Calendars of mine that the last check could not read; the others it did. */
  unread: z.array(z.object({ name: z.string(), problem: problemSchema })),
  /** Calendar events that could not be understood and were left out, lately. */
  skipped: z.number(),
  /** How the places in Google's page fare. */
  surfaces: z.object(perSurface(() => surfaceStandingSchema)),
  /** Whether Google Calendar is open in a tab. */
  isCalendarOpen: z.boolean(),
  /** Runs that have not come to their end. */
  runs: z.array(runProgressSchema),
  /**
   * Of connections that sync by themselves the last run, where that one could not read everything: without the
   * calendars in `unread`.
   */
  halfRead: z.array(syncRunSchema),
  /** Runs that were stopped and wait for the person. */
  brakes: z.array(brakeSchema),
  /** Connections that have calendars of their own in Google Calendar. */
  withCalendars: z.array(z.string()),
});
export type Overview = z.infer<typeof overviewSchema>;
