import type { AccessToken } from './access-tokens.ts';
import { ApiError, forbidden, invalidParameter, notFound } from './api-error.ts';
import type { Viewer } from './event-view.ts';
import type { Pages } from './pages.ts';
import type { EventBody } from './resource.ts';
import { isZone } from './times.ts';
import type { AccessRole, Calendar, World } from './world.ts';

/** One checked call of the Calendar API. */
export interface Call {
  readonly world: World;
  readonly pages: Pages<EventBody>;
  readonly token: AccessToken;
  readonly scopes: readonly string[];
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** Answers a call with its JSON; nothing stands for 204. */
export type Handler = (call: Call) => unknown;

const ranks: readonly AccessRole[] = [
  'freeBusyReader',
  'reader',
  'writerWithoutPrivateAccess',
  'writer',
  'owner',
];

/** What somebody may do on a calendar: what was given to them, else all if it is theirs. */
export function roleOf(calendar: Calendar, email: string): AccessRole | undefined {
  return calendar.access.get(email) ?? (calendar.owner === email ? 'owner' : undefined);
}

export function isAtLeast(role: AccessRole, least: AccessRole): boolean {
  return ranks.indexOf(role) >= ranks.indexOf(least);
}

/** The calendar of the call's path and the caller's role on it; 404 when the caller cannot see it. */
export function reach(call: Call): { calendar: Calendar; role: AccessRole } {
  const named = call.path.calendarId ?? '';
  const id = named === 'primary' ? call.token.email : named;
  const calendar = call.world.calendars.get(id);
  const role = calendar && roleOf(calendar, call.token.email);
  if (!calendar || !role) throw notFound();
  checkScopeReach(call, calendar, role);
  return { calendar, role };
}

// The narrower scopes open a method, but only for some calendars.
function checkScopeReach(call: Call, calendar: Calendar, role: AccessRole): void {
  const opens = call.scopes.some((scope) => {
    if (scope === 'calendar.app.created') return calendar.madeBy === call.token.clientId;
    if (scope.startsWith('calendar.events.owned')) return role === 'owner';
    // Public calendars and bare busy times are not kept here: such a scope alone opens nothing.
    if (/^calendar\.events\.(freebusy|public)/.test(scope)) return false;
    return true;
  });
  if (!opens) throw notFound();
}

/** Like `reach`, for writing. */
export function reachForWriting(call: Call): { calendar: Calendar; role: AccessRole } {
  const reached = reach(call);
  if (!isAtLeast(reached.role, 'writerWithoutPrivateAccess')) {
    throw forbidden('requiredAccessLevel', 'You need to have writer access to this calendar.');
  }
  return reached;
}

export function viewerOf(call: Call, role: AccessRole): Viewer {
  const timeZone = call.query.get('timeZone');
  if (timeZone !== null && !isZone(timeZone))
    throw invalidParameter('timeZone', 'Invalid time zone.');
  const most = call.query.get('maxAttendees');
  return {
    email: call.token.email,
    role,
    ...(timeZone && { timeZone }),
    ...(most && { maxAttendees: Number(most) }),
  };
}

/** Epoch milliseconds of a query parameter, whole seconds as Google counts them. */
export function timeParameter(call: Call, name: string): number | undefined {
  const value = call.query.get(name);
  return value === null ? undefined : Math.floor(Date.parse(value) / 1000) * 1000;
}

/** The span of `timeMin` and `timeMax`; 400 when it is empty. */
export function spanOf(call: Call): { from: number; to: number } {
  const from = timeParameter(call, 'timeMin') ?? Number.NEGATIVE_INFINITY;
  const to = timeParameter(call, 'timeMax') ?? Number.POSITIVE_INFINITY;
  if (to <= from) {
    const message = 'The specified time range is empty.';
    throw new ApiError(400, 'timeRangeEmpty', message, { domain: 'calendar', location: 'timeMax' });
  }
  return { from, to };
}

/** The page size that was asked for, within Google's bounds. */
export function pageSize(call: Call, usual: number, most: number): number {
  return Math.min(Number(call.query.get('maxResults') ?? usual), most);
}

/** The query without the parameters that may change from page to page. */
export function fingerprint(query: URLSearchParams, ignored: readonly string[]): string {
  const kept = [...query].filter(([name]) => !ignored.includes(name));
  return JSON.stringify(kept.sort());
}
