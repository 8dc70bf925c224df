import {
  activityTypeSchema,
  customerSchema,
  projectSchema,
  psaUserSchema,
} from '@/lib/domain/activity';
import { calendarEventSchema } from '@/lib/domain/calendar-event';
import {
  capabilitiesSchema,
  connectionReportSchema,
  connectionSchema,
  healthSchema,
  psaSystemSchema,
  severaEnvironmentSchema,
} from '@/lib/domain/connection';
import { itemStateSchema } from '@/lib/domain/item-state';
import { problemSchema } from '@/lib/domain/problem';
import { remarkSchema } from '@/lib/domain/remark';
import { settingsChangeSchema, settingsSchema } from '@/lib/domain/settings';
import { tagChangeSchema, tagSchema } from '@/lib/domain/tag';
import { calendarDateSchema, timespanSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

/** A connection as screens see it: no credentials. */
const connectionViewSchema = connectionSchema.omit({ credentials: true }).extend({
  capabilities: capabilitiesSchema,
  /** Severa's environment; absent for systems that have one only. */
  environment: severaEnvironmentSchema.optional(),
  /** *Send* goes here. */
  active: z.boolean(),
});
export type ConnectionView = z.infer<typeof connectionViewSchema>;

/** The Google side as screens see it. */
const googleViewSchema = z.object({
  state: z.enum(['not-connected', 'connected', 'signed-out']),
  email: z.string().optional(),
  health: healthSchema,
  /** Where the OAuth client id comes from, the strongest source first. */
  clientIdFrom: z.enum(['build', 'policy', 'options', 'none']),
});
export type GoogleView = z.infer<typeof googleViewSchema>;

/** Everything the panel shows of one event. */
const eventViewSchema = z.object({
  eid: z.string(),
  /** Undefined while the event is being read, or when Google is not connected. */
  event: calendarEventSchema
    .pick({ title: true, when: true, location: true, isPrivate: true, organizer: true })
    .optional(),
  remarks: z.array(remarkSchema),
  psa: z.object({
    connectionId: z.string(),
    name: z.string(),
    system: psaSystemSchema,
    capabilities: capabilitiesSchema,
    activityTypes: z.array(activityTypeSchema),
    /** Most recently used first, at most five. */
    recentTypeIds: z.array(z.string()),
    defaultTypeId: z.string().optional(),
    /** Why the activity types may be missing or old. */
    problem: problemSchema.optional(),
  }),
  tag: tagSchema,
  state: itemStateSchema,
  /** Why the event could not be read: not connected, signed out, offline. Tagging works all the same. */
  problem: problemSchema.optional(),
});
export type EventView = z.infer<typeof eventViewSchema>;

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
  itemKey: z.string(),
  eid: z.string(),
  title: z.string(),
  when: timespanSchema.optional(),
  htmlLink: z.string().optional(),
  state: itemStateSchema,
});
export type AttentionItem = z.infer<typeof attentionItemSchema>;

/** A place in Google's page that the scripts there live in. */
const surfaceSchema = z.enum(['chips', 'popover']);

/** What the popup shows. Times are epoch milliseconds. */
const overviewSchema = z.object({
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
  /** Places in Google's page that were not found there lately. */
  missingSurfaces: z.array(surfaceSchema),
});
export type Overview = z.infer<typeof overviewSchema>;

/** What the options page needs besides connections. */
const setupSchema = z.object({
  settings: settingsSchema,
  clientIdFrom: googleViewSchema.shape.clientIdFrom,
  /** To register with the OAuth client: exact, per browser family. */
  redirectAddresses: z.object({ chromium: z.string(), firefox: z.string() }),
  scopes: z.array(z.string()),
});
export type Setup = z.infer<typeof setupSchema>;

/** A practice activity, for the page that shows what the practice PSA holds. */
const practiceRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  when: timespanSchema,
  activityType: z.string(),
  customer: z.string(),
  project: z.string(),
  location: z.string(),
  notes: z.string(),
});
export type PracticeRow = z.infer<typeof practiceRowSchema>;

const nothing = z.object({});
const ofEvent = z.object({ eid: z.string().min(1).max(2000) });
const ofConnection = z.object({ connectionId: z.string() });
/** Two characters at least: nobody pages through the company's customers from a web page. */
const search = z.object({ connectionId: z.string(), text: z.string().min(2).max(200) });

