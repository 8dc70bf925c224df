import { timespanSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

/** How much of a calendar is ours: only own calendars have sendable events. */
export const calendarSchema = z.object({
  /** The real id; the primary calendar's is the account's address, never the alias `primary`. */
  id: z.string(),
  name: z.string(),
  primary: z.boolean(),
  role: z.enum([
    'none',
    'freeBusyReader',
    'reader',
    'writerWithoutPrivateAccess',
    'writer',
    'owner',
  ]),
  /** The person's own: the primary one, and secondary calendars they own. A colleague's shared calendar never is. */
  mine: z.boolean(),
  /** Ticked in Google's own calendar list. */
  shown: z.boolean(),
  timeZone: z.string(),
  /** As Google's page shows it, `#rrggbb`; absent where it is not known. */
  colour: z.string().optional(),
  /** When Google refused a write on the whole calendar, whatever the role says. Epoch milliseconds. */
  writesRefusedAt: z.number().optional(),
});
export type Calendar = z.infer<typeof calendarSchema>;

/** An entry in Google Calendar as Merkki needs it: one event or one occurrence of a series, never a series master. */
export const calendarEventSchema = z.object({
  /** As in the page's `data-eventid` and the API's `htmlLink`. */
  eid: z.string(),
  calendarId: z.string(),
  eventId: z.string(),
  /** Shared by every copy and occurrence of the meeting. Empty on bare tombstones. */
  iCalUid: z.string(),
  seriesId: z.string().optional(),
  /** When an occurrence stood in its series at first (UTC instant or date); it stays when the occurrence is moved. */
  originalStart: z.string().optional(),
  status: z.enum(['confirmed', 'tentative', 'cancelled']),
  title: z.string(),
  location: z.string(),
  when: timespanSchema,
  /** Private or confidential. */
  isPrivate: z.boolean(),
  /** False for events shown as free. */
  isBusy: z.boolean(),
  /** The person's own answer; `none` when they are not among the guests. */
  response: z.enum(['none', 'needsAction', 'declined', 'tentative', 'accepted']),
  organizedByMe: z.boolean(),
  organizer: z.string(),
  hasOtherGuests: z.boolean(),
  /** The other guests, without rooms; absent where there are none, or where Google leaves them out. */
  guests: z
    .object({
      count: z.number(),
      /** Of their addresses, each once, in small letters; whose they are is kept nowhere. */
      domains: z.array(z.string()),
    })
    .optional(),
  /** The event's own colour, by Google's number; absent where it has its calendar's. */
  colorId: z.string().optional(),
  /** Google says that the main fields of this copy cannot be changed. */
  isLocked: z.boolean().optional(),
  /** Google's `eventType`: `default`, `outOfOffice`, `workingLocation`, `focusTime`, `birthday`, `fromGmail`, or a later one. */
  eventType: z.string(),
  htmlLink: z.string(),
  /** Our private property, as it stands there; occurrences show their series', and copies and splits take it along. */
  carriedTag: z.string().optional(),
});
export type CalendarEvent = z.infer<typeof calendarEventSchema>;

/**
 * Names the one item that this event is, wherever it stands: a meeting on two of my calendars has one key.
 * By iCalUID and original start, never by present start.
 */
export function itemKeyOf(event: Pick<CalendarEvent, 'iCalUid' | 'originalStart'>): string {
  return `${event.iCalUid}#${event.originalStart ?? ''}`;
}
