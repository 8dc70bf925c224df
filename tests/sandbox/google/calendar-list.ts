import { invalid, notFound } from './api-error.ts';
import { type Call, fingerprint, isAtLeast, pageSize, roleOf } from './call.ts';
import { encodeSyncToken, readSyncToken } from './sync-token.ts';
import type { AccessRole, Listing } from './world.ts';

const free = ['pageToken', 'maxResults', 'fields', 'prettyPrint', 'alt', 'key', 'quotaUser'];

export function listCalendars(call: Call): unknown {
  const query = fingerprint(call.query, free);
  const size = pageSize(call, 100, 250);
  const token = call.query.get('pageToken');
  const page = token
    ? call.pages.next(token, query, size)
    : call.pages.first(query, readAll(call), size, nextToken(call));
  return {
    kind: 'calendar#calendarList',
    etag: `"p${call.world.lastStamp().toString(32)}"`,
    ...page,
  };
}

function readAll(call: Call): Record<string, unknown>[] {
  const { query, world, token } = call;
  const since = sincePoint(call);
  const least = query.get('minAccessRole') as AccessRole | null;
  return world.listings
    .filter(({ email, stamp }) => email === token.email && stamp > since)
    .filter(({ deleted }) => !deleted || since > -1 || query.get('showDeleted') === 'true')
    .filter(({ hidden }) => !hidden || since > -1 || query.get('showHidden') === 'true')
    .map((listing) => viewListing(call, listing))
    .filter(({ accessRole }) => !least || isAtLeast(accessRole as AccessRole, least));
}

function sincePoint(call: Call): number {
  const token = call.query.get('syncToken');
  if (token === null) return -1;
  for (const name of ['minAccessRole', 'showOwnOrganizationOnly']) {
    if (call.query.has(name)) throw invalid(`Sync token cannot be used with ${name}.`, name);
  }
  return readSyncToken(token, aboutOf(call), 0, '').stamp;
}

function nextToken(call: Call): string {
  return encodeSyncToken({
    about: aboutOf(call),
    epoch: 0,
    stamp: call.world.lastStamp(),
    query: '',
  });
}

function aboutOf({ token }: Call): string {
  return `list of ${token.email}`;
}

export function getListedCalendar(call: Call): unknown {
  const named = call.path.calendarId;
  const id = named === 'primary' ? call.token.email : named;
  const listing = call.world.listings.find(
    (each) => each.email === call.token.email && each.calendarId === id && !each.deleted,
  );
  if (!listing) throw notFound();
  return viewListing(call, listing);
}

function viewListing({ world, token }: Call, listing: Listing): Record<string, unknown> {
  const calendar = world.calendars.get(listing.calendarId);
  const identity = {
    kind: 'calendar#calendarListEntry',
    etag: `"${listing.stamp}"`,
    id: listing.calendarId,
  };
  if (!calendar || listing.deleted) return { ...identity, deleted: true };
  return {
    ...identity,
    summary: calendar.summary,
    ...(calendar.description && { description: calendar.description }),
    timeZone: calendar.timeZone,
    colorId: '14',
    backgroundColor: listing.colour,
    foregroundColor: '#000000',
    ...(listing.selected && { selected: true }),
    ...(listing.hidden && { hidden: true }),
    accessRole: roleOf(calendar, token.email) ?? 'reader',
    defaultReminders: calendar.primary ? [{ method: 'popup', minutes: 10 }] : [],
    ...(calendar.id === token.email && { primary: true }),
    ...(!calendar.primary && { dataOwner: calendar.owner }),
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  };
}
