import { contract } from './contract.ts';
import type { Identity } from './identity.ts';

/** A request of the implicit flow that may be answered by a redirect. */
export interface AuthorizationRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly prompts: readonly string[];
  readonly loginHint: string | undefined;
  /** Whether the token shall also open what this client was allowed before (Google's incremental authorization). */
  readonly includeGrantedScopes: boolean;
  /** The query as it came, to be carried from page to page. */
  readonly query: string;
}

/** A refusal that Google shows as a page of its own, because the redirect address cannot be trusted. */
export interface RefusedRequest {
  readonly status: 400 | 401;
  readonly error: string;
}

const calendarScopes = Object.values(contract.methods).flatMap(({ scopes = [] }) => scopes);
const knownScopes = new Set([
  'openid',
  'email',
  'profile',
  ...['userinfo.email', 'userinfo.profile', ...calendarScopes].map(
    (scope) => contract.scopePrefix + scope,
  ),
]);

/** Reads the query; refuses as Google does what must not lead to a redirect. */
export function readAuthorizationRequest(
  query: URLSearchParams,
  identity: Identity,
): AuthorizationRequest | RefusedRequest {
  const clientId = query.get('client_id') ?? '';
  const redirectUri = query.get('redirect_uri') ?? '';
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  const redirectUris = identity.redirectUrisOf(clientId);
  if (!redirectUris) return { status: 401, error: 'invalid_client' };
  if (!redirectUris.has(redirectUri)) return { status: 400, error: 'redirect_uri_mismatch' };
  if (query.get('response_type') !== 'token')
    return { status: 400, error: 'unsupported_response_type' };
  if (scopes.length === 0) return { status: 400, error: 'invalid_request' };
  if (!scopes.every((scope) => knownScopes.has(scope)))
    return { status: 400, error: 'invalid_scope' };
  return {
    clientId,
    redirectUri,
    scopes,
    state: query.get('state') ?? undefined,
    prompts: (query.get('prompt') ?? '').split(' ').filter((prompt) => prompt !== ''),
    loginHint: query.get('login_hint') ?? undefined,
    includeGrantedScopes: query.get('include_granted_scopes') === 'true',
    query: query.toString(),
  };
}

/** The redirect address with its answer in the fragment. */
export function redirectTarget(
  asked: AuthorizationRequest,
  answer: Record<string, string>,
): string {
  const fragment = new URLSearchParams(answer);
  if (asked.state !== undefined) fragment.set('state', asked.state);
  return `${asked.redirectUri}#${fragment}`;
}
