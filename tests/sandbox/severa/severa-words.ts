/** Enumerations of the contract that the stand-in works with. */
export type ActivityCategory = 'Personal' | 'Absences' | 'CalendarEntry' | 'SalesEvent' | 'Task';
export type RecurrenceType = 'None' | 'Occurrence' | 'Exception' | 'Series';
export type ParticipantType = 'User' | 'Contact' | 'Resource' | 'Other';
export type ParticipantStatus = 'Unknown' | 'Invited' | 'Accepted' | 'Tentative' | 'Declined';
type DayOrdinal = 'First' | 'Second' | 'Third' | 'Fourth' | 'Last';
export type Weekday =
  | 'Sunday'
  | 'Monday'
  | 'Tuesday'
  | 'Wednesday'
  | 'Thursday'
  | 'Friday'
  | 'Saturday';
export type DayOrdinalOption = Weekday | 'WeekDay' | 'WeekendDay' | 'Day';

interface DayOfMonth {
  readonly dayOfMonth?: number | null;
  readonly dayOrdinal?: DayOrdinal | null;
  readonly dayOrdinalOption?: DayOrdinalOption | null;
}

/** ActivityRecurrenceModel, as far as it can be written. */
export interface Recurrence {
  readonly frequency: 'Daily' | 'Weekly' | 'Monthly' | 'Yearly';
  readonly pattern?: {
    readonly daily?: { readonly interval?: number | null; readonly everyWeekday?: boolean } | null;
    readonly weekly?:
      | ({ readonly interval?: number } & { readonly [day in Lowercase<Weekday>]?: boolean })
      | null;
    readonly monthly?: ({ readonly interval?: number } & DayOfMonth) | null;
    readonly yearly?: ({ readonly month?: string } & DayOfMonth) | null;
  } | null;
  readonly range?: {
    readonly maxOccurrences?: number | null;
    /** A date; the last day on which an occurrence may start. */
    readonly recursUntilDate?: string | null;
  } | null;
}

/** What can be said of an activity in a POST; the same words serve a human's doings in the tenant. */
export interface ActivityInput {
  readonly name: string;
  readonly startDateTime: string;
  readonly endDateTime?: string | null;
  readonly isAllDay?: boolean;
  readonly hasDuration?: boolean;
  readonly isClosed?: boolean;
  readonly isUnassigned?: boolean;
  readonly notes?: string | null;
  readonly location?: string | null;
  readonly activityType: { readonly guid: string };
  readonly ownerUser: { readonly guid: string };
  readonly customer?: { readonly guid?: string | null } | null;
  readonly phase?: { readonly guid?: string | null } | null;
  readonly recurrence?: Recurrence | null;
  readonly projectTaskStatus?: { readonly guid?: string | null } | null;
  readonly recurrenceParentActivityGuid?: string | null;
}