/** Whether a content script in the calendar page may ask, or only the extension's own pages. */
type Asker = 'calendar' | 'extension';

function question<A extends z.ZodType, B extends z.ZodType>(askedBy: Asker, ask: A, answer: B) {
  return { askedBy, ask, answer };
}

/** Every question a screen may ask the background, with the schemas of the question and of its answer. */
export const questions = {
  findMarks: question(
    'calendar',
    z.object({
      eids: z.array(z.string().max(2000)).max(2000),
      /** The days the page shows, so that events outside the usual window get their marks too. */
      days: z.object({ first: calendarDateSchema, last: calendarDateSchema }).optional(),
    }),
    z.record(
      z.string(),
      z.enum(['untagged', 'tagged', 'queued', 'sent', 'changed', 'failed', 'ignored', 'none']),
    ),
  ),
  openPanel: question('calendar', nothing, nothing),
  /** How a place in the page fares: `docked` when it was not found three times running, see lib/page/health.ts. */
  reportHealth: question(
    'calendar',
    z.object({ surface: surfaceSchema, state: z.enum(['well', 'docked']) }),
    nothing,
  ),
  /** `section` as the options page's address names it, `practice/<id>` among them. */
  openOptions: question('calendar', z.object({ section: z.string().max(100) }), nothing),
  describeEvent: question('calendar', ofEvent, eventViewSchema),
  tagEvent: question('calendar', ofEvent.extend({ change: tagChangeSchema }), eventViewSchema),
  /** `anyway`: create an own activity although the PSA seems to have one already. */
  sendEvent: question('calendar', ofEvent.extend({ anyway: z.boolean() }), eventViewSchema),
  /** Takes back what was not written yet. */
  cancelSending: question('calendar', ofEvent, eventViewSchema),
  adoptActivity: question('calendar', ofEvent.extend({ activityId: z.string() }), eventViewSchema),
  /** `consented`: also when hours are booked, it is closed, or it was edited in the PSA. */
  updateActivity: question('calendar', ofEvent.extend({ consented: z.boolean() }), eventViewSchema),
  deleteActivity: question('calendar', ofEvent.extend({ consented: z.boolean() }), eventViewSchema),
  /** Leaves the activity as it is and stops showing this change. */
  dismissChange: question('calendar', ofEvent, eventViewSchema),
  retry: question('calendar', ofEvent, eventViewSchema),
  findCustomers: question('calendar', search, z.array(customerSchema)),
  findProjects: question(
    'calendar',
    z.object({
      connectionId: z.string(),
      text: z.string().max(200),
      customerId: z.string().optional(),
    }),
    z.array(projectSchema),
  ),
  signInGoogle: question('calendar', nothing, googleViewSchema),
  overview: question('extension', nothing, overviewSchema),
  checkNow: question('extension', nothing, nothing),
  pause: question('extension', z.object({ until: z.number().nullable() }), nothing),
  resume: question('extension', nothing, nothing),
  readSetup: question('extension', nothing, setupSchema),
  saveSettings: question('extension', settingsChangeSchema, setupSchema),
  /** `revoked`: Google confirmed that our access is withdrawn. */
  disconnectGoogle: question(
    'extension',
    nothing,
    googleViewSchema.extend({ revoked: z.boolean() }),
  ),
  connectSevera: question(
    'extension',
    z.object({
      clientId: z.string().min(1),
      clientSecret: z.string().min(1),
      environment: severaEnvironmentSchema,
    }),
    z.object({ connection: connectionViewSchema, report: connectionReportSchema }),
  ),
  testConnection: question('extension', ofConnection, connectionReportSchema),
  findUsers: question('extension', search, z.array(psaUserSchema)),
  pickUser: question(
    'extension',
    ofConnection.extend({ user: psaUserSchema }),
    connectionViewSchema,
  ),
  disconnectPsa: question('extension', ofConnection, nothing),
  activityTypes: question('extension', ofConnection, z.array(activityTypeSchema)),
  practiceActivities: question('extension', nothing, z.array(practiceRowSchema)),
  exportPractice: question(
    'extension',
    nothing,
    z.object({ fileName: z.string(), csv: z.string() }),
  ),
};

export type Questions = typeof questions;
export type QuestionName = keyof Questions;
export type Ask<N extends QuestionName> = z.input<Questions[N]['ask']>;
export type AnswerTo<N extends QuestionName> = z.output<Questions[N]['answer']>;
