import { cancelEvent, changeEvent } from './changes.ts';
import { findEntry } from './entries.ts';
import { isOrganizedOn } from './guest-copies.ts';
import type { EventBody } from './resource.ts';
import type { Calendar, World } from './world.ts';

/** A guest's answer, told to the organizer's copy where it is here, and from there to everybody's. */
export function respond(world: World, guest: Calendar, id: string, answer: string): void {
  const entry = findEntry(guest, id);
  const organized = world.calendars.get(entry?.body.organizer?.email ?? '');
  const target = organized && findEntry(organized, id) ? organized : guest;
  changeEvent(world, target, id, (body) => withAnswer(body, guest.id, answer));
}

/** Deletes a copy: the organizer cancels for everybody, a guest only declines. */
export function removeEvent(world: World, calendar: Calendar, id: string): void {
  const entry = findEntry(calendar, id);
  if (!entry) return;
  if (!isOrganizedOn(calendar, entry)) respond(world, calendar, id, 'declined');
  cancelEvent(world, calendar, id);
}

function withAnswer(body: EventBody, email: string, answer: string): EventBody {
  const attendees = body.attendees?.map((guest) =>
    guest.email === email ? { ...guest, responseStatus: answer } : guest,
  );
  return attendees ? { ...body, attendees } : body;
}
