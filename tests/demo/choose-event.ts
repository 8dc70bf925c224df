import { createPageSource } from '../sandbox/google/page-source.ts';
import type { PageEvent } from '../sandbox/page/source.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

const dayMs = 86_400_000;
/** From this week outwards: an exported calendar may end years ago. */
const reachDays = [7, 31, 366, 3660, 14_600];

/** A timed event of the person's own that can be sent, as near to `now` as there is one; a sample with a plain title first. */
export function chooseEvent(sandbox: Sandbox, email: string, now: Date): PageEvent {
  const source = createPageSource(sandbox.google.world);
  for (const days of reachDays) {
    const from = new Date(now.getTime() - days * dayMs);
    const to = new Date(now.getTime() + days * dayMs);
    const found = source.events(email, from, to).filter((event) => isFit(event, email));
    const [nearest] = found.toSorted((a, b) => distance(a, now) - distance(b, now));
    if (nearest) return found.find(({ title }) => title === 'Tarjouksen viimeistely') ?? nearest;
  }
  throw new Error('The calendar has no timed event that could be sent.');
}

function isFit(event: PageEvent, email: string): boolean {
  const { kind, allDay, declined, calendarId, title, start, end } = event;
  return (
    kind === 'event' &&
    !allDay &&
    !declined &&
    calendarId === email &&
    title !== '' &&
    start !== end
  );
}

function distance({ start }: PageEvent, now: Date): number {
  return Math.abs(Date.parse(start) - now.getTime());
}
