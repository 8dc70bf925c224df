import type { RecordedRequest } from './record.ts';

const keptHeaders = [
  'authorization',
  'content-type',
  'if-match',
  'if-none-match',
  'origin',
  'cookie',
];

/** The request as the record keeps it; `body` is its text, parsed here by content type. */
export function describeRequest(request: Request, body: string, at: number): RecordedRequest {
  const url = new URL(request.url);
  return {
    at,
    host: url.hostname,
    method: request.method,
    path: url.pathname,
    query: groupQuery(url.searchParams),
    headers: keepHeaders(request.headers),
    body: parseBody(body, request.headers.get('content-type') ?? ''),
    outcome: undefined,
    before: undefined,
  };
}

function groupQuery(search: URLSearchParams): Record<string, string | string[]> {
  const grouped: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    grouped[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return grouped;
}

function keepHeaders(headers: Headers): Record<string, string> {
  const kept = keptHeaders.map((name) => [name, headers.get(name)] as const);
  return Object.fromEntries(kept.filter((pair): pair is [string, string] => pair[1] !== null));
}

function parseBody(text: string, contentType: string): unknown {
  if (text === '') return undefined;
  if (contentType.includes('x-www-form-urlencoded')) return groupQuery(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
