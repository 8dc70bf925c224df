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
import type { Window } from '@/lib/domain/timespan';

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
  /** Contact persons with exactly one of these addresses. */
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
}

/** Small durable memory for adapters: pacing, cached tokens. Values are JSON. */
export interface Memory {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Where the practice PSA keeps what it holds. */
export interface ActivityStore {
  all(): Promise<Activity[]>;
  get(id: string): Promise<Activity | undefined>;
  put(activity: Activity): Promise<void>;
  remove(id: string): Promise<void>;
}
