import { Hono } from 'hono';
import type { AccessToken, AccessTokens } from './access-tokens.ts';
import { ApiError, insufficientScope, invalidCredentials, notFound } from './api-error.ts';
import { checkBody } from './body-check.ts';
import { getListedCalendar, listCalendars } from './calendar-list.ts';
import { deleteCalendar, getCalendar, insertCalendar } from './calendars.ts';
import type { Call, Handler } from './call.ts';
import { checkQuery, contract, findMethod, type Method } from './contract.ts';
import { preflight, withCors } from './cors.ts';
import { selectFields } from './fields.ts';
import { importEvent } from './import-event.ts';
import { listEvents } from './list-events.ts';
import { moveEvent } from './move-event.ts';
import { createPages } from './pages.ts';
import { quotaError } from './quota-fault.ts';
import { getEvent, listInstances } from './read-event.ts';
import type { World } from './world.ts';
import { deleteEvent, insertEvent, patchEvent, updateEvent } from './write-event.ts';

const handlers: Readonly<Record<string, Handler>> = {
  'calendar.calendarList.list': listCalendars,
  'calendar.calendarList.get': getListedCalendar,
  'calendar.calendars.get': getCalendar,
  'calendar.calendars.insert': insertCalendar,
  'calendar.calendars.delete': deleteCalendar,
  'calendar.events.list': listEvents,
  'calendar.events.get': getEvent,
  'calendar.events.instances': listInstances,
  'calendar.events.insert': insertEvent,
  'calendar.events.patch': patchEvent,
  'calendar.events.update': updateEvent,
  'calendar.events.delete': deleteEvent,
  'calendar.events.import': importEvent,
  'calendar.events.move': moveEvent,
};

const base = '/calendar/v3/';

/** The Calendar API over a world, as www.googleapis.com serves it. A method it lacks answers 501. */
export function createCalendarApi(world: World, tokens: AccessTokens): Hono {
  const app = new Hono();
  const pages: Call['pages'] = createPages(world.switches);
  app.all('*', async ({ req: { raw } }) => {
    if (raw.method === 'OPTIONS') return preflight(raw);
    return withCors(raw, await answer(raw, { world, tokens, pages }));
  });
  return app;
}

interface Parts {
  readonly world: World;
  readonly tokens: AccessTokens;
  readonly pages: Call['pages'];
}

async function answer(request: Request, parts: Parts): Promise<Response> {
  try {
    return await callMethod(request, parts);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return json(error.code, error.toBody());
  }
}

async function callMethod(request: Request, parts: Parts): Promise<Response> {
  const url = new URL(request.url);
  if (!url.pathname.startsWith(base)) throw notFound();
  const found = findMethod(request.method, url.pathname.slice(base.length));
  if (!found) throw notFound();
  const { id, method, path } = found;
  const handler = handlers[id];
  if (!handler)
    return json(501, { error: { code: 501, message: `The sandbox does not have ${id}` } });
  const token = authenticate(request, parts.tokens);
  if (!parts.world.quota.take(`${token.clientId} ${token.email}`)) {
    throw quotaError('userRateLimitExceeded');
  }
  const scopes = openingScopes(token, id, method);
  checkQuery(method, url.searchParams);
  const body = method.request ? checkBody(method.request, await readJson(request)) : {};
  const { world, pages } = parts;
  const call = {
    world,
    pages,
    token,
    scopes,
    path,
    query: url.searchParams,
    body,
    headers: request.headers,
  };
  return respond(request, method, url, handler(call));
}

function authenticate(request: Request, tokens: AccessTokens): AccessToken {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const token = bearer && tokens.find(bearer);
  if (!token) throw invalidCredentials();
  return token;
}

/** The token's scopes that open the method, shortened. */
function openingScopes(token: AccessToken, id: string, method: Method): string[] {
  const held = token.scopes.map((scope) => scope.replace(contract.scopePrefix, ''));
  const opening = held.filter((scope) => method.scopes?.includes(scope));
  if (opening.length === 0) throw insufficientScope(id);
  return opening;
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw new ApiError(400, 'parseError', 'Parse Error');
  }
}

function respond(request: Request, method: Method, url: URL, result: unknown): Response {
  if (result === undefined) return new Response(null, { status: 204 });
  const etag = (result as { etag?: string }).etag ?? '';
  if (request.method === 'GET' && request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers: { etag } });
  }
  const selector = url.searchParams.get('fields');
  const body =
    selector && method.response ? selectFields(result, selector, method.response) : result;
  return json(200, body, { etag });
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
  });
}
