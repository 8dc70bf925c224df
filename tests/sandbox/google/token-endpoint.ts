import { type Context, Hono } from 'hono';
import { preflight, withCors } from './cors.ts';
import type { Identity } from './identity.ts';

/** oauth2.googleapis.com: revoking a token takes back the consent it came from. */
export function createTokenEndpoint(identity: Identity): Hono {
  const app = new Hono();
  app.post('/revoke', async (c) => withCors(c.req.raw, await revoke(c, identity)));
  app.options('*', (c) => preflight(c.req.raw));
  app.notFound((c) => c.text('The sandbox does not have this endpoint', 501));
  return app;
}

async function revoke(c: Context, identity: Identity): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const value = form.get('token') ?? c.req.query('token') ?? '';
  const token = identity.tokens.find(value);
  if (!token) {
    return c.json({ error: 'invalid_token', error_description: 'Token expired or revoked' }, 400);
  }
  identity.revokeConsent(token.email, token.clientId);
  return c.json({});
}
