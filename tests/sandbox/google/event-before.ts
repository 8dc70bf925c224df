import { hosts } from '../hosts.ts';
import { findMethod } from './contract.ts';
import { findEntry } from './entries.ts';
import { viewEvent } from './event-view.ts';
import type { Identity } from './identity.ts';
import type { EventBody } from './resource.ts';
import type { Calendar, World } from './world.ts';

/** The event that a request names, as it stood just before. */
export interface EventBefore {
  readonly calendarId: string;
  readonly eventId: string;
  /** As its calendar's owner would get it. */
  readonly event: EventBody;
  /** Whether people beside the calendar's own stand on its list; rooms are no people. */
  readonly hasOtherGuests: boolean;
  /** An occurrence that only its series' rule makes: any write turns it into an exception. */
  readonly isPlainOccurrence: boolean;
}

/** What a request to the Calendar API says of itself. */
interface Asked {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const base = '/calendar/v3/';

/** The event behind a request's path; undefined when it names none, or none that ever was. */
export function eventBefore(
  { world, identity }: { readonly world: World; readonly identity: Identity },
  { host, method, path, headers }: Asked,
): EventBefore | undefined {
  if (host !== hosts.api || !path.startsWith(base)) return undefined;
  const { calendarId = '', eventId = '' } = findMethod(method, path.slice(base.length))?.path ?? {};
  const bearer = headers.authorization?.replace(/^Bearer /i, '') ?? '';
  const own = identity.tokens.find(bearer)?.email ?? '';
  const calendar = world.calendars.get(calendarId === 'primary' ? own : calendarId);
  return calendar && eventOn(calendar, eventId);
}

function eventOn(calendar: Calendar, eventId: string): EventBefore | undefined {
  const entry = findEntry(calendar, eventId);
  if (!entry) return undefined;
  const guests = entry.body.attendees ?? [];
  return {
    calendarId: calendar.id,
    eventId,
    event: viewEvent(entry, calendar, { email: calendar.owner, role: 'owner' }),
    hasOtherGuests: guests.some(({ email, resource }) => email !== calendar.id && !resource),
    isPlainOccurrence: !calendar.events.has(eventId),
  };
}
