import { checkResponse } from '@/tests/contract/openapi-check';
import { severaContract } from '@/tests/contract/severa-contract';
import { sampleKey, sampleTenant } from '@/tests/sandbox/severa/sample-tenant';
import { createSevera, type Severa } from '@/tests/sandbox/severa/severa';

/** Monday morning in Helsinki. */
const monday = Date.parse('2026-11-23T06:00:00Z');

/** Konsultti Oy with a clock that the test moves, and no quota in the way. */
export function createWorld() {
  const clock = { now: monday };
  const severa = createSevera({ now: () => clock.now });
  severa.switches.requestsPerSecond = Infinity;
  return { clock, severa, sample: sampleTenant(severa) };
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or the text, or undefined when empty. */
  readonly body: unknown;
}

/** Sends one request as the product would, and throws when the answer does not fit the contract. */
export type Call = (method: string, path: string, body?: unknown) => Promise<Reply>;

export async function signIn(severa: Severa, scope: string | null = null): Promise<Call> {
  const token = await requestToken(severa, { scope });
  const { access_token } = token.body as { access_token: string };
  return callWith(severa, {
    Authorization: `Bearer ${access_token}`,
    Client_Id: sampleKey.clientId,
  });
}

export function requestToken(severa: Severa, changes: object = {}): Promise<Reply> {
  const { clientId: client_id, clientSecret: client_secret } = sampleKey;
  return callWith(severa, {})('POST', '/v1/token', { client_id, client_secret, ...changes });
}

export function callWith(severa: Severa, headers: Record<string, string>): Call {
  return async (method, path, body) => {
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const init = { method, headers: { ...headers, ...type } };
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await severa.app.request(`/rest-api${path}`, { ...init, ...text });
    const reply = { ...(await read(response)), headers: response.headers };
    refuseStrangeAnswer(method, path, reply);
    return reply;
  };
}

async function read(response: Response) {
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json');
  return { status: response.status, body: isJson ? JSON.parse(text) : text || undefined };
}

// Quota, maintenance and what lies outside the contract have their own answers.
const outsideTheContract = [405, 415, 429, 501, 503];

function refuseStrangeAnswer(method: string, path: string, { status, body }: Reply) {
  if (outsideTheContract.includes(status)) return;
  const plain = path.replace('/v1.0/', '/v1/').split('?')[0] ?? '';
  const complaints = checkResponse(severaContract, { method, path: plain, status, body });
  if (complaints.length > 0) throw new Error(`${method} ${path}: ${complaints.join('; ')}`);
}

/** The names of the fields and parameters that a 400 is about. */
export function blamed(reply: Reply): string[] {
  const { error } = reply.body as { error: { details: { location: { name: string } }[] } };
  return error.details.map(({ location }) => location.name);
}

/** The type of failure in the error envelope. */
export function failureOf(reply: Reply): string {
  return (reply.body as { error: { type: string } }).error.type;
}

/** The rows of a list answer. */
export function rowsOf<T = { guid: string; name: string }>(reply: Reply): T[] {
  return reply.body as T[];
}
