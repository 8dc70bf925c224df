/** One question to Google's authorization page. */
export interface AuthorizationRequest {
  readonly clientId: string;
  readonly redirectUrl: string;
  readonly scopes: readonly string[];
  /** Comes back in the answer, so that nobody can slip another answer in. */
  readonly state: string;
  /** The account's address, when it is known. */
  readonly loginHint?: string | undefined;
  /** `none`: answer without showing anything, or with an error. */
  readonly prompt?: 'none' | 'select_account' | undefined;
}

/**
 * The address of Google's authorization page for an access token in the redirect's fragment.
 * Parameters as in Google's "OAuth 2.0 for client-side web applications". With `include_granted_scopes` the token also
 * opens what the person granted this project before, and the answer's `scope` names all of it ("Incremental
 * authorization"): asking for one more scope takes none away.
 */
export function authorizationUrl(request: AuthorizationRequest): string {
  const url = new URL('https://accounts.google.com/o/oauth2/v2/auth');
  const parameters = {
    client_id: request.clientId,
    redirect_uri: request.redirectUrl,
    response_type: 'token',
    scope: request.scopes.join(' '),
    state: request.state,
    include_granted_scopes: 'true',
    login_hint: request.loginHint,
    prompt: request.prompt,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}
