import type { Call } from './call.ts';
import type { Entry, EventBody } from './resource.ts';
import type { Calendar } from './world.ts';

/**
 * Notes who would have been written to, so that a test can hold us to silence. Google promises silence for
 * `sendUpdates=none` alone: without the parameter, and with the old `sendNotifications`, some mails may go out.
 * `versions` are the event before and after, as far as there are both: who was taken off the list is told too.
 */
export function noteMails({ world, query, token }: Call, calendar: Calendar, versions: Entry[]) {
  const mode = query.get('sendUpdates') ?? 'all';
  if (mode === 'none') return;
  const people = new Set(versions.flatMap(({ body }) => peopleOf(body)));
  for (const email of people) {
    if (email === calendar.id || email === token.email) continue;
    const usesGoogle = world.calendars.has(email);
    if (mode === 'all' || !usesGoogle) {
      world.mails.push({ to: email, eventId: versions[0]?.id ?? '' });
    }
  }
}

/** Everybody concerned with an event that has guests; rooms read no mail. */
function peopleOf({ attendees = [], organizer }: EventBody): string[] {
  if (attendees.length === 0) return [];
  const guests = attendees.filter(({ resource }) => !resource).map(({ email }) => email);
  return organizer ? [organizer.email, ...guests] : guests;
}
