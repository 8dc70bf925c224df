import { addEvent, changeEvent } from './changes.ts';
import { entryOf, exceptionsOf, findEntry } from './entries.ts';
import { newEventId } from './event-id.ts';
import { originalStarts } from './recurrence.ts';
import type { Entry, EventBody, EventTime, StoredEvent } from './resource.ts';
import { compactWall, instantOf, instantOfWall, wallOf } from './times.ts';
import type { Calendar, World } from './world.ts';

/**
 * "This and following": the old series ends the evening before, a new one with its own id and
 * iCalUID begins; private properties are copied with everything else.
 */
export function splitSeries(
  world: World,
  calendar: Calendar,
  occurrenceId: string,
  change: (body: EventBody) => EventBody,
): Entry {
  const occurrence = findEntry(calendar, occurrenceId);
  const master = calendar.events.get(occurrence?.series?.id ?? '');
  if (!occurrence?.series || !master) throw new Error(`${occurrenceId} is no occurrence`);
  const { originalStart } = occurrence.series;
  const recurrence = master.body.recurrence ?? [];
  const later = laterExceptions(calendar, master, originalStart);
  const id = splitId(world, master, originalStart, calendar);
  const used = countBefore(calendar, master, originalStart);
  changeEvent(world, calendar, master.id, (body) => ({
    ...body,
    recurrence: recurrence.map((line) => endedBefore(line, originalStart, calendar)),
  }));
  const { start, end } = occurrence.body;
  const body = change({ ...master.body, ...(start && { start }), ...(end && { end }) });
  const rest = recurrence.map((line) => withoutUsed(line, used));
  const own = { ...body, recurrence: rest, iCalUID: `${id}@google.com`, sequence: 0 };
  const short = world.switches.splitInstanceIds === 'first';
  const added = addEvent(world, calendar, id, own, short ? firstIdOf(master.id) : id);
  for (const exception of later) moveException(world, calendar, exception, id);
  return added;
}

function splitId(world: World, master: StoredEvent, start: EventTime, calendar: Calendar): string {
  if (world.switches.splitIds === 'fresh') return newEventId();
  const allDay = start.date !== undefined;
  const at = allDay ? Date.parse(start.date ?? '') : instantOf(start, calendar.timeZone);
  return `${firstIdOf(master.id)}_R${compactWall(at, allDay)}`;
}

// Splitting again replaces the suffix rather than stacking one on another.
function firstIdOf(id: string): string {
  return id.replace(/_R\d{8}(T\d{6})?$/, '');
}

function endedBefore(line: string, start: EventTime, calendar: Calendar): string {
  if (!line.startsWith('RRULE')) return line;
  const bare = line.replace(/;(UNTIL|COUNT)=[^;]*/g, '');
  return `${bare};UNTIL=${evening(start, calendar)}`;
}

/** The last second of the day before in the series' zone, in UTC; for all-day series the day itself. */
function evening(start: EventTime, calendar: Calendar): string {
  if (start.date !== undefined) return compactWall(Date.parse(start.date) - 86_400_000, true);
  const zone = start.timeZone ?? calendar.timeZone;
  const wall = wallOf(instantOf(start, zone), zone);
  const midnight = wall - (wall % 86_400_000);
  return `${compactWall(instantOfWall(midnight - 1000, zone), false)}Z`;
}

function countBefore(calendar: Calendar, master: StoredEvent, start: EventTime): number {
  return originalStarts(master.body, calendar.timeZone, instantOf(start, calendar.timeZone)).length;
}

function withoutUsed(line: string, used: number): string {
  return line.replace(/COUNT=(\d+)/, (_, count: string) => `COUNT=${Number(count) - used}`);
}

function laterExceptions(calendar: Calendar, master: StoredEvent, start: EventTime): Entry[] {
  const from = instantOf(start, calendar.timeZone);
  return exceptionsOf(calendar, master.id)
    .map((row) => entryOf(calendar, row))
    .filter(({ series }) => series && instantOf(series.originalStart, calendar.timeZone) >= from);
}

/** Exceptions after the split live on in the new series, at the same original start. */
function moveException(world: World, calendar: Calendar, exception: Entry, seriesId: string): void {
  const { series, body } = exception;
  const master = calendar.events.get(seriesId);
  if (!series || !master) return;
  const suffix = exception.id.slice(exception.id.lastIndexOf('_'));
  const id = `${master.instancePrefix ?? seriesId}${suffix}`;
  const { start, end, status, summary } = body;
  // With short instance ids it is the very id that the old series has just lost.
  if (calendar.events.get(id)?.stray) calendar.events.delete(id);
  changeEvent(world, calendar, id, (current) => ({
    ...current,
    ...(start && { start }),
    ...(end && { end }),
    ...(status && { status }),
    ...(summary && { summary }),
  }));
}
