import { afterEach, beforeEach, expect } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import type { ActivityDraft, ListWatch, Memory, PsaPort } from '@/lib/domain/ports';
import { createSeveraPort } from '@/lib/psa/severa/port';
import { checkRequest } from '@/tests/contract/openapi-check';
import { severaContract } from '@/tests/contract/severa-contract';
import { sampleKey, sampleTenant } from '@/tests/sandbox/severa/sample-tenant';
import { createSevera } from '@/tests/sandbox/severa/severa';
import { plainMemory } from '@/tests/unit/psa/plain-memory';

/** A request as it left the client. */
interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What a test can put in the way of a request: another answer, or a rejection as `fetch` has. */
type Interference = (request: Request) => Response | Promise<Response | undefined> | undefined;

const hourMs = 3_600_000;

/** In Helsinki, the day after the world begins. */
export const tuesdayAtNine = Date.parse('2026-11-24T07:00:00Z');

interface PortChanges {
  readonly user?: Connection['user'];
  readonly clientSecret?: string;
  readonly memory?: Memory;
  readonly watch?: ListWatch;
}

/** Konsultti Oy in the stand-in, and a client as Anna that waits in no real time. Every request is checked against the contract. */
export function createSeveraWorld() {
  const clock = { now: Date.parse('2026-11-23T06:00:00Z') };
  const severa = createSevera({ now: () => clock.now });
  const sample = sampleTenant(severa);
  const memory = plainMemory();
  const requests: SentRequest[] = [];
  const complaints: string[] = [];
  const way: { interfere: Interference } = { interfere: () => undefined };

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const sent = await describe(request.clone());
    requests.push(sent);
    complaints.push(...checkRequest(severaContract, { ...sent, path: contractPath(sent.path) }));
    return (await way.interfere(request)) ?? severa.app.request(input, init);
  }

  const anna = {
    id: sample.users.anna,
    name: 'Anna Virtanen',
    email: 'anna@konsultti.example',
    timeZone: 'Europe/Helsinki',
  };

  function connect(changes: PortChanges = {}): PsaPort {
    const { clientId, clientSecret } = sampleKey;
    const credentials = {
      system: 'severa',
      environment: 'production',
      clientId,
      clientSecret: changes.clientSecret ?? clientSecret,
    } as const;
    const now = () => clock.now;
    const wait = async (ms: number) => {
      clock.now += ms;
    };
    const user = 'user' in changes ? changes.user : anna;
    return createSeveraPort({
      credentials,
      user,
      memory: changes.memory ?? memory,
      watch: changes.watch,
      timeZone: 'Europe/Helsinki',
      now,
      fetch,
      wait,
    });
  }

  const activityType = sample.types.customerMeeting;
  const requestsTo = (path: string) =>
    requests.filter((request) => request.path === `/rest-api${path}`);
  const draft = (changes: Partial<ActivityDraft> = {}): ActivityDraft => ({
    title: 'Kick-off',
    when: { kind: 'timed', startAt: tuesdayAtNine, endAt: tuesdayAtNine + hourMs },
    location: '',
    notes: '',
    activityTypeId: activityType,
    ...changes,
  });
  /** An activity that somebody made in Severa itself. */
  const made = ({ name = 'Palaveri', owner = sample.users.anna } = {}) => ({
    name,
    startDateTime: new Date(tuesdayAtNine).toISOString(),
    endDateTime: new Date(tuesdayAtNine + hourMs).toISOString(),
    hasDuration: true,
    activityType: { guid: activityType },
    ownerUser: { guid: owner },
  });

  return {
    ...{ clock, severa, sample, memory, requests, complaints, way, anna },
    ...{ connect, requestsTo, draft, made },
  };
}

type SeveraWorld = ReturnType<typeof createSeveraWorld>;

/** A new world for each test of a file; fails the tests that send anything outside the contract. */
export function severaWorlds(): SeveraWorld {
  let current = createSeveraWorld();
  beforeEach(() => {
    current = createSeveraWorld();
  });
  afterEach(() => {
    expect(current.complaints).toEqual([]);
  });
  return new Proxy(current, { get: (_first, name) => Reflect.get(current, name) });
}

/** The problem that an attempt fails with. */
export function problemOf(attempt: Promise<unknown>) {
  return attempt.then(
    () => 'no problem',
    (error) => error.problem ?? error,
  );
}

/** A path of the contract. */
function contractPath(path: string): string {
  return path.replace('/rest-api', '');
}

async function describe(request: Request): Promise<SentRequest> {
  const { pathname: path, searchParams: query } = new URL(request.url);
  const text = await request.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  return { method: request.method, path, query, headers: request.headers, body };
}
