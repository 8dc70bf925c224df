import { ProblemError } from '@/lib/domain/problem';
import { problemOfResponse, type RefusedCall } from '@/lib/google/problem-of-response';
import type { GoogleSignIn } from '@/lib/google/sign-in';
import type { AccountRef } from '@/lib/google/token-renewal';
import type { HttpAnswer, HttpRequest, Send } from '@/lib/http/request';

/** One call of the Calendar API. */
export interface GoogleCall extends RefusedCall {
  readonly method: HttpRequest['method'];
  /** Segments below `/calendar/v3`, not encoded. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly json?: unknown;
  /** The write is refused (`changed-meanwhile`) unless the event still has this etag. */
  readonly etag?: string | undefined;
}

/** The body of a 2xx answer; rejects with the problem that any other answer means. */
export type RunGoogleCall = (call: GoogleCall) => Promise<string>;

interface GoogleCallOptions {
  readonly account: AccountRef;
  readonly signIn: Pick<GoogleSignIn, 'accessToken' | 'dropToken'>;
  readonly send: Send;
  readonly now: () => number;
}

/** Runs calls in the account's name. A token that Google no longer takes is dropped and replaced once. */
export function createGoogleCall(options: GoogleCallOptions): RunGoogleCall {
  return async (call) => {
    const first = await attempt(options, call);
    const answer = first.status === 401 ? await attempt(options, call) : first;
    if (answer.status >= 200 && answer.status < 300) return answer.text;
    throw new ProblemError(problemOfResponse(answer, call, options.now()));
  };
}

async function attempt(options: GoogleCallOptions, call: GoogleCall): Promise<HttpAnswer> {
  const { account, signIn, send } = options;
  const token = await signIn.accessToken(account);
  const answer = await send(requestOf(call, token));
  if (answer.status === 401) await signIn.dropToken(account.email, token);
  return answer;
}

function requestOf({ method, path, query, json, etag }: GoogleCall, token: string): HttpRequest {
  const url = new URL(
    `https://www.googleapis.com/calendar/v3/${path.map(encodeURIComponent).join('/')}`,
  );
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  const headers = {
    Authorization: `Bearer ${token}`,
    ...(etag !== undefined && { 'If-Match': etag }),
  };
  return { method, url: url.href, headers, ...(json !== undefined && { json }) };
}
