import type { SyncChoices } from '../browser/sync-page.ts';
import type { EventBody } from '../sandbox/google/resource.ts';
import { hosts } from '../sandbox/hosts.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { ActivityAnswer } from '../sandbox/severa/activity-answer.ts';
import { anna, expect } from './fixtures.ts';

/** What both sides say of one meeting. Times are epoch milliseconds. */
interface Said {
  readonly title: string;
  readonly startAt: number;
  readonly endAt: number;
  readonly location: string;
}

/** Everything of Anna's one calendar goes to Severa, and her ordinary appointments come from there. */
export const bothWays = {
  from: [anna.email],
  groups: ['Calendar entries'],
  into: anna.email,
} as const satisfies SyncChoices;

/** Fails unless each event on Anna's calendar is one activity of hers and the other way round, saying the same. */
export function expectBothEqual(sandbox: Sandbox): void {
  const events = annasEvents(sandbox);
  const activities = sandbox.severa.tenant.activities();
  const inOrder = (said: readonly Said[]) =>
    said.toSorted((a, b) => a.startAt - b.startAt || a.title.localeCompare(b.title));
  expect(inOrder(activities.map(saidByActivity))).toEqual(inOrder(events.map(saidByEvent)));
  const marked = activities.flatMap(({ notes }) => markedEvent(notes) ?? []);
  expect(new Set(marked).size, 'no mark stands twice').toBe(marked.length);
  const unmarked = events.map(({ id }) => String(id)).filter((id) => !marked.includes(id));
  // What was made from an activity carries its identity in its own id, and leaves the activity unmarked.
  expect(unmarked.filter((id) => !id.startsWith('merkki'))).toEqual([]);
}

/** Everything on Anna's calendar that is not deleted. */
export function annasEvents({ google }: Sandbox): EventBody[] {
  return google.events(anna.email).filter(({ status }) => status !== 'cancelled');
}

/** The titles of all that is on Anna's calendar. */
export function titles(sandbox: Sandbox): unknown[] {
  return annasEvents(sandbox).map(({ summary }) => summary);
}

/** The names of all activities. */
export function names({ severa }: Sandbox): string[] {
  return severa.tenant.activities().map(({ name }) => name);
}

/** Waits until this many stand on both sides. */
export async function untilPairs(sandbox: Sandbox, pairs: number): Promise<void> {
  const counts = () => [titles(sandbox).length, names(sandbox).length];
  await expect.poll(counts, { timeout: 30_000 }).toEqual([pairs, pairs]);
}

/** What was written to either side; asking for a token writes nothing. */
export function writesToBoth({ record }: Sandbox): string[] {
  return [...record.writesTo(hosts.api), ...record.writesTo(hosts.severa)]
    .filter(({ path }) => !path.endsWith('/token'))
    .map(({ method, path }) => `${method} ${path}`);
}

function saidByEvent({ summary, start, end, location }: EventBody): Said {
  return {
    title: summary ?? '',
    startAt: Date.parse(start?.dateTime ?? ''),
    endAt: Date.parse(end?.dateTime ?? ''),
    location: location ?? '',
  };
}

function saidByActivity({ name, startDateTime, endDateTime, location }: ActivityAnswer): Said {
  return {
    title: name,
    startAt: Date.parse(startDateTime),
    endAt: Date.parse(endDateTime ?? ''),
    location: location ?? '',
  };
}

/** The id of the event that the last line of an activity's notes names. */
function markedEvent(notes: string | null): string | undefined {
  const eid = /Merkki: https:\/\/calendar\.google\.com\/calendar\/event\?eid=([\w-]+)$/.exec(
    notes ?? '',
  )?.[1];
  return eid && Buffer.from(eid, 'base64url').toString().split(' ')[0];
}
