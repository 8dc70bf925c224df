import { ApiError, invalid } from './api-error.ts';
import {
  type Call,
  fingerprint,
  pageSize,
  reach,
  spanOf,
  timeParameter,
  viewerOf,
} from './call.ts';
import { findEntry } from './entries.ts';
import { isWanted } from './event-filters.ts';
import { viewEvent } from './event-view.ts';
import { gather, type Reading } from './gather.ts';
import type { Page } from './pages.ts';
import type { Entry, EventBody } from './resource.ts';
import { encodeSyncToken, readSyncToken, type SyncPoint } from './sync-token.ts';
import { instantOf } from './times.ts';
import type { AccessRole, Calendar } from './world.ts';

/** Parameters Google refuses beside a sync token, and after which it gives none (the bounds apart). */
const filters = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'updatedMin',
];
const bounds = ['timeMin', 'timeMax'];
const free = ['pageToken', 'maxResults', 'fields', 'prettyPrint', 'alt', 'key', 'quotaUser'];
const deltaIgnores = [...free, ...filters, ...bounds, 'syncToken'];

// Not documented; reports say about thirty days.
const updatedHorizon = 28 * 86_400_000;

export function listEvents(call: Call): unknown {
  const { calendar, role } = reach(call);
  checkCombination(call);
  const query = fingerprint(call.query, free);
  const size = pageSize(call, 250, 2500);
  const token = call.query.get('pageToken');
  const page = token
    ? call.pages.next(token, query, size, (item) => asItIsNow(call, calendar, role, item))
    : call.pages.first(query, readAll(call, calendar, role), size, nextSyncToken(call, calendar));
  return envelope(calendar, role, page);
}

function asItIsNow(call: Call, calendar: Calendar, role: AccessRole, item: EventBody): EventBody {
  const entry = findEntry(calendar, String(item.id));
  return entry ? viewEvent(entry, calendar, viewerOf(call, role)) : item;
}

function checkCombination(call: Call): void {
  const { query } = call;
  if (query.has('syncToken')) {
    const clash = [...filters, ...bounds].find((name) => query.has(name));
    if (clash) throw invalid(`Sync token cannot be used with the parameter ${clash}.`, clash);
    if (query.get('showDeleted') === 'false') {
      throw invalid('Sync token cannot be used with showDeleted=false.', 'showDeleted');
    }
  }
  if (query.get('orderBy') === 'startTime' && query.get('singleEvents') !== 'true') {
    throw invalid('The requested ordering is not available for the particular query.', 'orderBy');
  }
}

function readAll(call: Call, calendar: Calendar, role: AccessRole): EventBody[] {
  const viewer = viewerOf(call, role);
  const entries = gather(call.world, calendar, readingOf(call, calendar));
  return ordered(
    call,
    calendar,
    entries.filter((entry) => isWanted(call.query, entry, viewer)),
  ).map((entry) => viewEvent(entry, calendar, viewer));
}

function readingOf(call: Call, calendar: Calendar): Reading {
  const since = syncPoint(call, calendar);
  const updatedMin = checkedUpdatedMin(call);
  const after = since?.stamp ?? (updatedMin === undefined ? undefined : updatedMin * 1000 - 1);
  const span = since ? deltaSpan(call, since) : spanOf(call);
  return {
    span,
    single: call.query.get('singleEvents') === 'true',
    deleted: call.query.get('showDeleted') === 'true' || after !== undefined,
    ...(after !== undefined && { after }),
  };
}

function syncPoint(call: Call, calendar: Calendar): SyncPoint | undefined {
  const token = call.query.get('syncToken');
  if (token === null) return undefined;
  return readSyncToken(
    token,
    calendar.id,
    calendar.syncEpoch,
    fingerprint(call.query, deltaIgnores),
  );
}

function deltaSpan(call: Call, since: SyncPoint) {
  const kept = call.world.switches.deltaWindow === 'kept';
  return {
    from: (kept ? since.from : undefined) ?? Number.NEGATIVE_INFINITY,
    to: (kept ? since.to : undefined) ?? Number.POSITIVE_INFINITY,
  };
}

function checkedUpdatedMin(call: Call): number | undefined {
  const updatedMin = timeParameter(call, 'updatedMin');
  if (updatedMin !== undefined && updatedMin < call.world.now() - updatedHorizon) {
    const message = 'The requested minimum modification time lies too far in the past.';
    throw new ApiError(410, 'updatedMinTooLongAgo', message, {
      domain: 'calendar',
      location: 'updatedMin',
    });
  }
  return updatedMin;
}

function nextSyncToken(call: Call, calendar: Calendar): string | undefined {
  if (filters.some((name) => call.query.has(name))) return undefined;
  const since = syncPoint(call, calendar);
  const from = since?.from ?? timeParameter(call, 'timeMin');
  const to = since?.to ?? timeParameter(call, 'timeMax');
  return encodeSyncToken({
    about: calendar.id,
    epoch: calendar.syncEpoch,
    stamp: call.world.lastStamp(),
    query: fingerprint(call.query, deltaIgnores),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });
}

function ordered(call: Call, calendar: Calendar, entries: Entry[]): Entry[] {
  const order = call.query.get('orderBy');
  if (order === 'updated') return entries.sort((a, b) => a.stamp - b.stamp);
  if (order !== 'startTime') {
    return call.world.switches.listOrder === 'oldestFirst' ? entries : entries.reverse();
  }
  const startOf = ({ body, series }: Entry) =>
    instantOf(body.start ?? series?.originalStart ?? {}, calendar.timeZone);
  return entries.sort((a, b) => startOf(a) - startOf(b));
}

/** The listing's frame, which tells of the calendar without a calendar-list scope. */
export function envelope(calendar: Calendar, role: AccessRole, page: Page<EventBody>): unknown {
  const stamps = [...calendar.events.values()].map(({ stamp }) => stamp);
  const newest = stamps.reduce((a, b) => Math.max(a, b), 0);
  return {
    kind: 'calendar#events',
    etag: `"p${newest.toString(32)}"`,
    summary: calendar.summary,
    description: calendar.description ?? '',
    updated: new Date(Math.floor(newest / 1000)).toISOString(),
    timeZone: calendar.timeZone,
    accessRole: role,
    defaultReminders: [{ method: 'popup', minutes: 10 }],
    ...page,
  };
}
