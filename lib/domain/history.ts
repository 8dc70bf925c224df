import { activityFieldsSchema } from '@/lib/domain/activity';
import { problemSchema } from '@/lib/domain/problem';
import { tagSchema } from '@/lib/domain/tag';
import { z } from '@/lib/zod';

/** What asked for it: a click on one event, *Sync now*, the clock, *Undo*, or the one search for what was sent before. */
export const triggerSchema = z.enum(['click', 'sync-now', 'clock', 'undo', 'recall']);

/** What a tag said, by names; of an event that goes without its words, without the note. */
const toldTagSchema = z.object({
  /** Absent for none, and where its name is not known. */
  activityType: z.string().optional(),
  customer: z.string().optional(),
  project: z.string().optional(),
  note: z.string().optional(),
  sending: tagSchema.shape.sending,
  isPrivate: tagSchema.shape.isPrivate,
});
export type ToldTag = z.infer<typeof toldTagSchema>;

/** One operation that was done, or refused: the permanent record. Kept on this device only. */
export const historyEntrySchema = z.object({
  /** Epoch milliseconds. */
  at: z.number(),
  connectionId: z.string(),
  itemKey: z.string(),
  eid: z.string().optional(),
  activityId: z.string().optional(),
  operation: z.enum([
    'create',
    'update',
    'delete',
    'adopt',
    'relink',
    'remove-twin',
    'create-event',
    'update-event',
    'delete-event',
    'end',
    'carry-tag',
    'create-calendar',
    'delete-calendar',
  ]),
  outcome: z.enum(['done', 'failed']),
  /** What it was about, where no version says it. */
  title: z.string().optional(),
  /** The side that was written to, as it was and as it is; of a failed one as it was to be. */
  before: activityFieldsSchema.optional(),
  after: activityFieldsSchema.optional(),
  /** The version that lost a conflict, of the fields concerned: readable for as long as the history is kept. */
  lost: activityFieldsSchema.partial().optional(),
  /** The tag that its event, or its series, carried and carries; absent for none. */
  tags: z
    .object({
      scope: z.enum(['event', 'series']),
      before: toldTagSchema.optional(),
      after: toldTagSchema.optional(),
    })
    .optional(),
  /** Contact persons who came and went with it, by name; an empty one was not kept. */
  contacts: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }).optional(),
  /** What the versions name by id, as `nameIn` reads it: types, customers, projects; as far as it was known then. */
  names: z.record(z.string(), z.string()).optional(),
  problem: problemSchema.optional(),
  trigger: triggerSchema.optional(),
  runId: z.string().optional(),
  /** From the first request to the last answer, milliseconds. */
  tookMs: z.number().optional(),
  /** As which user of the PSA it was done; absent where that was not kept. */
  userId: z.string().optional(),
  /** For an event: where it stood, so that undoing can put it back. */
  event: z.object({ calendarId: z.string(), eventId: z.string() }).optional(),
  /** When it was undone, epoch milliseconds. */
  undoneAt: z.number().optional(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** An entry with the number it is found by; a later one has a higher one. */
export type StoredEntry = HistoryEntry & { readonly id: number };

/** What a pass could not read, so that it decided nothing about it: a side as a whole, or one calendar. */
const unreadSchema = z.object({
  side: z.enum(['google', 'psa']),
  problem: problemSchema,
  /** Its name. */
  calendar: z.string().optional(),
});
export type Unread = z.infer<typeof unreadSchema>;

/** One pass over a connection, by the clock or by a click. */
export const syncRunSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  trigger: triggerSchema,
  /** Epoch milliseconds. */
  startedAt: z.number(),
  endedAt: z.number().optional(),
  /** Operations decided in it, and how they ended so far. */
  planned: z.number(),
  done: z.number(),
  failed: z.number(),
  /** What stopped the run as a whole. */
  problem: problemSchema.optional(),
  /** What was decided was decided by the rest. */
  unread: z.array(unreadSchema).optional(),
  /** It was stopped before it did anything, and the person is asked. */
  brake: z.enum(['many-deletions', 'empty-read']).optional(),
  /**
   * So many runs by the clock that found nothing to do, told as one for each day: from the beginning of the first until
   * the end of the last.
   */
  quiet: z.number().optional(),
  isCancelled: z.boolean().optional(),
  /** Operations that were taken out of line when it was cancelled. */
  leftUndone: z.number().optional(),
});
export type SyncRun = z.infer<typeof syncRunSchema>;
