import { settingsChangeSchema, settingsSchema } from '@/lib/domain/settings';
import { nothing, question } from '@/lib/messages/question';
import { setupSchema, surfaceSchema } from '@/lib/messages/setup-schemas';
import { z } from '@/lib/zod';

/** The choices on the options page. */
export const setupQuestions = {
  readSetup: question('extension', nothing, setupSchema),
  /**
   * What a connection does by itself goes through `saveSync`, whether it does anything through `switchConnection`, what
   * events become through `saveMapping`, what is shown in Google's page through `showSurface`, how far setting up has
   * come through the questions of its own.
   */
  saveSettings: question(
    'extension',
    settingsChangeSchema.omit({
      ...{ sync: true, mapping: true, surfaces: true, switchedOff: true, start: true },
    }),
    setupSchema,
  ),
  /** How many private events would go by themselves, were this the choice: what is synced and known by now. */
  countPrivate: question(
    'extension',
    z.object({ privateEvents: settingsSchema.shape.privateEvents.unwrap() }),
    z.object({ count: z.number() }),
  ),
  /** Switches a place in Google's page on or off and leaves the others as they are, in every open tab at once. */
  showSurface: question(
    'extension',
    z.object({ surface: surfaceSchema, shown: z.boolean() }),
    setupSchema,
  ),
  /** A report for a maintainer, to be shown before anything is done with it; `hasPage`: a calendar tab was looked at. */
  makeReport: question('extension', nothing, z.object({ text: z.string(), hasPage: z.boolean() })),
};
