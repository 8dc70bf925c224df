import type { NewPageEvent, PageEvent, PageSource } from '../page/source.ts';
import { isAtLeast, roleOf } from './call.ts';
import { createEventEditing } from './event-editing.ts';
import { eidOf } from './event-id.ts';
import { isHiddenFrom } from './event-view.ts';
import { gather } from './gather.ts';
import type { Entry, EventBody, EventTime } from './resource.ts';
import type { Calendar, Listing, Task, World } from './world.ts';

/** What calendar.google.com draws, over the same state as the API. */
export function createPageSource(world: World): PageSource {
  return {
    account: (index) => world.accounts[index],
    events: (email, from, to, colleagues = []) => {
      const span = { from: from.getTime(), to: to.getTime() };
      const listed = world.listings.filter((each) => isShown(each, email));
      const shown = [...listed, ...looksAt(listed, email, colleagues)];
      const tasks = world.tasks.filter((task) => task.email === email && overlaps(task, span));
      return [...shown.flatMap((listing) => eventsOf(world, listing, span)), ...tasks.map(taskOf)];
    },
    create: (email, event) => {
      createEventEditing(world).create(email, newEvent(event));
    },
    rename: ({ calendarId, eventId, title }) => {
      createEventEditing(world).patch(calendarId, eventId, { summary: title });
    },
    version: () => world.version(),
  };
}

function newEvent({ title, date, isDaily }: NewPageEvent): EventBody {
  return {
    summary: title,
    start: { dateTime: `${date}T10:00:00Z`, timeZone: 'UTC' },
    end: { dateTime: `${date}T11:00:00Z`, timeZone: 'UTC' },
    ...(isDaily && { recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] }),
  };
}

function isShown(listing: Listing, email: string): boolean {
  return listing.email === email && listing.selected && !listing.hidden && !listing.deleted;
}

/** A calendar as the page shows it to somebody, on their list or not. */
type Shown = Pick<Listing, 'email' | 'calendarId' | 'colour'>;

/** Colleagues' calendars that are looked at without being on the person's list. */
function looksAt(
  listed: readonly Shown[],
  email: string,
  colleagues: readonly string[],
): readonly Shown[] {
  const isListed = (id: string) => listed.some(({ calendarId }) => calendarId === id);
  return colleagues
    .filter((id) => !isListed(id))
    .map((calendarId) => ({ email, calendarId, colour: '#8e24aa' }));
}

function eventsOf(world: World, listing: Shown, span: { from: number; to: number }): PageEvent[] {
  const calendar = world.calendars.get(listing.calendarId);
  if (!calendar) return [];
  const entries = gather(world, calendar, { span, single: true, deleted: false });
  return entries.map((entry) => pageEvent(entry, calendar, listing));
}

function pageEvent({ id, body }: Entry, calendar: Calendar, listing: Shown): PageEvent {
  const role = roleOf(calendar, listing.email) ?? 'freeBusyReader';
  const hidden = isHiddenFrom({ email: listing.email, role }, body);
  const guests = hidden ? [] : (body.attendees ?? []);
  const own = guests.find(({ email }) => email === calendar.id);
  return {
    eid: eidOf(id, calendar.id),
    eventId: id,
    calendarId: calendar.id,
    calendarName: calendar.summary,
    title: hidden ? 'busy' : (body.summary ?? ''),
    start: textOf(body.start),
    end: textOf(body.end),
    allDay: body.start?.date !== undefined,
    kind: 'event',
    ...(body.location && !hidden && { location: body.location }),
    guests: guests.map(({ email, responseStatus = 'needsAction' }) => ({
      email,
      response: responseStatus,
    })),
    organizer: body.organizer?.email ?? calendar.id,
    declined: own?.responseStatus === 'declined',
    editable: isAtLeast(role, 'writer'),
    colour: listing.colour,
  };
}

function textOf(time: EventTime | undefined): string {
  return time?.dateTime ?? time?.date ?? '';
}

function overlaps(task: Task, span: { from: number; to: number }): boolean {
  return Date.parse(task.start) < span.to && Date.parse(task.end) >= span.from;
}

function taskOf(task: Task): PageEvent {
  return {
    eid: `tasks_${task.id}`,
    eventId: task.id,
    calendarId: task.email,
    calendarName: 'Tasks',
    title: task.title,
    start: task.start,
    end: task.end,
    allDay: task.allDay,
    kind: 'task',
    guests: [],
    organizer: task.email,
    declined: false,
    editable: true,
    colour: '#4285f4',
  };
}
