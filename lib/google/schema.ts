import { calendarDateSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

const text = z.string().optional();
const flag = z.boolean().optional();

/** A day, or an instant with its offset. Google's answers always carry the offset. */
const apiTimeSchema = z.object({
  date: calendarDateSchema.optional(),
  dateTime: z.iso.datetime({ offset: true }).optional(),
});
export type ApiTime = z.infer<typeof apiTimeSchema>;

/** Our one private property of an event, which carries its tag. Never a shared one: guests would see it. */
export const tagProperty = 'merkkiTag';

/**
 * An event as the API gives it. Only the id is promised: a deleted event may have nothing else but its status,
 * and an exception may lack the series it belonged to.
 */
export const apiEventSchema = z.object({
  id: z.string().min(1),
  etag: text,
  status: text,
  created: z.iso.datetime({ offset: true }).optional(),
  updated: text,
  htmlLink: text,
  iCalUID: text,
  summary: text,
  location: text,
  start: apiTimeSchema.optional(),
  end: apiTimeSchema.optional(),
  recurrence: z.array(z.string()).optional(),
  recurringEventId: text,
  originalStartTime: apiTimeSchema.optional(),
  transparency: text,
  visibility: text,
  eventType: text,
  colorId: text,
  organizer: z.object({ email: text, self: flag }).optional(),
  attendees: z
    .array(z.object({ email: text, self: flag, resource: flag, responseStatus: text }))
    .optional(),
  attendeesOmitted: flag,
  locked: flag,
  extendedProperties: z
    .object({ private: z.object({ [tagProperty]: text }).optional() })
    .optional(),
});
export type ApiEvent = z.infer<typeof apiEventSchema>;

/**
 * The fields asked for, so that descriptions, conference data, other programs' properties, and guests' names never
 * arrive; of their addresses only the domains are taken (partial responses: `a,b(c)`, nested at will; a name that is not there is left out).
 */
export const eventFields = [
  'id,etag,status,created,updated,htmlLink,iCalUID,summary,location,start,end,recurrence,recurringEventId,originalStartTime',
  'transparency,visibility,eventType,colorId,organizer(email,self)',
  'attendees(email,self,resource,responseStatus),attendeesOmitted,locked',
  `extendedProperties(private(${tagProperty}))`,
].join();

/** Who is invited, asked for by itself, for an event that somebody has open. */
export const apiGuestsSchema = z.object({
  attendees: z.array(z.object({ email: text, self: flag, resource: flag })).default([]),
});
export type ApiGuests = z.infer<typeof apiGuestsSchema>;

export const guestFields = 'id,attendees(email,self,resource)';

/** What the bell tells of an event. */
export const apiChangeSchema = z.object({
  id: z.string().min(1),
  status: text,
  updated: text,
  recurrence: z.array(z.string()).optional(),
  recurringEventId: text,
});
export type ApiChange = z.infer<typeof apiChangeSchema>;

export const changeFields = 'id,status,updated,recurrence,recurringEventId';

export const apiCalendarSchema = z.object({
  id: z.string().min(1),
  summary: text,
  summaryOverride: text,
  timeZone: text,
  accessRole: text,
  dataOwner: text,
  primary: flag,
  selected: flag,
  backgroundColor: text,
});
export type ApiCalendar = z.infer<typeof apiCalendarSchema>;

export const calendarFields =
  'id,summary,summaryOverride,timeZone,accessRole,dataOwner,primary,selected,backgroundColor';

/** What is asked of the answer to a new calendar: the calendar itself, without the list's view of it. */
export const madeCalendarFields = 'id,summary,timeZone,dataOwner';

/** One page of a listing; the items are parsed one by one, so that a strange one costs only itself. */
export const pageSchema = z.object({
  /** Always there, unlike items: an answer without it is no page, and must not pass for an empty one. */
  kind: z.enum(['calendar#events', 'calendar#calendarList']),
  items: z.array(z.unknown()).default([]),
  nextPageToken: text,
  nextSyncToken: text,
});
