import { html } from 'hono/html';
import type { AuthorizationRequest, RefusedRequest } from './authorization-request.ts';
import type { Account } from './world.ts';

const chooseUrl = '/o/oauth2/v2/auth/account';
const consentUrl = '/o/oauth2/v2/auth/consent';

function page(title: string, body: unknown) {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** Every account Google knows here; choosing one signs in to it. */
export function accountPage(asked: AuthorizationRequest, accounts: readonly Account[]) {
  const buttons = accounts.map(
    ({ email, name }) =>
      html`<li><button name="email" value="${email}">${name} ${email}</button></li>`,
  );
  return page(
    'Choose an account',
    html`<form method="post" action="${chooseUrl}">
<input type="hidden" name="query" value="${asked.query}"><ul>${buttons}</ul></form>`,
  );
}

/** What the client asks for, each scope with its own box; one alone is ticked already, as in life. */
export function consentPage(
  asked: AuthorizationRequest,
  email: string,
  granted: ReadonlySet<string>,
) {
  const boxes = asked.scopes.map((scope) => {
    const ticked = asked.scopes.length === 1 || granted.has(scope) ? 'checked' : '';
    return html`<li><label><input type="checkbox" name="scope" value="${scope}" ${ticked}> ${scope}</label></li>`;
  });
  return page(
    `${asked.clientId} wants access to your Google Account`,
    html`<p>${email}</p><form method="post" action="${consentUrl}">
<input type="hidden" name="query" value="${asked.query}">
<input type="hidden" name="email" value="${email}"><ul>${boxes}</ul>
<button name="decision" value="cancel">Cancel</button>
<button name="decision" value="allow">Allow</button></form>`,
  );
}

export function refusalPage({ status, error }: RefusedRequest) {
  return page('Access blocked: Authorization Error', html`<p>Error ${status}: ${error}</p>`);
}
