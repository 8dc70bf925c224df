import { historyEntrySchema, syncRunSchema } from '@/lib/domain/history';
import { settingNames } from '@/lib/domain/named-settings';
import { problemSchema } from '@/lib/domain/problem';
import { readingStepSchema } from '@/lib/domain/reading';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { calendarDateSchema, timespanSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

/** What a run wants to do with one item, as screens show it. */
const plannedItemSchema = z.object({
  /** As `Operation.kind` in lib/sync. */
  kind: z.enum([
    'create',
    'create-event',
    'relink',
    'write',
    'delete-activity',
    'delete-event',
    'recreate-activity',
    'recreate-event',
    'end',
    'ask',
  ]),
  title: z.string(),
  when: timespanSchema,
  /** Names of shared fields, of `write`. */
  toActivity: z.array(z.string()).optional(),
  toCalendar: z.array(z.string()).optional(),
  /** What the person would be asked. */
  problem: problemSchema.optional(),
});
export type PlannedItem = z.infer<typeof plannedItemSchema>;

/** A dry run: what would be done, and nothing is. */
export const syncPreviewSchema = z.object({
  /** By kind; kinds that do not occur are absent. */
  counts: z.partialRecord(plannedItemSchema.shape.kind, z.number()),
  /** Nearest to today first, at most 500. */
  items: z.array(plannedItemSchema),
  /** Chosen events that lack what the PSA requires. */
  incomplete: z.number(),
  links: z.number(),
  /** The run would be stopped and ask. */
  brake: z.enum(['many-deletions', 'empty-read']).optional(),
});
export type SyncPreview = z.infer<typeof syncPreviewSchema>;

/** A run that was stopped because it looks like an accident; waits for the person. */
export const brakeSchema = z.object({
  connectionId: z.string(),
  reason: z.enum(['many-deletions', 'empty-read']),
  /** Epoch milliseconds. */
  at: z.number(),
  /** How many there are; `items` holds at most 200 of them. */
  deletions: z.number(),
  items: z.array(plannedItemSchema),
});
export type Brake = z.infer<typeof brakeSchema>;

/** A run in progress. Every operation of it counts once, done or parked. */
export const runProgressSchema = z.object({
  runId: z.string(),
  connectionId: z.string(),
  done: z.number(),
  total: z.number(),
  /** How long the rest will take at the pace the PSA is asked, milliseconds. */
  remainingMs: z.number(),
  /** What is being read; before anything is planned nobody knows how much there is to do, and `total` is 0. */
  reading: readingStepSchema.optional(),
  isCancellable: z.boolean(),
});
export type RunProgress = z.infer<typeof runProgressSchema>;

/** What the page for a connection's sync shows. */
export const syncViewSchema = z.object({
  settings: syncSettingsSchema,
  /** The person's calendars, for choosing from; `writable` ones can take events. */
  calendars: z.array(
    z.object({ id: z.string(), name: z.string(), mine: z.boolean(), writable: z.boolean() }),
  ),
  activityTypes: z.array(z.object({ id: z.string(), name: z.string(), category: z.string() })),
  /** Whether Google allowed us to write events, and to make calendars of our own. */
  mayWrite: z.boolean(),
  mayMakeCalendars: z.boolean(),
  /** Calendars of our own; absent until they were made or found again. */
  dedicated: z.object({ eventsId: z.string(), tasksId: z.string() }).optional(),
  /** That did something, was asked for or had trouble. */
  lastRun: syncRunSchema.optional(),
  /** When a run by the clock last found nothing to do, epoch milliseconds. */
  lastQuietAt: z.number().optional(),
  /** What the saved ranges reach, both sides together; the last day included. */
  reach: z.object({ first: calendarDateSchema, last: calendarDateSchema }),
  /** How many share the key by the administrator's policy; the person cannot choose then. */
  usersByPolicy: z.number().optional(),
  /** What the administrator decided; the person cannot choose. */
  locked: z.array(z.enum(settingNames)).readonly(),
});
export type SyncView = z.infer<typeof syncViewSchema>;

/** A history entry as screens show it. */
export const historyItemSchema = historyEntrySchema.extend({
  id: z.number(),
  /** Why it cannot be undone; absent when it can. */
  notUndoable: z
    .enum([
      'failed',
      'undone',
      'nothing-to-undo',
      'changed-since',
      'private',
      'other-user',
      'by-tag',
      'by-settings',
    ])
    .optional(),
});
export type HistoryItem = z.infer<typeof historyItemSchema>;
