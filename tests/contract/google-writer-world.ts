import { createCalendarPort } from '@/lib/google/calendar-port';
import { createCalendarWriter } from '@/lib/google/calendar-writer';
import { calendarScopes, readScopes, writeScopes } from '@/lib/google/scopes';
import { googleCalendarDiscovery } from '@/tests/contract/discovery';
import { checkDiscoveryRequest, type DiscoveryRequest } from '@/tests/contract/discovery-check';
import { offencesOf } from '@/tests/sandbox/google/offences';
import { hosts } from '@/tests/sandbox/hosts';
import { startSandbox } from '@/tests/sandbox/sandbox';

export const anna = 'anna@konsultti.example';
export const mikko = 'mikko@konsultti.example';
const clientId = 'client.apps.googleusercontent.com';
export const allScopes = [...readScopes, ...writeScopes, ...calendarScopes];

/** Google behind TLS with Anna's and Mikko's calendars, and a way to write to them in Anna's name. */
export async function startWriterWorld() {
  const sandbox = await startSandbox({ now: () => Date.parse('2026-11-02T08:00:00Z') });
  const { google, record } = sandbox;
  for (const email of [anna, mikko]) {
    google.addAccount({ email, name: email, timeZone: 'Europe/Helsinki' });
  }
  const complaints: string[] = [];

  /** The adapter of an account that granted these scopes, or says so. */
  function connect(granted: readonly string[] = allScopes, said = granted) {
    const grant = { email: anna, clientId, scopes: granted };
    const token = google.identity.tokens.issue(grant, 36_000).value;
    const access = {
      account: { email: anna, clientId, scopes: said },
      signIn: { accessToken: async () => token, dropToken: async () => undefined },
      fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
        const request = describe(new Request(input, init), init?.body);
        complaints.push(...checkDiscoveryRequest(googleCalendarDiscovery, request, granted));
        return sandbox.fetch(request.url, init);
      },
    };
    return { port: createCalendarPort(access), writer: createCalendarWriter(access) };
  }

  return {
    sandbox,
    google,
    connect,
    /** What is wrong with any request so far by Google's own description. */
    complaints,
    writes: () => record.writesTo(hosts.api),
    /** What any write so far did that nothing may do. */
    offences: () => offencesOf(record),
  };
}

export type WriterWorld = Awaited<ReturnType<typeof startWriterWorld>>;

function describe({ method, url }: Request, body: unknown): DiscoveryRequest {
  return { method, url, ...(typeof body === 'string' && { body: JSON.parse(body) }) };
}
