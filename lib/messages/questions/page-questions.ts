import { dayStandings } from '@/lib/domain/day-count';
import { marks } from '@/lib/domain/mark-state';
import { settingsSchema } from '@/lib/domain/settings';
import { calendarDateSchema } from '@/lib/domain/timespan';
import { daysSchema, nothing, ofItem, question } from '@/lib/messages/question';
import { surfaceSchema } from '@/lib/messages/setup-schemas';
import { z } from '@/lib/zod';

/** What the script in Google's page asks about the page itself. */
export const pageQuestions = {
  findMarks: question(
    'calendar',
    z.object({
      eids: z.array(z.string().max(2000)).max(2000),
      /** The days the page shows, in spans, so that events outside the usual window get their marks too. */
      days: z.array(daysSchema).max(12).default([]),
    }),
    z.record(z.string(), z.enum([...marks, 'none'])),
  ),
  /** What each mark is called, for those who hear it, and the language of that. `pageLanguage` as for `openPanel`. */
  nameMarks: question(
    'calendar',
    z.object({ pageLanguage: z.string().max(100) }),
    z.object({
      language: z.string(),
      names: z.record(z.enum(marks), z.string()),
      days: z.record(z.enum(dayStandings), z.string()),
    }),
  ),
  /** For a view that draws no events, by calendar date; days on which nothing is tagged or sent are left out. */
  countDays: question(
    'calendar',
    daysSchema,
    z.record(
      calendarDateSchema,
      z.object({ standing: z.enum(dayStandings), count: z.number().int().positive() }),
    ),
  ),
  /** `pageLanguage` as the page declares it, BCP 47 or empty. */
  openPanel: question('calendar', z.object({ pageLanguage: z.string().max(100) }), nothing),
  /** All that a page learns of the settings. */
  pageSettings: question(
    'calendar',
    nothing,
    z.object({
      /** On which places in the page the person wants to see Merkki. */
      shown: settingsSchema.shape.surfaces.unwrap(),
      /** The addresses of the Google account that is connected: as it signed in, and as its calendar is called by now. */
      accounts: z.array(z.string()),
    }),
  ),
  /** How a place in the page fares: `docked` when it was not found three times running, see lib/page/health.ts. */
  reportHealth: question(
    'calendar',
    z.object({ surface: surfaceSchema, state: z.enum(['well', 'docked']) }),
    nothing,
  ),
  /** Opens the history at the latest failure of an event; of the active connection where none is named. */
  openFailure: question('calendar', ofItem, nothing),
  /** `section` as the options page's address names it, `practice/<id>` among them. */
  openOptions: question('calendar', z.object({ section: z.string().max(100) }), nothing),
};
