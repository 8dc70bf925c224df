import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import {
  type AuthorizationRequest,
  readAuthorizationRequest,
  redirectTarget,
} from './authorization-request.ts';
import type { Identity } from './identity.ts';
import { accountPage, consentPage, refusalPage } from './sign-in-page.ts';
import type { World } from './world.ts';

const cookie = 'SID';

/** accounts.google.com: the implicit flow with account choice, granular consent and silent renewal. */
export function createSignIn(world: World, identity: Identity): Hono {
  const app = new Hono();
  const parts = { world, identity };
  app.get('/o/oauth2/v2/auth', (c) => {
    const asked = readAuthorizationRequest(new URL(c.req.url).searchParams, identity);
    if ('error' in asked) return c.html(refusalPage(asked), asked.status);
    return asked.prompts.includes('none') ? renewSilently(c, asked, parts) : begin(c, asked, parts);
  });
  app.post('/o/oauth2/v2/auth/account', (c) => choose(c, parts));
  app.post('/o/oauth2/v2/auth/consent', (c) => decide(c, parts));
  app.notFound((c) => c.text('The sandbox does not have this page', 501));
  return app;
}

interface Parts {
  readonly world: World;
  readonly identity: Identity;
}

function renewSilently(c: Context, asked: AuthorizationRequest, parts: Parts): Response {
  const accounts = parts.identity.accountsOf(getCookie(c, cookie));
  const refuse = (error: string) => c.redirect(redirectTarget(asked, { error }));
  if (accounts.length === 0) return refuse('login_required');
  const email = asked.loginHint ?? (accounts.length === 1 ? accounts[0] : undefined);
  if (email === undefined) return refuse('interaction_required');
  if (!accounts.includes(email)) return refuse('login_required');
  if (!hasConsent(asked, email, parts)) return refuse('consent_required');
  return grant(c, asked, email, asked.scopes, parts);
}

function begin(
  c: Context,
  asked: AuthorizationRequest,
  parts: Parts,
): Response | Promise<Response> {
  const accounts = parts.identity.accountsOf(getCookie(c, cookie));
  const email = asked.loginHint ?? '';
  const chosen = accounts.includes(email) && !asked.prompts.includes('select_account');
  if (!chosen) return c.html(accountPage(asked, parts.world.accounts));
  if (hasConsent(asked, email, parts) && !asked.prompts.includes('consent')) {
    return grant(c, asked, email, asked.scopes, parts);
  }
  return c.html(consentPage(asked, email, parts.identity.consentOf(email, asked.clientId)));
}

async function choose(c: Context, parts: Parts): Promise<Response> {
  const form = await readForm(c);
  const asked = readAuthorizationRequest(
    new URLSearchParams(form.get('query') ?? ''),
    parts.identity,
  );
  const email = form.get('email') ?? '';
  if ('error' in asked) return c.html(refusalPage(asked), asked.status);
  if (!parts.world.accounts.some((account) => account.email === email))
    return c.text('Unknown account', 400);
  const session = parts.identity.signIn(getCookie(c, cookie), email);
  setCookie(c, cookie, session, { httpOnly: true, secure: true, sameSite: 'None', path: '/' });
  if (hasConsent(asked, email, parts) && !asked.prompts.includes('consent')) {
    return grant(c, asked, email, asked.scopes, parts);
  }
  return c.html(consentPage(asked, email, parts.identity.consentOf(email, asked.clientId)));
}

async function decide(c: Context, parts: Parts): Promise<Response> {
  const form = await readForm(c);
  const asked = readAuthorizationRequest(
    new URLSearchParams(form.get('query') ?? ''),
    parts.identity,
  );
  const email = form.get('email') ?? '';
  if ('error' in asked) return c.html(refusalPage(asked), asked.status);
  if (!parts.identity.accountsOf(getCookie(c, cookie)).includes(email))
    return c.text('Not signed in', 400);
  const ticked = form.getAll('scope').filter((scope) => asked.scopes.includes(scope));
  if (form.get('decision') !== 'allow' || ticked.length === 0) {
    return c.redirect(redirectTarget(asked, { error: 'access_denied' }));
  }
  parts.identity.allow(email, asked.clientId, ticked);
  return grant(c, asked, email, ticked, parts);
}

function hasConsent(asked: AuthorizationRequest, email: string, { identity }: Parts): boolean {
  const granted = identity.consentOf(email, asked.clientId);
  return asked.scopes.every((scope) => granted.has(scope));
}

function grant(
  c: Context,
  asked: AuthorizationRequest,
  email: string,
  allowed: readonly string[],
  { world, identity }: Parts,
): Response {
  const earlier = asked.includeGrantedScopes ? identity.consentOf(email, asked.clientId) : [];
  const scopes = [...new Set([...allowed, ...earlier])];
  const lifetime = world.switches.tokenLifetime;
  const token = identity.tokens.issue({ email, clientId: asked.clientId, scopes }, lifetime);
  const answer = {
    access_token: token.value,
    token_type: 'Bearer',
    expires_in: String(lifetime),
    scope: scopes.join(' '),
  };
  return c.redirect(redirectTarget(asked, answer));
}

async function readForm(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await c.req.text());
}
