import type { Google } from './google.ts';
import { seedIcs } from './seed-ics.ts';
import { seedJson } from './seed-json.ts';

/** Fills a calendar from an export: `text/calendar`, else Calendar API JSON. Answers the ids of what came in. */
export function seedCalendar(
  google: Google,
  calendarId: string,
  text: string,
  contentType: string,
): string[] {
  const isIcs = contentType.includes('text/calendar') || text.startsWith('BEGIN:VCALENDAR');
  return isIcs ? seedIcs(google, calendarId, text) : seedJson(google, calendarId, JSON.parse(text));
}
