import { Hono } from 'hono';
import type { Severa } from './severa.ts';

/** The key that the relay holds; it opens Severa for whoever the relay lets in. */
interface RelayKey {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A company's relay in front of Severa: people sign in to it with a token each, and it alone holds the key. */
export interface Relay {
  /** Serves what Severa serves, below `/severa`. */
  readonly app: Hono;
  /** Lets the person in who brings this token. */
  admit(bearer: string): void;
  /** Lets that person in no more. */
  dismiss(bearer: string): void;
}

export function createRelay(severa: Severa, key: RelayKey): Relay {
  const admitted = new Set<string>();
  let token: string | undefined;

  async function grantedToken(): Promise<string> {
    token ??= await askForToken(severa, key);
    return token;
  }

  const app = new Hono().basePath('/severa');
  app.all('/rest-api/v1/token', (c) => c.text('The key stays here', 403));
  app.all('/rest-api/*', async (c) => {
    const bearer = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
    if (bearer === undefined || !admitted.has(bearer)) return c.json({}, 401);
    // Whoever sends a key along has it in the browser, where it has no business.
    if (c.req.header('Client_Id')) return c.text('Send no key to the relay', 400);
    const answer = await handOn(c.req.raw, await grantedToken());
    if (answer.status !== 401) return answer;
    token = undefined;
    return handOn(c.req.raw, await grantedToken());
  });
  app.notFound((c) => c.body(null, 404));

  async function handOn(request: Request, granted: string): Promise<Response> {
    const url = new URL(request.url);
    url.pathname = url.pathname.replace(/^\/severa/, '');
    const headers = new Headers(request.headers);
    headers.set('Authorization', `Bearer ${granted}`);
    headers.set('Client_Id', key.clientId);
    const body = await request.clone().text();
    const { method } = request;
    return severa.app.request(url.href, { method, headers, ...(body !== '' && { body }) });
  }

  return {
    app,
    admit: (bearer) => void admitted.add(bearer),
    dismiss: (bearer) => void admitted.delete(bearer),
  };
}

async function askForToken(severa: Severa, key: RelayKey): Promise<string> {
  const answer = await severa.app.request('https://severa.example/rest-api/v1/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ client_id: key.clientId, client_secret: key.clientSecret }),
  });
  const { access_token: token }: { access_token?: string } = await answer.json();
  return token ?? '';
}
