/** When an event starts or ends: `date` for all-day (end exclusive), `dateTime` (RFC 3339) for timed ones. */
export interface EventTime {
  date?: string;
  dateTime?: string;
  timeZone?: string;
}

export interface Attendee {
  email: string;
  displayName?: string;
  responseStatus?: string;
  organizer?: boolean;
  optional?: boolean;
  resource?: boolean;
  self?: boolean;
}

/** An event in the Calendar API's own words; fields the sandbox never looks at pass through. */
export interface EventBody {
  status?: string;
  summary?: string;
  description?: string;
  location?: string;
  start?: EventTime;
  end?: EventTime;
  recurrence?: string[];
  attendees?: Attendee[];
  organizer?: { email: string; displayName?: string; self?: boolean };
  creator?: { email: string; displayName?: string; self?: boolean };
  transparency?: string;
  visibility?: string;
  eventType?: string;
  iCalUID?: string;
  sequence?: number;
  guestsCanModify?: boolean;
  extendedProperties?: { private?: Record<string, string>; shared?: Record<string, string> };
  [field: string]: unknown;
}

/** Which occurrence of which series an exception stands for. */
interface SeriesPlace {
  readonly id: string;
  readonly originalStart: EventTime;
}

/** A kept row. An exception whose series is on the same calendar holds only what differs (`null` = cleared). */
export interface StoredEvent {
  readonly id: string;
  readonly createdAt: number;
  readonly series?: SeriesPlace;
  /** What instance ids begin with; differs from the id for a split-off series when Google keeps them short. */
  readonly instancePrefix?: string;
  body: EventBody;
  /** Microseconds of the last change; grows with every change in the world. */
  stamp: number;
  /** An exception that fell out of its changed series: reported as a bare cancelled id. */
  stray?: boolean;
}

/** A whole event as it stands on one calendar: a plain event, a series master, or one occurrence. */
export interface Entry {
  readonly id: string;
  readonly createdAt: number;
  readonly stamp: number;
  readonly series?: SeriesPlace;
  readonly instancePrefix?: string;
  readonly body: EventBody;
  readonly stray?: boolean;
}
