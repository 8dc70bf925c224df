import type { Context, MiddlewareHandler } from 'hono';
import { findOperation, type Operation } from '../../contract/openapi.ts';
import { findRequestFaults, type RequestFault } from '../../contract/openapi-check.ts';
import { severaContract } from '../../contract/severa-contract.ts';
import { createQuota } from '../quota.ts';
import type { ApiKeys } from './api-keys.ts';
import { Refusal } from './refusal.ts';
import type { SeveraSwitches } from './switches.ts';

const maintenancePage =
  '<!DOCTYPE html><html><body><h1>Service Unavailable</h1><p>Severa is under maintenance.</p></body></html>';

/** Everything that is checked before a handler sees a request: quota, contract, credentials, scopes, input. */
export function createGate(
  now: () => number,
  switches: SeveraSwitches,
  keys: ApiKeys,
): MiddlewareHandler {
  const quota = createQuota(now, 1000, () => switches.requestsPerSecond);
  return async (c, next) => {
    if (switches.maintenance) return c.html(maintenancePage, 503);
    if (!quota.take(await callerOf(c))) {
      return c.text('API calls quota exceeded! maximum admitted 10 per 1s.', 429);
    }
    const operation = operationOf(c);
    const scheme = operation.security?.[0];
    if (scheme) admit(c, scheme.OAuth2 ?? [], switches, keys);
    await checkInput(c);
    await next();
  };
}

async function callerOf(c: Context): Promise<string> {
  const header = c.req.header('Client_Id');
  if (header || !c.req.path.endsWith('/token')) return header ?? '';
  const body: { client_id?: unknown } | null = await c.req.json().catch(() => null);
  return String(body?.client_id ?? '');
}

function operationOf(c: Context): Operation {
  const { method, path } = c.req;
  const found = findOperation(severaContract, method, path);
  if (found) return found.operation;
  const others = ['GET', 'POST', 'PATCH', 'DELETE'];
  const isKnownPath = others.some((each) => findOperation(severaContract, each, path));
  const message = `${method} ${path} is not part of this stand-in`;
  throw new Refusal(isKnownPath ? 405 : 501, 'InvalidRequest', { message });
}

function admit(c: Context, scopes: readonly string[], switches: SeveraSwitches, keys: ApiKeys) {
  const held = authenticate(c, keys);
  checkOrganization(switches);
  const lacking = scopes.find((scope) => !held.includes(scope));
  if (lacking) {
    throw new Refusal(403, 'InsufficientApiScope', { message: `Scope ${lacking} is required` });
  }
}

function authenticate(c: Context, keys: ApiKeys): readonly string[] {
  const bearer = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
  const clientId = c.req.header('Client_Id');
  if (!bearer || !clientId) {
    const name = bearer ? 'Client_Id' : 'Authorization';
    const message = `Header ${name} is required`;
    throw new Refusal(401, 'AuthenticationRequired', { message, place: 'RequestHeader', name });
  }
  return keys.scopesOf(bearer, clientId);
}

/** Refuses organisations that are closed or whose plan lacks the API. */
export function checkOrganization(switches: SeveraSwitches) {
  if (!switches.organizationActive) {
    const message = 'The organization is not active';
    throw new Refusal(403, 'OrganizationNotActive', { message });
  }
  if (switches.plan !== 'full') {
    throw new Refusal(403, switches.plan, { message: 'The plan does not include the API' });
  }
}

async function checkInput(c: Context) {
  const { method, path } = c.req;
  const query = new URL(c.req.url).searchParams;
  const faults = findRequestFaults(severaContract, { method, path, query, body: await bodyOf(c) });
  if (faults.length > 0) throw new Refusal(400, 'InvalidParameter', ...faults.map(detailOf));
}

async function bodyOf(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text === '') return undefined;
  if (!/^application\/json(;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    throw new Refusal(415, 'InvalidRequest', { message: 'The body must be application/json' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'InvalidRequest', { message: 'The body is not JSON' });
  }
}

function detailOf({ place, field, message }: RequestFault) {
  const places = { path: 'PathParameter', query: 'UriParameter', body: 'RequestBody' } as const;
  return { message: `${field} ${message}`.trim(), place: places[place], name: field };
}
