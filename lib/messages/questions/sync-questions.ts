import { googleRightSchema } from '@/lib/domain/google-right';
import { settingsSchema } from '@/lib/domain/settings';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { googleViewSchema } from '@/lib/messages/connection-schemas';
import { answered, daysSchema, nothing, ofConnection, question } from '@/lib/messages/question';
import { syncPreviewSchema, syncViewSchema } from '@/lib/messages/sync-schemas';
import { z } from '@/lib/zod';

/** What is to count; `privateEvents`, for all connections, where that is chosen along with it, as by a preset. */
const chosenSync = ofConnection.extend({
  settings: syncSettingsSchema,
  privateEvents: settingsSchema.shape.privateEvents.unwrap().optional(),
});

/** What a connection does by itself, its runs, and what they ask the person. */
export const syncQuestions = {
  readSync: question('extension', ofConnection, syncViewSchema),
  /** What would be done under these settings; reads both sides, writes nothing. */
  previewSync: question('extension', chosenSync, syncPreviewSchema),
  /** `rights-missing` (google) when the settings need a right that Google has not given: ask `grantGoogle` first. */
  saveSync: question('extension', chosenSync, syncViewSchema),
  /** Shows Google's page; only from a press. */
  grantGoogle: question('extension', z.object({ right: googleRightSchema }), googleViewSchema),
  /** All of the ranges, or only what takes place on these days. Undefined: every connection that syncs by itself. */
  syncNow: question(
    'extension',
    z.object({
      connectionId: z.string().optional(),
      days: daysSchema.optional(),
    }),
    nothing,
  ),
  /** What has not begun is taken out of line; what was done stays done. */
  cancelRun: question('extension', z.object({ runId: z.string() }), nothing),
  /**
   * See `Answer` in lib/domain/outbox. About an event that looks like an activity (`looks-alike`), `calendar`: it is the
   * activity, and they are linked; `psa`: it is not, and the activity gets an event of its own; `keep`: both stay as
   * they are. A row that asks nothing, because it failed, is tried again whatever the answer.
   */
  answerQuestion: question('extension', z.object({ rowId: z.string(), ...answered }), nothing),
  /**
   * `go-on`: exactly the deletions that were shown; `keep`: what would be deleted stays, on its own. `at` is that of the
   * brake that was shown: about any other, such as one that came into its place, nothing is answered.
   */
  answerBrake: question(
    'extension',
    ofConnection.extend({ at: z.number(), answer: z.enum(['go-on', 'keep']) }),
    nothing,
  ),
  /** Makes "[Company] Events (created: …)" and "[Company] Tasks (created: …)", or finds them again. */
  makeCalendars: question(
    'extension',
    ofConnection.extend({ company: z.string().trim().min(1).max(80) }),
    syncViewSchema,
  ),
  /** `keep`: they stay in Google Calendar with their events, and Merkki forgets them. */
  leaveCalendars: question('extension', ofConnection.extend({ keep: z.boolean() }), syncViewSchema),
};
