import { createCalendarPort } from '@/lib/google/calendar-port';
import { readScopes } from '@/lib/google/scopes';
import { createCalendarApi } from '../sandbox/google/calendar-api';
import { createGoogle } from '../sandbox/google/google';
import { googleCalendarDiscovery } from './discovery';
import { checkDiscoveryRequest, type DiscoveryRequest } from './discovery-check';

export const email = 'aino@firma.example';
export const clientId = 'client.apps.googleusercontent.com';
export const account = { email, clientId };

/** The stand-in for Google with one account, an adapter signed in to it, and everything that went between them. */
export function createGoogleSession(scopes: readonly string[] = readScopes) {
  const clock = { now: Date.parse('2026-11-02T08:00:00Z') };
  const google = createGoogle(() => clock.now);
  google.addAccount({ email, name: 'Aino', timeZone: 'Europe/Helsinki' });
  const api = createCalendarApi(google.world, google.identity.tokens);
  const requests: DiscoveryRequest[] = [];
  const answers: string[] = [];
  const sendToApi: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push({ method: request.method, url: request.url, ...bodyOf(init?.body) });
    const response = await api.request(request);
    answers.push(await response.clone().text());
    return response;
  };
  const dropped: string[] = [];
  const issue = () => google.identity.tokens.issue({ email, clientId, scopes }, 3599).value;
  let token = issue();
  const signIn = {
    accessToken: async () => token,
    dropToken: async (_: string, refused: string) => {
      dropped.push(refused);
      token = issue();
    },
  };
  const now = () => clock.now;
  const port = createCalendarPort({ account, signIn, fetch: sendToApi, now });
  return {
    clock,
    google,
    port,
    signIn,
    sendToApi,
    requests,
    answers,
    dropped,
    complaints,
  };

  /** What is wrong with any request so far. */
  function complaints(): string[] {
    return requests.flatMap((request) =>
      checkDiscoveryRequest(googleCalendarDiscovery, request, scopes),
    );
  }
}

export type GoogleSession = ReturnType<typeof createGoogleSession>;

function bodyOf(body: unknown): { body?: unknown } {
  return typeof body === 'string' ? { body: JSON.parse(body) } : {};
}
