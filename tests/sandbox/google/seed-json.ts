import { findEntry } from './entries.ts';
import { newEventId } from './event-id.ts';
import type { Google } from './google.ts';
import { placeEvent, placeException } from './place-event.ts';
import type { EventBody, EventTime } from './resource.ts';

/** What the API computes when it answers; a recording's own values are not kept. */
const computed = [
  'kind',
  'etag',
  'id',
  'htmlLink',
  'created',
  'updated',
  'recurringEventId',
  'originalStartTime',
];

/** Seeds from Calendar API JSON: one event, a list of events, or a whole listing. */
export function seedJson(google: Google, calendarId: string, json: unknown): string[] {
  const calendar = google.world.calendars.get(calendarId);
  if (!calendar) throw new Error(`no calendar ${calendarId}`);
  const events = eventsIn(json);
  const singles = events.filter((event) => event.recurringEventId === undefined);
  const exceptions = events.filter((event) => event.recurringEventId !== undefined);
  const placed = singles.map((event) =>
    placeEvent(google.world, calendar, String(event.id ?? newEventId()), bodyOf(event)),
  );
  const changed = exceptions.map((event) => {
    const seriesId = String(event.recurringEventId);
    const original = event.originalStartTime as EventTime;
    // A cancelled occurrence says nothing of itself; a changed one may leave out what it shares.
    const inherited = findEntry(calendar, String(event.id))?.body ?? {};
    return placeException(
      google.world,
      calendar,
      seriesId,
      original,
      { ...inherited, ...bodyOf(event) },
      String(event.id),
    );
  });
  return [...placed, ...changed];
}

function eventsIn(json: unknown): EventBody[] {
  if (Array.isArray(json)) return json;
  if (typeof json === 'object' && json !== null && 'items' in json) return eventsIn(json.items);
  return [json as EventBody];
}

function bodyOf(event: EventBody): EventBody {
  const kept = Object.entries(event).filter(([name]) => !computed.includes(name));
  return withoutSelf(Object.fromEntries(kept));
}

// Whose copy it is follows from the calendar it is seeded into.
function withoutSelf(body: EventBody): EventBody {
  const strip = <P extends { self?: boolean }>({ self: _, ...person }: P) => person;
  return {
    ...body,
    ...(body.creator && { creator: strip(body.creator) }),
    ...(body.organizer && { organizer: strip(body.organizer) }),
    ...(body.attendees && { attendees: body.attendees.map(strip) }),
  };
}
