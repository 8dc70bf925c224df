import type { EventBody } from '../../sandbox/google/resource.ts';
import { anna as annaAccount, mikko as mikkoAccount } from '../../sandbox/google/sample-week.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';

export const anna = annaAccount.email;
export const mikko = mikkoAccount.email;
export const startedAt = Date.parse('2026-11-16T06:00:00Z');

/** What the tests read of an answer; everything else is looked up by name. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: EventBody & {
    items: EventBody[];
    nextPageToken?: string;
    nextSyncToken?: string;
    error?: { code: number; message: string; errors: { reason: string }[] };
  };
}

/** A sandbox with two accounts, a clock of its own, and Anna's full access. */
export interface TestCalendar {
  readonly sandbox: Sandbox;
  readonly clock: { now: number };
  tokenFor(email: string, scopes?: readonly string[]): string;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  list(query?: Record<string, string>): Promise<Answer>;
}

interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly token?: string;
}

export async function startTestCalendar(): Promise<TestCalendar> {
  const clock = { now: startedAt };
  const sandbox = await startSandbox({ now: () => clock.now });
  const { google } = sandbox;
  google.addAccount(annaAccount);
  google.addAccount(mikkoAccount);
  const tokenFor = (email: string, scopes: readonly string[] = ['calendar']) => {
    const full = scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
    return google.identity.tokens.issue({ email, clientId: 'client', scopes: full }, 3600).value;
  };
  const own = tokenFor(anna);
  const call: TestCalendar['call'] = async (method, path, { body, headers, token = own } = {}) => {
    const response = await sandbox.fetch(`https://www.googleapis.com/calendar/v3/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = text === '' ? {} : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const list = (query: Record<string, string> = {}) =>
    call('GET', `calendars/primary/events?${new URLSearchParams(query)}`);
  return { sandbox, clock, tokenFor, call, list };
}

/** A meeting on a day of November 2026, Helsinki time. */
export function meeting(id: string, day: number, hour: number, more: EventBody = {}) {
  const at = (h: number) => ({
    dateTime: `2026-11-${String(day).padStart(2, '0')}T${String(h).padStart(2, '0')}:00:00+02:00`,
    timeZone: 'Europe/Helsinki',
  });
  return { id, summary: id, start: at(hour), end: at(hour + 1), ...more };
}

export function idsOf(answer: Answer): unknown[] {
  return answer.body.items.map(({ id }) => id);
}

export function reasonOf(answer: Answer): string | undefined {
  return answer.body.error?.errors[0]?.reason;
}
