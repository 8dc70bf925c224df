import { isDeepStrictEqual } from 'node:util';
import { exceptionsOf, instanceIdOf } from './entries.ts';
import { originalStarts } from './recurrence.ts';
import type { EventBody, StoredEvent } from './resource.ts';
import type { Calendar, World } from './world.ts';

// As far ahead as listings expand an endless series.
const horizon = 2 * 366 * 86_400_000;

/** Remembers the occurrences a changed rule no longer makes; their exceptions become bare cancelled ids. */
export function dropVanished(
  world: World,
  calendar: Calendar,
  master: StoredEvent,
  before: EventBody,
  stamp: number,
): void {
  if (!before.recurrence || keepsItsRule(before, master.body)) return;
  const until = world.now() + horizon;
  const idsOf = (body: EventBody) =>
    new Map(
      originalStarts(body, calendar.timeZone, until).map((start) => [
        instanceIdOf(master, start),
        start,
      ]),
    );
  const now = master.body.recurrence ? idsOf(master.body) : new Map<string, unknown>();
  for (const [id, originalStart] of idsOf(before)) {
    if (now.has(id)) calendar.vanished.delete(id);
    else if (!calendar.vanished.has(id)) {
      calendar.vanished.set(id, { series: master.id, originalStart, stamp });
    }
  }
  for (const row of exceptionsOf(calendar, master.id)) {
    if (!now.has(row.id)) Object.assign(row, { stray: true, body: { status: 'cancelled' }, stamp });
  }
}

function keepsItsRule(before: EventBody, after: EventBody): boolean {
  const rule = ({ start, recurrence }: EventBody) => ({ start, recurrence });
  return isDeepStrictEqual(rule(before), rule(after));
}
