import { ApiError, invalid } from './api-error.ts';
import { type Call, reachForWriting, viewerOf } from './call.ts';
import { viewEvent } from './event-view.ts';
import { isOrganizedOn } from './guest-copies.ts';
import { noteMails } from './mails.ts';
import { moveToCalendar } from './move-to-calendar.ts';
import { requireEntry } from './read-event.ts';
import type { Entry } from './resource.ts';
import type { Calendar } from './world.ts';

/** `events.move`: writing is needed on both calendars, and the event must be the first one's own. */
export function moveEvent(call: Call): unknown {
  const { calendar } = reachForWriting(call);
  const calendarId = call.query.get('destination') ?? '';
  const { calendar: destination, role } = reachForWriting({ ...call, path: { calendarId } });
  const entry = requireEntry(call, calendar);
  checkMovable(entry, calendar, destination);
  const moved = moveToCalendar(call.world, calendar, entry.id, destination);
  noteMails(call, calendar, [entry]);
  return viewEvent(moved, destination, viewerOf(call, role));
}

function checkMovable(entry: Entry, from: Calendar, to: Calendar): void {
  const refuse = (reason: string, message: string) => new ApiError(400, reason, message);
  if (entry.body.status === 'cancelled') {
    throw new ApiError(410, 'deleted', 'Resource has been deleted');
  }
  if (entry.series) {
    const message = 'Cannot change the organizer of an instance.';
    throw refuse('cannotChangeOrganizerOfInstance', message);
  }
  if (!isOrganizedOn(from, entry)) {
    throw refuse('cannotChangeOrganizer', 'Cannot change the organizer of this event.');
  }
  if ((entry.body.eventType ?? 'default') !== 'default') {
    throw refuse('eventTypeRestriction', 'Only default events can be moved.');
  }
  if (from === to) throw invalid('The event is on this calendar already.', 'destination');
  const there = to.events.get(entry.id);
  if (there && there.body.status !== 'cancelled') {
    throw new ApiError(409, 'duplicate', 'The requested identifier already exists.');
  }
}
