import { createCalendarPort } from '@/lib/google/calendar-port';

/** An event as the API writes it. */
export interface Item {
  readonly id: string;
  readonly status?: string | undefined;
  readonly recurringEventId?: string | undefined;
  readonly [field: string]: unknown;
}

export const email = 'aino@firma.example';

/** One calendar at Google as a test writes it down, and what was asked of it. */
interface Script {
  /** What stands there, series expanded. */
  items: Item[];
  /** The next delta; each id at most once per page. */
  pages: Item[][];
  /** What the occurrences of a series that is gone are answered with. */
  goneSeries: 200 | 404 | 410;
  /** Which single events and series were read, in order. */
  reads: string[];
}

/** A calendar that answers as its script says, and the port that reads it. */
export function createScriptedGoogle() {
  const script: Script = { items: [], pages: [[]], goneSeries: 404, reads: [] };
  const port = createCalendarPort({
    account: { email, clientId: 'client' },
    signIn: { accessToken: async () => 'token', dropToken: async () => {} },
    fetch: async (input) => answer(script, new URL(String(input))),
  });
  return { script, port };
}

function answer(script: Script, { pathname, searchParams }: URL): Response {
  const [owner, , , eventId, instances] = pathname.replace('/calendar/v3/', '').split('/');
  if (owner === 'users') return calendarList();
  if (eventId === undefined) return listing(script, searchParams);
  script.reads.push(`${instances ? 'occurrences of' : 'event'} ${eventId}`);
  return instances ? occurrences(script, eventId) : single(script, eventId);
}

function calendarList(): Response {
  const calendar = { id: email, primary: true, selected: true, accessRole: 'owner' };
  return Response.json({ kind: 'calendar#calendarList', items: [calendar] });
}

function listing({ items, pages }: Script, query: URLSearchParams): Response {
  if (query.get('singleEvents') === 'true') {
    return page(items.filter(({ status }) => status !== 'cancelled'));
  }
  if (!query.has('syncToken')) return page([], { nextSyncToken: 'first' });
  const index = Number(query.get('pageToken') ?? 0);
  const isLast = index + 1 >= pages.length;
  return page(
    pages[index] ?? [],
    isLast ? { nextSyncToken: 'next' } : { nextPageToken: `${index + 1}` },
  );
}

function occurrences({ items, goneSeries }: Script, seriesId: string): Response {
  const found = items.filter(({ recurringEventId }) => recurringEventId === seriesId);
  if (found.length > 0 || goneSeries === 200) return page(found);
  const reason = goneSeries === 404 ? 'notFound' : 'deleted';
  return Response.json({ error: { errors: [{ reason }] } }, { status: goneSeries });
}

/** What does not stand there any more is answered as a bare tombstone. */
function single({ items }: Script, eventId: string): Response {
  return Response.json(
    items.find(({ id }) => id === eventId) ?? { id: eventId, status: 'cancelled' },
  );
}

function page(items: readonly Item[], ending: object = {}): Response {
  return Response.json({ kind: 'calendar#events', items, ...ending });
}
