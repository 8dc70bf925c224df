import type { EventBefore } from './google/event-before.ts';

/** How a request ended: the status that was answered, or what a fault made of it. */
type Outcome = number | 'lost' | 'dropped' | 'hung';

/** One request as it reached the sandbox. `at` is in epoch milliseconds of the sandbox's clock. */
export interface RecordedRequest {
  readonly at: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  outcome: Outcome | undefined;
  /** The event of Google Calendar that the path names, as it stood when the request came. */
  before: EventBefore | undefined;
}

/** Everything the sandbox was asked, oldest first. Preflights are kept apart from the reads and writes. */
export interface RequestRecord {
  readonly requests: readonly RecordedRequest[];
  add(request: RecordedRequest): void;
  to(host: string): RecordedRequest[];
  readsFrom(host: string): RecordedRequest[];
  writesTo(host: string): RecordedRequest[];
  /** Number of requests by `METHOD host/path outcome`. */
  summary(): Record<string, number>;
  clear(): void;
}

const writing = new Set(['POST', 'PATCH', 'PUT', 'DELETE']);

export function createRecord(): RequestRecord {
  const requests: RecordedRequest[] = [];
  const to = (host: string) => requests.filter((request) => request.host === host);
  return {
    requests,
    add: (request) => void requests.push(request),
    to,
    readsFrom: (host) => to(host).filter(({ method }) => method === 'GET'),
    writesTo: (host) => to(host).filter(({ method }) => writing.has(method)),
    summary: () => summarize(requests),
    clear: () => void requests.splice(0),
  };
}

function summarize(requests: readonly RecordedRequest[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { method, host, path, outcome } of requests) {
    const line = `${method} ${host}${path} ${outcome ?? 'open'}`;
    counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts;
}
