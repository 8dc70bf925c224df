import { randomBytes } from 'node:crypto';
import { ApiError, forbidden, invalid } from './api-error.ts';
import { type Call, reach } from './call.ts';
import { isZone } from './times.ts';
import type { Calendar, World } from './world.ts';

/** What a new calendar needs to say of itself. */
export interface NewCalendar {
  readonly id?: string;
  readonly owner: string;
  readonly summary: string;
  readonly timeZone: string;
  readonly description?: string;
  readonly primary?: boolean;
  readonly madeBy?: string;
  readonly colour?: string;
}

/** Makes a calendar and puts it on its owner's list. */
export function addCalendar(world: World, wanted: NewCalendar): Calendar {
  const calendar: Calendar = {
    id: wanted.id ?? `c_${randomBytes(32).toString('hex')}@group.calendar.google.com`,
    owner: wanted.owner,
    primary: wanted.primary ?? false,
    ...(wanted.madeBy && { madeBy: wanted.madeBy }),
    ...(wanted.description && { description: wanted.description }),
    summary: wanted.summary,
    timeZone: wanted.timeZone,
    syncEpoch: 1,
    access: new Map(),
    events: new Map(),
    vanished: new Map(),
  };
  world.calendars.set(calendar.id, calendar);
  listCalendarFor(world, calendar, wanted.owner, wanted.colour ?? '#9fe1e7');
  return calendar;
}

/** Puts a calendar on somebody's list, shown. */
export function listCalendarFor(
  world: World,
  calendar: Calendar,
  email: string,
  colour: string,
): void {
  const stamp = world.nextStamp();
  const listing = { email, calendarId: calendar.id, colour, stamp };
  world.listings.push({ ...listing, selected: true, hidden: false, deleted: false });
}

export function getCalendar(call: Call): unknown {
  return viewCalendar(reach(call).calendar);
}

export function insertCalendar(call: Call): unknown {
  const { summary, timeZone, description } = call.body;
  if (typeof summary !== 'string' || summary === '') {
    throw new ApiError(400, 'required', 'Missing title.');
  }
  if (typeof timeZone === 'string' && !isZone(timeZone)) {
    throw invalid('Invalid time zone.', 'timeZone');
  }
  const calendar = addCalendar(call.world, {
    owner: call.token.email,
    summary,
    timeZone: typeof timeZone === 'string' ? timeZone : 'UTC',
    ...(typeof description === 'string' && { description }),
    madeBy: call.token.clientId,
  });
  return viewCalendar(calendar);
}

/** Only its owner may delete a calendar, and nobody a primary one. */
export function deleteCalendar(call: Call): undefined {
  const { calendar, role } = reach(call);
  if (calendar.primary) {
    throw invalid('A primary calendar cannot be deleted.', 'calendarId');
  }
  if (role !== 'owner') throw forbidden('requiredAccessLevel', 'You need to own this calendar.');
  removeCalendar(call.world, calendar);
}

/** Removes a calendar for everybody; it leaves every list, and its lines there become deleted ones. */
export function removeCalendar(world: World, calendar: Calendar): void {
  world.calendars.delete(calendar.id);
  for (const listing of world.listings) {
    if (listing.calendarId !== calendar.id) continue;
    Object.assign(listing, { deleted: true, stamp: world.nextStamp() });
  }
}

function viewCalendar(calendar: Calendar): unknown {
  return {
    kind: 'calendar#calendar',
    etag: `"${Buffer.from(calendar.id).toString('base64url').slice(0, 27)}"`,
    id: calendar.id,
    summary: calendar.summary,
    ...(calendar.description && { description: calendar.description }),
    timeZone: calendar.timeZone,
    dataOwner: calendar.owner,
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  };
}
