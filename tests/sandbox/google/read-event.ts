import { invalid, notFound } from './api-error.ts';
import { type Call, fingerprint, pageSize, reach, spanOf, viewerOf } from './call.ts';
import { findEntry, instanceIdOf, isMaster, occurrencesOf } from './entries.ts';
import { viewEvent } from './event-view.ts';
import { envelope } from './list-events.ts';
import type { Entry } from './resource.ts';
import { instantOf } from './times.ts';
import type { Calendar } from './world.ts';

/** A deleted event is answered too, with status `cancelled`. */
export function getEvent(call: Call): unknown {
  const { calendar, role } = reach(call);
  return viewEvent(requireEntry(call, calendar), calendar, viewerOf(call, role));
}

/** The entry the path names; 404 when it never existed. */
export function requireEntry(call: Call, calendar: Calendar): Entry {
  const entry = findEntry(calendar, call.path.eventId ?? '');
  if (!entry) throw notFound();
  return entry;
}

// An endless series has no last instance; two years ahead keep the answer finite.
const horizon = 2 * 366 * 86_400_000;

export function listInstances(call: Call): unknown {
  const { calendar, role } = reach(call);
  const query = fingerprint(call.query, ['pageToken', 'maxResults']);
  const size = pageSize(call, 250, 2500);
  const token = call.query.get('pageToken');
  const items = () =>
    instances(call, calendar).map((entry) => viewEvent(entry, calendar, viewerOf(call, role)));
  const page = token ? call.pages.next(token, query, size) : call.pages.first(query, items(), size);
  return envelope(calendar, role, page);
}

function instances(call: Call, calendar: Calendar): Entry[] {
  requireEntry(call, calendar);
  const master = calendar.events.get(call.path.eventId ?? '');
  if (!master || !isMaster(master)) throw invalid('The event is not a recurring event.', 'eventId');
  const { from, to } = spanOf(call);
  const wanted = originalStartFilter(call, calendar);
  const showDeleted = call.query.get('showDeleted') === 'true';
  return occurrencesOf(calendar, master, { from, to: Math.min(to, call.world.now() + horizon) })
    .filter((entry) => showDeleted || entry.body.status !== 'cancelled')
    .filter(wanted)
    .sort((a, b) => (instanceIdOf(master, startOf(a)) < instanceIdOf(master, startOf(b)) ? -1 : 1));
}

function originalStartFilter(call: Call, calendar: Calendar): (entry: Entry) => boolean {
  const wanted = call.query.get('originalStart');
  if (wanted === null) return () => true;
  const time = wanted.includes('T') ? { dateTime: wanted } : { date: wanted };
  const at = instantOf(time, calendar.timeZone);
  return (entry) => instantOf(startOf(entry), calendar.timeZone) === at;
}

function startOf(entry: Entry) {
  return entry.series?.originalStart ?? {};
}
