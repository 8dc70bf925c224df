import ICAL from 'ical.js';
import { importedEventId } from './event-id.ts';
import type { Google } from './google.ts';
import { type IcsZones, icsZones } from './ics-zones.ts';
import { placeEvent, placeException } from './place-event.ts';
import type { Attendee, EventBody, EventTime } from './resource.ts';
import type { Calendar } from './world.ts';

/** Seeds a calendar from a user's own .ics export; ids are those Google gives imported events. */
export function seedIcs(google: Google, calendarId: string, text: string): string[] {
  const calendar = google.world.calendars.get(calendarId);
  if (!calendar) throw new Error(`no calendar ${calendarId}`);
  const root = new ICAL.Component(ICAL.parse(text));
  const zones = icsZones(root, calendar.timeZone);
  const events = root.getAllSubcomponents('vevent').filter((event) => isReadable(event, zones));
  const isException = (event: ICAL.Component) => event.hasProperty('recurrence-id');
  const placed = events
    .filter((event) => !isException(event))
    .map((event) =>
      placeEvent(google.world, calendar, idOf(event), bodyOf(event, calendar, zones)),
    );
  const changed = events.filter(isException).map((event) => {
    const original = timeOf(event, 'recurrence-id', zones) ?? {};
    const body = bodyOf(event, calendar, zones);
    return placeException(google.world, calendar, idOf(event), original, body);
  });
  return [...placed, ...changed];
}

// Exports of other programs hold events that no calendar could show; Google leaves them out as well.
function isReadable(event: ICAL.Component, zones: IcsZones): boolean {
  try {
    const start = timeOf(event, 'dtstart', zones);
    const end = timeOf(event, 'dtend', zones) ?? start;
    return start !== undefined && 'date' in start === 'date' in (end ?? start);
  } catch {
    return false;
  }
}

function idOf(event: ICAL.Component): string {
  return importedEventId(textOf(event, 'uid') ?? '');
}

function textOf(event: ICAL.Component, name: string): string | undefined {
  const value = event.getFirstPropertyValue(name);
  return value === null || value === '' ? undefined : String(value);
}

function bodyOf(event: ICAL.Component, calendar: Calendar, zones: IcsZones): EventBody {
  const start = timeOf(event, 'dtstart', zones) ?? {};
  const attendees = event.getAllProperties('attendee').map(attendeeOf);
  const organizer = textOf(event, 'organizer');
  const recurrence = recurrenceOf(event, zones);
  return {
    ...wordsOf(event),
    status: textOf(event, 'status')?.toLowerCase() ?? 'confirmed',
    start,
    end: endOf(event, start, zones),
    ...(recurrence.length > 0 && { recurrence }),
    ...(attendees.length > 0 && { attendees }),
    organizer: { email: organizer ? mailOf(organizer) : calendar.id },
    iCalUID: textOf(event, 'uid') ?? '',
    sequence: Number(textOf(event, 'sequence') ?? 0),
    ...(textOf(event, 'transp') === 'TRANSPARENT' && { transparency: 'transparent' }),
    ...visibilityOf(event),
  };
}

function wordsOf(event: ICAL.Component): EventBody {
  const words = (['summary', 'description', 'location'] as const).map((name) => [
    name,
    textOf(event, name),
  ]);
  return Object.fromEntries(words.filter(([, value]) => value !== undefined));
}

function visibilityOf(event: ICAL.Component): EventBody {
  const kind = textOf(event, 'class')?.toLowerCase();
  return kind === 'private' || kind === 'confidential' ? { visibility: kind } : {};
}

function timeOf(event: ICAL.Component, name: string, zones: IcsZones): EventTime | undefined {
  const property = event.getFirstProperty(name);
  const value = property?.getFirstValue();
  if (!(value instanceof ICAL.Time)) return undefined;
  return zones.eventTime(value, String(property?.getParameter('tzid') ?? ''));
}

function endOf(event: ICAL.Component, start: EventTime, zones: IcsZones): EventTime {
  const end = timeOf(event, 'dtend', zones);
  if (end) return end;
  const duration = event.getFirstPropertyValue('duration');
  const first = event.getFirstPropertyValue('dtstart');
  if (!(first instanceof ICAL.Time)) return start;
  const last = first.clone();
  // RFC 5545: without an end a day lasts a day, and a time no time at all.
  const usual = ICAL.Duration.fromSeconds(first.isDate ? 86_400 : 0);
  last.addDuration(duration instanceof ICAL.Duration ? duration : usual);
  return zones.eventTime(last, start.timeZone ?? '');
}

function recurrenceOf(event: ICAL.Component, zones: IcsZones): string[] {
  return ['rrule', 'exrule', 'rdate', 'exdate']
    .flatMap((name) => event.getAllProperties(name))
    .map((property) => zones.renamed(property.toICALString().replaceAll(/\r?\n /g, '')));
}

function attendeeOf(property: ICAL.Property): Attendee {
  const name = property.getParameter('cn');
  const answer = String(property.getParameter('partstat') ?? 'NEEDS-ACTION');
  return {
    email: mailOf(String(property.getFirstValue())),
    ...(name && { displayName: String(name) }),
    responseStatus: answers[answer] ?? 'needsAction',
    ...(property.getParameter('role') === 'OPT-PARTICIPANT' && { optional: true }),
  };
}

const answers: Readonly<Record<string, string>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

function mailOf(address: string): string {
  return address.replace(/^mailto:/i, '').toLowerCase();
}
