import {
  activityFieldsSchema,
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
import { dayStandings } from '@/lib/domain/day-count';
import { syncRunSchema } from '@/lib/domain/history';
import { itemStateSchema } from '@/lib/domain/item-state';
import { answerSchema } from '@/lib/domain/outbox';
import { problemSchema } from '@/lib/domain/problem';
import { remarkSchema } from '@/lib/domain/remark';
import { historyDaysSchema, settingsChangeSchema, settingsSchema } from '@/lib/domain/settings';
import { suggestionSchema } from '@/lib/domain/suggestion';
import { perSurface, surfaces } from '@/lib/domain/surface';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { tagChangeSchema, tagSchema, tagScopeSchema } from '@/lib/domain/tag';
import { calendarDateSchema, timespanSchema } from '@/lib/domain/timespan';
import { eventOutcomeSchema, listedEventSchema } from '@/lib/messages/many-schemas';
import {
  brakeSchema,
  historyFilterSchema,
  historyItemSchema,
  runProgressSchema,
  syncPreviewSchema,
  syncViewSchema,
} from '@/lib/messages/sync-schemas';
import { z } from '@/lib/zod';

/** A connection as screens see it: no credentials. */
const connectionViewSchema = connectionSchema.omit({ credentials: true }).extend({
  capabilities: capabilitiesSchema,
  /** Severa's environment; absent for systems that have one only. */
  environment: severaEnvironmentSchema.optional(),
  /** *Send* goes here. */
  active: z.boolean(),
  /** How many of its activities could not be understood and were left out, lately; absent when none. */
  leftOut: z.number().optional(),
  /** How many items a cancelled run left, and nothing has taken since; absent when none. */
  leftUndone: z.number().optional(),
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

/** An activity of the person's own at the time of an event. */
const overlapSchema = z.object({
  title: z.string(),
  when: timespanSchema,
  /** Of the activity in the PSA; see `PsaPort.activityUrl`. */
  url: z.string().optional(),
});

/** A contact person of a customer, who is among the guests of the event. */
const guestContactSchema = z.object({ id: z.string(), name: z.string(), customer: customerSchema });
export type GuestContact = z.infer<typeof guestContactSchema>;

/** Everything the panel shows of one event. */
const eventViewSchema = z.object({
  eid: z.string(),
  /** Undefined while the event is being read, or when Google is not connected. */
  event: calendarEventSchema
    .pick({
      ...{ title: true, when: true, location: true, isPrivate: true, organizer: true },
      htmlLink: true,
    })
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
  /** Of an occurrence: what the tag that is shown was made for. */
  series: z.object({ scope: tagScopeSchema }).optional(),
  /** What the PSA would get of the event, word for word; the notes end with a link back. Undefined where nothing may be sent. */
  sends: activityFieldsSchema
    .pick({ title: true, when: true, location: true, notes: true })
    .extend({
      /** Names of the contact persons who take part. */
      contacts: z.array(z.string()).optional(),
    })
    .optional(),
  /** The tag's `auto` would let the event go by itself, which it does not without. */
  offersAuto: z.boolean(),
  /** Of an untagged event: how others like it are tagged. */
  suggestion: suggestionSchema.optional(),
  /** What the person did last, when it was to this event and nothing happened to it since; see `undoLast`. */
  lastAct: z
    .object({
      id: z.string(),
      kind: z.enum(['tag', 'create', 'update', 'delete']),
      /** `changed-since`: it could not be undone. */
      standing: z.enum(['undoable', 'undone', 'changed-since']),
    })
    .optional(),
  state: itemStateSchema,
  /** What else of the person's own stands in the PSA at the same time: some by name, and how many more. */
  overlaps: z.object({ named: z.array(overlapSchema), more: z.number() }).optional(),
  /** The PSA's contact persons among the guests, where there are any. */
  contacts: z.array(guestContactSchema).optional(),
  /** Why the event could not be read: not connected, signed out, offline. Tagging works all the same. */
  problem: problemSchema.optional(),
});
export type EventView = z.infer<typeof eventViewSchema>;

/** What the panel shows of an event that is still to be made. */
const draftViewSchema = eventViewSchema.pick({ psa: true, tag: true });
export type DraftView = z.infer<typeof draftViewSchema>;

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

/** A place in Google's page that the scripts there live in. */
const surfaceSchema = z.enum(surfaces);

/** `off` by the person's choice; `unseen` since the browser started; `docked` when it could not be found lately. */
const surfaceStandingSchema = z.enum(['off', 'unseen', 'well', 'docked']);
export type SurfaceStanding = z.infer<typeof surfaceStandingSchema>;

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

/** What the options page needs besides connections. */
const setupSchema = z.object({
  /** Those that count: the administrator's where there are, else the person's. */
  settings: settingsSchema,
  /** The settings that are the administrator's; the person cannot choose those. */
  byPolicy: z.array(settingsSchema.keyof()),
  /** The only calendars that events may be sent from, by the administrator's word; see `SendingBounds`. */
  allowedCalendars: z.array(z.string()).optional(),
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
  participants: z.string(),
  location: z.string(),
  notes: z.string(),
});
export type PracticeRow = z.infer<typeof practiceRowSchema>;

/** Calendar dates, the last one included. */
const daysSchema = z.object({ first: calendarDateSchema, last: calendarDateSchema });

const nothing = z.object({});
const ofEvent = z.object({ eid: z.string().min(1).max(2000) });
const ofEvents = z.object({ eids: z.array(ofEvent.shape.eid).min(1).max(200) });
const ofConnection = z.object({ connectionId: z.string() });
/** What becomes of calendars of our own: should deleting them fail, nothing is disconnected. */
const calendarsFateSchema = z.enum(['keep', 'delete']).default('keep');
/** A random name that the page's script gave to an event still to be made. */
const ofDraft = z.object({ draftId: z.uuid() });
/** `consented`: also when hours are booked, or the activity is closed. */
const answered = { answer: answerSchema, consented: z.boolean().optional() };
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
      /** The days the page shows, in spans, so that events outside the usual window get their marks too. */
      days: z.array(daysSchema).max(12).default([]),
    }),
    z.record(
      z.string(),
      z.enum(['untagged', 'tagged', 'queued', 'sent', 'changed', 'failed', 'ignored', 'none']),
    ),
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
  openPanel: question('calendar', nothing, nothing),
  /** On which places in the page the person wants to see Merkki; all that a page learns of the settings. */
  shownSurfaces: question('calendar', nothing, settingsSchema.shape.surfaces.unwrap()),
  /** How a place in the page fares: `docked` when it was not found three times running, see lib/page/health.ts. */
  reportHealth: question(
    'calendar',
    z.object({ surface: surfaceSchema, state: z.enum(['well', 'docked']) }),
    nothing,
  ),
  /** `section` as the options page's address names it, `practice/<id>` among them. */
  openOptions: question('calendar', z.object({ section: z.string().max(100) }), nothing),
  describeEvent: question('calendar', ofEvent, eventViewSchema),
  /**
   * `series`: for all occurrences of the event's series that have no tag of their own, `following`: for those from this
   * one on; the event's own gives way.
   */
  tagEvent: question(
    'calendar',
    ofEvent.extend({ change: tagChangeSchema, scope: tagScopeSchema.default('event') }),
    eventViewSchema,
  ),
  /**
   * Who of the contact persons among the event's guests takes part in its activity, and of those chosen before; whoever
   * else is named is passed over. `scope` as for `tagEvent`.
   */
  chooseContacts: question(
    'calendar',
    ofEvent.extend({
      contactIds: z.array(z.string().max(200)).max(40),
      scope: tagScopeSchema.default('event'),
    }),
    eventViewSchema,
  ),
  /** With the type, customer and project that were tagged last; `incomplete` when nothing was yet. */
  tagAsLast: question('calendar', ofEvent, eventViewSchema),
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
  /**
   * Undoes `lastAct`, after a look at how things stand now: a tag goes back, a write is made up for by another. Nothing
   * when by now another act is the last.
   */
  undoLast: question('calendar', ofEvent.extend({ act: z.string().max(100) }), eventViewSchema),
  /** As `answerQuestion`, to what a run on the active connection asks about the event; nothing when it asks nothing. */
  answerEvent: question('calendar', ofEvent.extend(answered), eventViewSchema),
  /** Many events for a list, from what is known, in the order asked; `problem`: why some may not be read. */
  describeEvents: question(
    'calendar',
    z.object({ eids: z.array(ofEvent.shape.eid).max(200) }),
    eventViewSchema.pick({ psa: true, problem: true }).extend({
      events: z.array(listedEventSchema),
    }),
  ),
  /** Each for itself alone, an occurrence too, and judged singly: one that is refused holds up no other. */
  tagEvents: question(
    'calendar',
    ofEvents.extend({
      change: tagChangeSchema.pick({ activityTypeId: true, customer: true, project: true }),
    }),
    z.array(eventOutcomeSchema),
  ),
  /**
   * As `sendEvent` for each singly. Answers once all are in line, all of them or none; the events' states tell how it
   * goes on, whoever asks.
   */
  sendEvents: question('calendar', ofEvents, z.array(eventOutcomeSchema)),
  /** As `cancelSending` for each. */
  cancelSendings: question('calendar', ofEvents, nothing),
  describeDraft: question('calendar', ofDraft, draftViewSchema),
  tagDraft: question('calendar', ofDraft.extend({ change: tagChangeSchema }), draftViewSchema),
  /** The person pressed *Save*: the tag is bound to the event of this title as soon as Google has it. */
  saveDraft: question('calendar', ofDraft.extend({ title: z.string().max(2000) }), nothing),
  /** The person closed it without saving. */
  dropDraft: question('calendar', ofDraft, nothing),
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
  /** In the calendar tab used last, which is shown; nothing where none is open. */
  selectEvents: question('extension', nothing, nothing),
  checkNow: question('extension', nothing, nothing),
  pause: question('extension', z.object({ until: z.number().nullable() }), nothing),
  resume: question('extension', nothing, nothing),
  readSetup: question('extension', nothing, setupSchema),
  /** What a connection does by itself goes through `saveSync`, what is shown in Google's page through `showSurface`. */
  saveSettings: question(
    'extension',
    settingsChangeSchema.omit({ sync: true, surfaces: true }),
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
  /** `revoked`: Google confirmed that our access is withdrawn. */
  disconnectGoogle: question(
    'extension',
    z.object({ calendars: calendarsFateSchema }),
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
  disconnectPsa: question(
    'extension',
    ofConnection.extend({ calendars: calendarsFateSchema }),
    nothing,
  ),
  activityTypes: question('extension', ofConnection, z.array(activityTypeSchema)),
  practiceActivities: question('extension', nothing, z.array(practiceRowSchema)),
  readSync: question('extension', ofConnection, syncViewSchema),
  /** What would be done under these settings; reads both sides, writes nothing. */
  previewSync: question(
    'extension',
    ofConnection.extend({ settings: syncSettingsSchema }),
    syncPreviewSchema,
  ),
  /** `rights-missing` (google) when the settings need a right that Google has not given: ask `grantGoogle` first. */
  saveSync: question(
    'extension',
    ofConnection.extend({ settings: syncSettingsSchema }),
    syncViewSchema,
  ),
  /** Shows Google's page; only from a press. */
  grantGoogle: question(
    'extension',
    z.object({ right: z.enum(['write', 'make-calendars']) }),
    googleViewSchema,
  ),
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
  readHistory: question(
    'extension',
    z.object({ filter: historyFilterSchema, before: z.number().optional() }),
    /** At most 100, newest first; `before` of the next page is the last one's id. */
    z.object({ items: z.array(historyItemSchema), hasMore: z.boolean() }),
  ),
  /** How much of the history is older than so many days, and would go if no more were kept. */
  countOldHistory: question(
    'extension',
    z.object({ keptDays: historyDaysSchema }),
    z.object({ entries: z.number(), runs: z.number() }),
  ),
  readRuns: question(
    'extension',
    z.object({ connectionId: z.string().optional() }),
    z.array(syncRunSchema),
  ),
  /** By a compensating write, after looking at how things stand now. */
  undoOperation: question('extension', z.object({ id: z.number() }), historyItemSchema),
  /** Puts a failed operation in line again. */
  retryOperation: question('extension', z.object({ id: z.number() }), nothing),
  /** Makes "[Company] Events (created: …)" and "[Company] Tasks (created: …)", or finds them again. */
  makeCalendars: question(
    'extension',
    ofConnection.extend({ company: z.string().trim().min(1).max(80) }),
    syncViewSchema,
  ),
  /** `keep`: they stay in Google Calendar with their events, and Merkki forgets them. */
  leaveCalendars: question('extension', ofConnection.extend({ keep: z.boolean() }), syncViewSchema),
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
