import type { EventBody } from '../sandbox/google/resource.ts';
import { anna } from '../sandbox/google/sample-week.ts';
import { hosts } from '../sandbox/hosts.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { ActivityAnswer } from '../sandbox/severa/activity-answer.ts';

/** The id of an event on Anna's calendar, by its title. */
export function eventId(sandbox: Sandbox, title: string): string {
  return eventNamed(sandbox, title).id;
}

/** Start and end of an event on Anna's calendar, as Severa takes them. */
export function timesOf(sandbox: Sandbox, title: string) {
  const { start, end } = eventNamed(sandbox, title);
  return { startDateTime: start?.dateTime ?? '', endDateTime: end?.dateTime ?? '' };
}

/** Changes an event on Anna's calendar as its owner does in Google. */
export function edit(sandbox: Sandbox, title: string, changes: Record<string, unknown>): void {
  sandbox.google.patch(anna.email, eventId(sandbox, title), changes);
}

/** What was written to Severa: `METHOD path`; asking for a token writes nothing. */
export function writesToSevera(sandbox: Sandbox): string[] {
  const writes = sandbox.record
    .writesTo(hosts.severa)
    .filter(({ path }) => !path.endsWith('/token'));
  return writes.map(({ method, path }) => `${method} ${path}`);
}

/** Has Severa refuse every new activity, until the answered function is called. */
export function refuseActivities(sandbox: Sandbox): () => void {
  const body = { Message: 'Kirjausjakso on suljettu' };
  return sandbox.faults.add({
    host: hosts.severa,
    method: 'POST',
    path: /\/activities$/,
    fault: { kind: 'status', status: 400, body },
  });
}

/** The activity in Severa with this name; fails unless there is exactly one. */
export function activityNamed(sandbox: Sandbox, name: string): ActivityAnswer {
  const found = sandbox.severa.tenant.activities().filter((activity) => activity.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} activities named ${name}`);
  return found[0];
}

/** An event on Anna's calendar, by its title. */
export function eventNamed(sandbox: Sandbox, title: string): EventBody & { id: string } {
  const event = sandbox.google.events(anna.email).find(({ summary }) => summary === title);
  if (typeof event?.id !== 'string') throw new Error(`no event ${title}`);
  return { ...event, id: event.id };
}
