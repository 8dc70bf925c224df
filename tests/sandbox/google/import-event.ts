import { ApiError, invalid } from './api-error.ts';
import { type Call, reachForWriting, viewerOf } from './call.ts';
import { addEvent, changeEvent } from './changes.ts';
import { importedEventId } from './event-id.ts';
import { withCheckedTimes, writableFields } from './event-input.ts';
import { viewEvent } from './event-view.ts';
import { checkPropertyLimits } from './extended-properties.ts';
import { requireEntry } from './read-event.ts';
import type { EventBody } from './resource.ts';
import type { Calendar } from './world.ts';

/**
 * `events.import`: a private copy of an event that is known by its iCalUID. The same UID again changes the copy that is
 * there; the id in the answer is Google's own and differs from the UID.
 */
export function importEvent(call: Call): unknown {
  const { calendar, role } = reachForWriting(call);
  const uid = call.body.iCalUID;
  if (typeof uid !== 'string' || uid === '') {
    throw new ApiError(400, 'required', 'Missing iCalUID.');
  }
  const body = bodyOf(call, calendar);
  const id = copyOf(calendar, uid) ?? importedEventId(uid);
  checkPropertyLimits(call.world, calendar, id, body);
  const isThere = calendar.events.has(id);
  if (isThere) changeEvent(call.world, calendar, id, (current) => replaced(current, body));
  else addEvent(call.world, calendar, id, body);
  const entry = requireEntry({ ...call, path: { eventId: id } }, calendar);
  return viewEvent(entry, calendar, viewerOf(call, role));
}

function replaced({ sequence = 0 }: EventBody, body: EventBody): EventBody {
  return { sequence, ...body };
}

function bodyOf(call: Call, calendar: Calendar): EventBody {
  const said: EventBody = call.body;
  if ((said.eventType ?? 'default') !== 'default') {
    throw invalid('Only default events can be imported.', 'eventType');
  }
  const organizer = said.organizer ?? { email: calendar.id };
  const body = {
    status: 'confirmed',
    eventType: 'default',
    ...withCheckedTimes(writableFields(call), calendar),
    organizer,
    creator: { email: call.token.email },
    privateCopy: true,
  };
  const isGuest = said.attendees?.some(({ email }) => email === calendar.id);
  if (organizer.email === calendar.id || isGuest) return body;
  const message =
    'The owner of the calendar must either be the organizer or an attendee of an event that is imported.';
  throw new ApiError(400, 'participantIsNeitherOrganizerNorAttendee', message, {
    domain: 'calendar',
  });
}

/** The id of the event or series that has the UID, deleted or not. */
function copyOf(calendar: Calendar, uid: string): string | undefined {
  return [...calendar.events.values()].find(({ body, series }) => !series && body.iCalUID === uid)
    ?.id;
}
