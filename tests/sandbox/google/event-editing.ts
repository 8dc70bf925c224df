import { requireCalendar } from './calendar-keeping.ts';
import { addEvent, changeEvent } from './changes.ts';
import { findEntry } from './entries.ts';
import { newEventId } from './event-id.ts';
import { viewEvent } from './event-view.ts';
import { withoutPrivateProperties } from './guest-copies.ts';
import { mergePatch } from './json-merge.ts';
import { moveToCalendar } from './move-to-calendar.ts';
import type { Entry, EventBody, EventTime } from './resource.ts';
import { removeEvent, respond } from './responses.ts';
import { splitSeries } from './split-series.ts';
import type { Calendar, World } from './world.ts';

/**
 * What people do with events in Google's own screens; the API's refusals do not apply. An id may be that of a single
 * event, of a series ("all events") or of an occurrence ("this event", which makes an exception). Events are answered
 * as their calendar's owner would get them from the API.
 */
export interface EventEditing {
  create(calendarId: string, event: EventBody & { id?: string }): EventBody;
  /** Edits an event. `null` clears a field. */
  patch(calendarId: string, eventId: string, changes: Record<string, unknown>): EventBody;
  move(calendarId: string, eventId: string, start: EventTime, end: EventTime): EventBody;
  /** Moves an event or a whole series: a stub stays, the event goes on under the same id. */
  moveToCalendar(calendarId: string, eventId: string, destination: string): EventBody;
  /** "Duplicate": a single event of its own that says the same. */
  duplicate(calendarId: string, eventId: string): EventBody;
  /** Deletes an event: for everybody on the organizer's calendar, only the own copy on a guest's. */
  delete(calendarId: string, eventId: string): void;
  /** Takes a deleted event, series or occurrence out of the bin. */
  restore(calendarId: string, eventId: string): EventBody;
  /** "This and following", from an occurrence on; answers the new series. */
  splitSeries(
    calendarId: string,
    occurrenceId: string,
    changes: Record<string, unknown>,
  ): EventBody;
  invite(calendarId: string, eventId: string, email: string): EventBody;
  respond(email: string, eventId: string, answer: 'accepted' | 'declined' | 'tentative'): void;
  makePrivate(calendarId: string, eventId: string): EventBody;
  event(calendarId: string, eventId: string): EventBody | undefined;
  /** Every kept row of a calendar: single events, masters, exceptions, tombstones. */
  events(calendarId: string): EventBody[];
}

type Change = (body: EventBody) => EventBody;

export function createEventEditing(world: World): EventEditing {
  const calendarOf = (id: string) => requireCalendar(world, id);
  const edit = (calendarId: string, id: string, change: Change) =>
    view(calendarOf(calendarId), changeEvent(world, calendarOf(calendarId), id, change), id);
  return {
    create: (calendarId, event) => create(world, calendarOf(calendarId), event),
    patch: (calendarId, id, changes) => edit(calendarId, id, (body) => mergePatch(body, changes)),
    move: (calendarId, id, start, end) => edit(calendarId, id, (body) => ({ ...body, start, end })),
    moveToCalendar: (from, id, to) =>
      view(calendarOf(to), moveToCalendar(world, calendarOf(from), id, calendarOf(to)), id),
    duplicate: (calendarId, id) => duplicate(world, calendarOf(calendarId), id),
    restore: (calendarId, id) => edit(calendarId, id, (body) => ({ ...body, status: 'confirmed' })),
    delete: (calendarId, id) => removeEvent(world, calendarOf(calendarId), id),
    splitSeries: (calendarId, id, changes) => split(world, calendarOf(calendarId), id, changes),
    invite: (calendarId, id, email) => edit(calendarId, id, (body) => withGuest(body, email)),
    respond: (email, id, answer) => respond(world, calendarOf(email), id, answer),
    makePrivate: (calendarId, id) =>
      edit(calendarId, id, (body) => ({ ...body, visibility: 'private' })),
    event: (calendarId, id) => eventOf(calendarOf(calendarId), id),
    events: (calendarId) => eventsOf(calendarOf(calendarId)),
  };
}

function view(calendar: Calendar, entry: Entry | undefined, id: string): EventBody {
  if (!entry) throw new Error(`no event ${id} on ${calendar.id}`);
  return viewEvent(entry, calendar, { email: calendar.owner, role: 'owner' });
}

function create(world: World, calendar: Calendar, event: EventBody & { id?: string }): EventBody {
  const { id = newEventId(), ...body } = event;
  return view(calendar, addEvent(world, calendar, id, body), id);
}

function split(world: World, calendar: Calendar, id: string, changes: Record<string, unknown>) {
  const added = splitSeries(world, calendar, id, (body) => mergePatch(body, changes));
  return view(calendar, added, added.id);
}

function eventOf(calendar: Calendar, id: string): EventBody | undefined {
  const entry = findEntry(calendar, id);
  return entry && view(calendar, entry, id);
}

function eventsOf(calendar: Calendar): EventBody[] {
  return [...calendar.events.keys()].map((id) => view(calendar, findEntry(calendar, id), id));
}

function duplicate(world: World, calendar: Calendar, id: string): EventBody {
  const entry = findEntry(calendar, id);
  if (!entry) throw new Error(`no event ${id} on ${calendar.id}`);
  const { iCalUID, sequence, creator, organizer, recurrence, ...said } = entry.body;
  const copied = world.switches.duplicateProperties === 'copied';
  return create(world, calendar, copied ? said : withoutPrivateProperties(said));
}

function withGuest(body: EventBody, email: string): EventBody {
  const organizer = body.organizer?.email ?? '';
  // Google lists the organizer as the first guest as soon as there is another.
  const host = { email: organizer, responseStatus: 'accepted' };
  const others = (body.attendees ?? [host]).filter((guest) => guest.email !== email);
  return { ...body, attendees: [...others, { email, responseStatus: 'needsAction' }] };
}
