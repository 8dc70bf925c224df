import { ApiError, forbidden, invalid } from './api-error.ts';
import { type Call, reachForWriting, viewerOf } from './call.ts';
import { checkedChange, checkSequence } from './change-check.ts';
import { addEvent, changeEvent } from './changes.ts';
import { newEventId } from './event-id.ts';
import { withCheckedTimes, writableFields } from './event-input.ts';
import { etagOf, isHiddenFrom, viewEvent } from './event-view.ts';
import { checkPropertyLimits } from './extended-properties.ts';
import { isOrganizedOn, withSharedFields } from './guest-copies.ts';
import { checkGuestMay } from './guest-rights.ts';
import { mergePatch } from './json-merge.ts';
import { noteMails } from './mails.ts';
import { requireEntry } from './read-event.ts';
import type { Entry, EventBody } from './resource.ts';
import { removeEvent, respond } from './responses.ts';
import type { Calendar, World } from './world.ts';

export function insertEvent(call: Call): unknown {
  const { calendar, role } = reachForWriting(call);
  const id = checkedNewId(call, calendar);
  const body = withCheckedTimes(writableFields(call), calendar);
  checkKind(body, calendar);
  checkSequence(body.sequence, 0);
  checkPropertyLimits(call.world, calendar, id, body);
  const entry = addEvent(call.world, calendar, id, {
    ...body,
    creator: { email: call.token.email },
  });
  noteMails(call, calendar, [entry]);
  return viewEvent(entry, calendar, viewerOf(call, role));
}

function checkedNewId({ body }: Call, calendar: Calendar): string {
  const id = body.id;
  if (typeof id !== 'string') return newEventId();
  if (!/^[a-v0-9]{5,1024}$/.test(id)) throw invalid('Invalid resource id value.');
  if (body.iCalUID !== undefined) throw invalid('Either id or iCalUID may be given, not both.');
  if (calendar.events.has(id)) {
    throw new ApiError(409, 'duplicate', 'The requested identifier already exists.');
  }
  return id;
}

function checkKind({ eventType = 'default' }: EventBody, calendar: Calendar): void {
  if (eventType === 'fromGmail') throw invalid('Events from Gmail cannot be created.', 'eventType');
  if (eventType !== 'default' && !calendar.primary) {
    throw invalid('Events of this type are only allowed on primary calendars.', 'eventType');
  }
}

export function patchEvent(call: Call): unknown {
  return write(call, (current) => mergePatch(current, writableFields(call)));
}

// What `update` cannot take away because it is not the caller's to say.
const lasting = [
  'creator',
  'organizer',
  'iCalUID',
  'eventType',
  'sequence',
  'status',
  'conferenceData',
];

export function updateEvent(call: Call): unknown {
  return write(call, (current) => {
    const kept = Object.entries(current).filter(([name]) => lasting.includes(name));
    return mergePatch(Object.fromEntries(kept), writableFields(call));
  });
}

function write(call: Call, change: (current: EventBody) => EventBody): unknown {
  const { calendar, role } = reachForWriting(call);
  const entry = requireEntry(call, calendar);
  const viewer = viewerOf(call, role);
  checkVersion(call, entry);
  if (isHiddenFrom(viewer, entry.body)) throw forbidden('forbidden', 'Forbidden');
  checkSequence(call.body.sequence, entry.body.sequence ?? 0);
  if (entry.series && call.body.recurrence) {
    throw invalid('An instance of a recurring event cannot recur by itself.', 'recurrence');
  }
  const next = checkedChange(entry.body, change(entry.body), calendar);
  checkPropertyLimits(call.world, calendar, entry.id, next);
  const written = apply(call, calendar, entry, next);
  noteMails(call, calendar, [entry, written]);
  return viewEvent(written, calendar, viewer);
}

function apply(call: Call, calendar: Calendar, entry: Entry, next: EventBody): Entry {
  const { world } = call;
  if (next.status === 'cancelled' && entry.body.status !== 'cancelled') {
    removeEvent(call.world, calendar, entry.id);
    return requireEntry(call, calendar);
  }
  if (!isOrganizedOn(calendar, entry)) checkGuestMay(entry.body, next, calendar);
  const answer = ownAnswer(next, calendar);
  if (answer !== ownAnswer(entry.body, calendar) && answer && !isOrganizedOn(calendar, entry)) {
    respond(world, calendar, entry.id, answer);
  }
  const shared = next.guestsCanModify === true && organizersCalendar(world, entry);
  // What a guest may change for all goes through the organizer's copy, which reaches everybody.
  if (shared) changeEvent(world, shared, entry.id, (body) => withSharedFields(body, next));
  return changeEvent(world, calendar, entry.id, () => next) ?? entry;
}

function organizersCalendar(world: World, entry: Entry): Calendar | undefined {
  const calendar = world.calendars.get(entry.body.organizer?.email ?? '');
  return calendar?.events.has(entry.series?.id ?? entry.id) ? calendar : undefined;
}

function ownAnswer(body: EventBody, calendar: Calendar): string | undefined {
  return body.attendees?.find(({ email }) => email === calendar.id)?.responseStatus;
}

export function deleteEvent(call: Call): undefined {
  const { calendar } = reachForWriting(call);
  const entry = requireEntry(call, calendar);
  if (entry.body.status === 'cancelled') {
    throw new ApiError(410, 'deleted', 'Resource has been deleted');
  }
  checkVersion(call, entry);
  removeEvent(call.world, calendar, entry.id);
  noteMails(call, calendar, [entry]);
}

function checkVersion({ headers }: Call, entry: Entry): void {
  const wanted = headers.get('if-match');
  if (wanted === null || wanted === '*' || wanted === etagOf(entry.stamp)) return;
  throw new ApiError(412, 'conditionNotMet', 'Precondition Failed', {
    location: 'If-Match',
    locationType: 'header',
  });
}
