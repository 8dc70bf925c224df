/** One thing the stand-in calendar page draws. Times are RFC 3339 with offset, or calendar dates (end exclusive) when `allDay`. */
export interface PageEvent {
  /** What Google puts into `data-eventid`: the eid of the API's htmlLink, or `tasks_…` for a task. */
  readonly eid: string;
  readonly eventId: string;
  readonly calendarId: string;
  readonly calendarName: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly kind: 'event' | 'task';
  readonly location?: string;
  readonly guests: readonly { readonly email: string; readonly response: string }[];
  readonly organizer: string;
  readonly declined: boolean;
  readonly editable: boolean;
  readonly colour: string;
}

/** The account a `/calendar/u/N/` page belongs to. */
export interface PageAccount {
  readonly email: string;
  readonly name: string;
  readonly timeZone: string;
}

export interface NewPageEvent {
  readonly title: string;
  readonly date: string;
  readonly isDaily: boolean;
}

export interface NamedEvent {
  readonly calendarId: string;
  readonly eventId: string;
  readonly title: string;
}

/** Where the stand-in page gets what it draws; the sandbox implements it over the stand-in Calendar API's own state. */
export interface PageSource {
  account(index: number): PageAccount | undefined;
  /**
   * Every occurrence on the account's shown calendars that touches the span, tasks included; and on those of the
   * colleagues, as far as the account may see them: of one who shares nothing only when they are busy.
   */
  events(email: string, from: Date, to: Date, colleagues?: readonly string[]): readonly PageEvent[];
  /** What *Save* makes on the account's own calendar: an hour from 10 o'clock UTC of that date, once or every day. */
  create(email: string, event: NewPageEvent): void;
  /** What *Save* in the editor of an event does, of a series to this one alone. */
  rename(event: NamedEvent): void;
  /** Grows with every change of the state, so that an open page can redraw, as Google's does. */
  version(): number;
}
