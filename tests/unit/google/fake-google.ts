import type { FlowDetails } from '@/lib/google/auth-flow';
import { readScopes } from '@/lib/google/scopes';
import { createGoogleSignIn, type GoogleSignIn } from '@/lib/google/sign-in';
import { createMemory } from './memory';

/** How Google's page, and the browser that shows it, answer the next flows. */
type FlowAnswer = (details: FlowDetails, url: URL) => string | undefined;

export const clientId = 'client.apps.googleusercontent.com';
export const email = 'aino@firma.example';
export const account = { email, clientId };
const chromiumRedirect = 'https://abcdefghijklmnop.chromiumapp.org/';

/** Google's sign-in page, token revocation and primary calendar, with a clock, for one browser profile. */
export function createFakeGoogle(redirectUrl = chromiumRedirect) {
  const session = createMemory();
  const durable = createMemory();
  const google = {
    now: Date.parse('2026-11-02T08:00:00Z'),
    signedInAs: email,
    scopes: [...readScopes],
    isOnline: true,
    revokeStatus: 200,
    flows: [] as FlowDetails[],
    requests: [] as { url: string; body: string }[],
    tokens: 0,
    session,
    durable,
    answer: (() => undefined) as FlowAnswer,
    signIn: undefined as unknown as GoogleSignIn,
    restartWorker: () => {},
    restartBrowser: () => {},
    advance: (minutes: number) => {
      google.now += minutes * 60_000;
    },
  };
  google.answer = (_, url) => {
    google.tokens += 1;
    return redirected(url, {
      access_token: `token-${google.tokens}`,
      expires_in: '3599',
      scope: google.scopes.join(' '),
    });
  };
  const start = (sessionMemory = session) => {
    google.session = sessionMemory;
    google.signIn = createGoogleSignIn({
      launchWebAuthFlow: async (details) => {
        google.flows.push(details);
        return google.answer(details, new URL(details.url));
      },
      redirectUrl,
      session: sessionMemory,
      durable,
      now: () => google.now,
      random: () => `state-${google.flows.length}`,
      isOnline: () => google.isOnline,
      fetch: (input, init) => respond(google, String(input), String(init?.body ?? '')),
    });
  };
  google.restartWorker = () => start(google.session);
  google.restartBrowser = () => start(createMemory());
  start();
  return google;
}

export type FakeGoogle = ReturnType<typeof createFakeGoogle>;

/** The redirect that ends a flow, with our state unless the answer brings another. */
export function redirected(url: URL, answer: Record<string, string>): string {
  const fragment = { state: url.searchParams.get('state') ?? '', token_type: 'Bearer', ...answer };
  return `${url.searchParams.get('redirect_uri')}#${new URLSearchParams(fragment)}`;
}

/** What Chromium rejects with when the page wants a person. */
export function needsPerson(): never {
  throw new Error('User interaction required. Try setting `abortOnLoadForNonInteractive` …');
}

async function respond(google: FakeGoogle, url: string, body: string): Promise<Response> {
  google.requests.push({ url, body });
  if (url.includes('/revoke')) return new Response('{}', { status: google.revokeStatus });
  return Response.json({ id: google.signedInAs });
}
