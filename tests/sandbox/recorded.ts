import { eventBefore } from './google/event-before.ts';
import type { Google } from './google/google.ts';
import type { RequestRecord } from './record.ts';
import { describeRequest } from './recorded-request.ts';
import type { HostHandler } from './server.ts';

/** A stand-in that runs in the test's own process, with its requests recorded as the server records its own. */
export function recorded(handle: HostHandler, google: Google, record: RequestRecord): HostHandler {
  return async (request) => {
    const body = await request.clone().text();
    const entry = describeRequest(request, body, google.world.now());
    record.add(entry);
    entry.before = eventBefore(google, entry);
    const response = await handle(request);
    entry.outcome = response.status;
    return response;
  };
}
