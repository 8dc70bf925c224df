import { ProblemError, type Side } from '@/lib/domain/problem';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as `application/x-www-form-urlencoded`. */
  readonly form?: Readonly<Record<string, string>>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as text; empty for none. */
  readonly text: string;
}

/** Sends one request and reads its whole answer, whatever its status. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

export interface SendOptions {
  readonly side: Side;
  /** A worker dies when an answer takes 30 s; ours gives up before, so that the outcome is recorded as unclear. */
  readonly timeLimitMs?: number;
  readonly fetch?: typeof fetch;
}

/**
 * A sender for one system. Rejects with `timed-out` or `unreachable` and nothing else: no cookies are sent,
 * no redirect is followed with credentials in hand, and every status is an answer.
 */
export function createSend({ side, timeLimitMs = 18_000, fetch: send = fetch }: SendOptions): Send {
  return async ({ method, url, headers, json, form }) => {
    const limit = AbortSignal.timeout(timeLimitMs);
    try {
      const response = await send(url, {
        method,
        headers: { Accept: 'application/json', ...contentType(json, form), ...headers },
        body: bodyOf(json, form),
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        signal: limit,
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      throw new ProblemError(
        { kind: limit.aborted ? 'timed-out' : 'unreachable', side },
        { cause: error },
      );
    }
  };
}

function contentType(json: unknown, form: unknown): Record<string, string> {
  if (json !== undefined) return { 'Content-Type': 'application/json' };
  return form === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' };
}

function bodyOf(json: unknown, form: HttpRequest['form']): string | null {
  if (json !== undefined) return JSON.stringify(json);
  return form === undefined ? null : new URLSearchParams(form).toString();
}
