import type {
  Activity,
  ActivityFields,
  ActivityType,
  Contact,
  Customer,
  Participant,
  Project,
  PsaUser,
} from '@/lib/domain/activity';
import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import type { Capabilities, ConnectionReport } from '@/lib/domain/connection';
import type { KeptList } from '@/lib/domain/kept-list';
import type { Timespan, Window } from '@/lib/domain/timespan';

/** What goes into a new activity. `notes` carries the mark already; the owner is the connection's user. */
export type ActivityDraft = ActivityFields;

/** Only the fields that change; null clears customer or project. */
export type ActivityChange = Partial<Omit<ActivityFields, 'customerId' | 'projectId'>> & {
  readonly customerId?: string | null;
  readonly projectId?: string | null;
};

/** Who is to take part in an activity. */
export interface ParticipantDraft {
  /** Of a user, or of a contact person. */
  readonly personId: string;
  readonly kind: 'user' | 'contact';
}

/**
 * A PSA system in the core's words. Every method rejects with a `ProblemError` (side `psa`) for expected failures;
 * lists are complete or rejected, never short.
 */
export interface PsaPort {
  readonly capabilities: Capabilities;
  /** Who the credentials open, as whom, and what they lack. `email` finds the user. */
  test(email: string): Promise<ConnectionReport>;
  /** Users whose name or address holds the text, at most 20; for a manual pick. */
  findUsers(text: string): Promise<PsaUser[]>;
  /** The active activity types. */
  activityTypes(): Promise<ActivityType[]>;
  /** At most 20 whose name holds the text. An empty text answers the person's own (projects they are a member of), where the system can tell. */
  findCustomers(text: string): Promise<Customer[]>;
  findProjects(text: string, customerId?: string): Promise<Project[]>;
  /** The lists that searches read whole and that are kept, the activity types apart; asks nobody. */
  keptLists(): Promise<KeptList[]>;
  /** Reads the person's own projects anew, where the credentials may, and lets the next search read the rest anew. */
  refreshLists(): Promise<void>;
  /** Contact persons with exactly one of these addresses; nobody where the key may not read them. */
  contactsByEmail(emails: readonly string[]): Promise<Contact[]>;
  /** Every activity that touches the window and in which the user is owner or participant. Series masters are left out. */
  activitiesIn(window: Window): Promise<Activity[]>;
  /**
   * Those of `activitiesIn` that were added or edited at or after `since` (epoch milliseconds, by the system's clock).
   * Some that were changed shortly before may be among them. What was deleted or moved out of the window is not told.
   */
  activitiesChangedSince(since: number, window: Window): Promise<Activity[]>;
  /** Undefined when it does not exist (any more). */
  activity(id: string): Promise<Activity | undefined>;
  create(draft: ActivityDraft): Promise<Activity>;
  /** The activity after the change. `not-found` when it is gone. */
  update(id: string, change: ActivityChange): Promise<Activity>;
  /** Resolves as well when it was already gone. */
  delete(id: string): Promise<void>;
  /** Who takes part. `not-found` when the activity is gone; empty where the system has no participants. */
  participants(activityId: string): Promise<Participant[]>;
  /** The participation; the present one when the person takes part already. `not-found` when the activity is gone. */
  addParticipant(activityId: string, participant: ParticipantDraft): Promise<Participant>;
  /** Resolves as well when the participation, or the whole activity, was already gone. */
  removeParticipant(activityId: string, participationId: string): Promise<void>;
  /** The activity in the system's own user interface; undefined when no address is known. */
  activityUrl(id: string): string | undefined;
}

/** Hears of a PSA's lists of activities while they are read. */
export interface ListWatch {
  /** Ids of activities that are there, could not be understood and were left out; empty where even the id was not. */
  onLeftOut(ids: readonly string[]): void;
  /** So many rows have come so far. Rejecting ends the list, which is rejected with the same. */
  onRows(count: number): Promise<void>;
}

/** What a bell listing tells: which events to read again, and the token for the next listing. */
export interface CalendarDelta {
  readonly changed: readonly {
    readonly eventId: string;
    readonly seriesId?: string;
    readonly isSeries: boolean;
    readonly cancelled: boolean;
  }[];
  readonly syncToken: string;
}

