import { isDeepStrictEqual } from 'node:util';
import { hosts } from './hosts.ts';
import type { RecordedRequest, RequestRecord } from './record.ts';

/**
 * The creates that were repeated blindly, one sentence each. A create is a Google `insert` or `import`, or Severa's
 * `POST activities`. It repeats an earlier one with an equal body, unless that one was clearly refused (a 4xx). The
 * repeat is blind when its caller did not look in between: with an answered listing of that calendar's events or those
 * activities, or in Google a read of the very id. A caller is known by the access token; one that did not make the
 * earlier create (a second browser, or the same one after a new sign-in) must have looked at any time before its own,
 * unless the create names an id of its own: whoever comes second with that is told so by a 409.
 */
export function blindRepeatsOf(record: RequestRecord): string[] {
  const { requests } = record;
  return requests.flatMap((request, at) => {
    if (!isCreate(request)) return [];
    const isBlind = requests
      .slice(0, at)
      .some((earlier, since) => isRepeat(request, earlier) && !hasLooked(request, since, at));
    return isBlind ? [`${request.method} ${request.host}${request.path} was repeated blindly`] : [];
  });

  function hasLooked(repeat: RecordedRequest, since: number, at: number): boolean {
    const own = callerOf(requests[since]) === callerOf(repeat);
    if (!own && idIn(repeat.body) !== undefined) return true;
    return requests
      .slice(own ? since + 1 : 0, at)
      .some((read) => callerOf(read) === callerOf(repeat) && looksFor(read, repeat));
  }
}

function isCreate({ host, method, path }: RecordedRequest): boolean {
  if (method !== 'POST') return false;
  if (host === hosts.api) return /\/events(\/import)?$/.test(path);
  const isSevera = host === hosts.severa || host === hosts.severaStaging;
  return isSevera && path.endsWith('/activities');
}

function isRepeat(create: RecordedRequest, earlier: RecordedRequest): boolean {
  const { outcome } = earlier;
  const isRefused = typeof outcome === 'number' && outcome >= 400 && outcome < 500;
  return (
    isCreate(earlier) &&
    !isRefused &&
    earlier.host === create.host &&
    earlier.path === create.path &&
    isDeepStrictEqual(earlier.body, create.body)
  );
}

/** Whether a read could show what the create would make, and came back with an answer. */
function looksFor(read: RecordedRequest, create: RecordedRequest): boolean {
  const isAnswered = read.outcome === 200 || read.outcome === 404;
  if (read.method !== 'GET' || read.host !== create.host || !isAnswered) return false;
  const list = create.path.replace(/\/import$/, '');
  return read.path === list || read.path === `${list}/${idIn(create.body)}`;
}

function idIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
}

function callerOf(request: RecordedRequest | undefined): string {
  return request?.headers.authorization ?? '';
}
