import { isDeepStrictEqual } from 'node:util';
import { forbidden } from './api-error.ts';
import { ownFields } from './guest-copies.ts';
import type { EventBody } from './resource.ts';
import type { Calendar } from './world.ts';

/** A guest may change what every copy has for itself, and the own answer; the rest is the organizer's. */
export function checkGuestMay(current: EventBody, next: EventBody, calendar: Calendar): void {
  if (current.guestsCanModify === true) return;
  const names = new Set([...Object.keys(current), ...Object.keys(next)]);
  const shared = [...names].filter(
    (name) =>
      !ownFields.includes(name) &&
      !isDeepStrictEqual(sharedValue(current, name, calendar), sharedValue(next, name, calendar)),
  );
  if (shared.length > 0) {
    const message = 'Shared properties can only be changed by the organizer of the event.';
    throw forbidden('forbiddenForNonOrganizer', message);
  }
}

function sharedValue(body: EventBody, name: string, calendar: Calendar): unknown {
  if (name === 'extendedProperties') return body.extendedProperties?.shared;
  if (name === 'attendees') return body.attendees?.filter(({ email }) => email !== calendar.id);
  return body[name];
}