/** Google Calendar in the core's words, for one account. Rejects with a `ProblemError` (side `google`). */
export interface CalendarPort {
  calendars(): Promise<Calendar[]>;
  /** The truth: every event and occurrence that touches the window, complete. */
  eventsIn(calendarId: string, window: Window): Promise<CalendarEvent[]>;
  /** The bell: what changed since the token; without one, a first token. `token-lost` when the token is dead. */
  changesSince(
    calendarId: string,
    syncToken: string | undefined,
    startAt: number,
  ): Promise<CalendarDelta>;
  /** Undefined for one that never existed there; a deleted one has status `cancelled`. */
  event(calendarId: string, eventId: string): Promise<CalendarEvent | undefined>;
  /** The occurrences of a series that touch the window, cancelled ones included. */
  occurrences(calendarId: string, seriesId: string, window: Window): Promise<CalendarEvent[]>;
  /**
   * When a series was made, epoch milliseconds by Google's clock, and when its first occurrence takes place. Undefined for
   * what is no series, or not there (any more).
   */
  seriesOrigin(
    calendarId: string,
    seriesId: string,
  ): Promise<{ readonly createdAt: number; readonly first: Timespan } | undefined>;
}

/** Tells since when events are there; kept apart, as nothing that syncs asks for it. */
export interface CreationReader {
  /**
   * When an event, or a series, was made: epoch milliseconds by Google's clock. Undefined when it does not exist (any
   * more). Rejects as `CalendarPort` does.
   */
  createdAt(calendarId: string, eventId: string): Promise<number | undefined>;
}

/** Tells who else is invited; kept apart, as guests are part of no event here and are kept nowhere. */
export interface GuestReader {
  /**
   * The addresses of an event's guests besides the person, without rooms; none of what does not exist (any more), or
   * where Google does not tell. Rejects as `CalendarPort` does.
   */
  guestsOf(calendarId: string, eventId: string): Promise<string[]>;
}

/** All that we ever write into an event: never guests, reminders, colours or conference data. */
export interface EventDraft {
  readonly title: string;
  readonly when: Timespan;
  readonly location: string;
}

/** An event with the version it was read in, by which a write is refused when it changed since. */
export interface VersionedEvent {
  readonly event: CalendarEvent;
  /** Opaque (Google's etag). It says nothing of the content: equal content comes with new versions. */
  readonly version: string;
}

/**
 * The writing half of Google Calendar, for one account. Nobody is ever mailed. Rejects with a `ProblemError` (side
 * `google`): `rights-missing` when the scope was not granted, `forbidden` on a calendar that may only be read.
 * It changes what it is told to; that events with other guests are left alone is decided by the caller, on the same
 * version that it hands in here.
 */
export interface CalendarWriter {
  /** The event as it is now, a cancelled one included. Undefined for one that never existed there. */
  read(calendarId: string, eventId: string): Promise<VersionedEvent | undefined>;
  /**
   * A series itself, in the shape of an event that stands where its first occurrence stood. Undefined for one that was
   * deleted or never existed there, and for what is no series.
   */
  readSeries(calendarId: string, seriesId: string): Promise<VersionedEvent | undefined>;
  /**
   * Creates an event under an id of our choice. `taken` when the id exists, a deleted one included. A time without
   * duration is stretched to the shortest that Google takes.
   */
  create(calendarId: string, eventId: string, draft: EventDraft): Promise<CalendarEvent>;
  /** Writes only the fields named. `changed-meanwhile` unless it still has this version. */
  change(
    calendarId: string,
    eventId: string,
    change: Partial<EventDraft>,
    version: string,
  ): Promise<CalendarEvent>;
  /** Resolves as well when it was already gone. `changed-meanwhile` unless it still has this version. */
  remove(calendarId: string, eventId: string, version: string): Promise<void>;
  /**
   * Makes a deleted event confirmed again. `forbidden` on calendars where Google refuses that, `changed-meanwhile`
   * unless it still has this version.
   */
  restore(calendarId: string, eventId: string, version: string): Promise<CalendarEvent>;
  /**
   * Sets our one private property of a single event or a series; null clears it. `changed-meanwhile` unless it still
   * has this version. Never call it for an occurrence.
   */
  carryTag(
    calendarId: string,
    eventId: string,
    text: string | null,
    version: string,
  ): Promise<void>;
  /** A new calendar of the person's own. Needs the scope `calendar.app.created` or wider. */
  createCalendar(name: string, description: string, timeZone: string): Promise<Calendar>;
  /** Deletes a calendar of ours with everything in it; resolves as well when it was already gone. */
  removeCalendar(calendarId: string): Promise<void>;
}

/** Small durable memory for adapters: pacing, cached tokens. Values are JSON. */
export interface Memory {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** An activity as the practice PSA keeps it, with who takes part. */
export interface KeptActivity extends Activity {
  readonly participants?: readonly Participant[];
}

/** Where the practice PSA keeps what it holds. */
export interface ActivityStore {
  all(): Promise<KeptActivity[]>;
  get(id: string): Promise<KeptActivity | undefined>;
  put(activity: KeptActivity): Promise<void>;
  remove(id: string): Promise<void>;
}
