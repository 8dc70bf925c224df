import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay, twoWaySettings } from './two-way';
import { anna, createWorker, projects, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(async () => {
  worker = createWorker();
  both = createTwoWay(worker);
  const more = { owner: anna, summary: 'Projects', timeZone: 'Europe/Helsinki' };
  worker.google.addCalendar({ id: projects, ...more });
  const { incoming } = twoWaySettings();
  await both.connect({
    outgoing: { select: 'sent' },
    incoming: { ...incoming, into: { kind: 'calendar', calendarId: projects } },
  });
  await both.settled();
});

const problem = async () => {
  const { connections } = await both.overview();
  return connections.find(({ id }) => id === 'practice')?.health.problem;
};
const made = () => worker.google.events(projects).map(({ summary }) => summary);

function listing() {
  const found = worker.google.world.listings.find(({ calendarId }) => calendarId === projects);
  if (!found) throw new Error('not listed');
  return found;
}

describe('the calendar that activities become events in', () => {
  it('is nothing to tell of while it takes them', async () => {
    await both.enter('Planning');
    await both.later();
    expect(made()).toEqual(['Planning']);
    expect(await problem()).toBeUndefined();
  });

  const leaveList = () => Object.assign(listing(), { deleted: true });
  const onlyRead = () => worker.google.world.calendars.get(projects)?.access.set(anna, 'reader');
  const vanish = () => worker.google.world.calendars.delete(projects);

  it.each([
    ['gone from the list', leaveList, 11],
    ['only read', onlyRead, 11],
    ['only read since a moment ago', onlyRead, 0],
    ['gone since a moment ago', vanish, 0],
  ])('is told of once when it is %s, however many activities wait', async (_, lose, minutes) => {
    lose();
    await both.later(minutes * minuteMs);
    await both.enter('Planning');
    await both.enter('Review');
    await both.later();
    await both.later();
    expect(await problem()).toEqual({ kind: 'no-destination' });
    const { attention } = await both.overview();
    expect(attention).toEqual([]);
    await vi.waitFor(async () => expect(await worker.badge()).toBe('1'));
  });

  it('gets what waited once it is back', async () => {
    listing().deleted = true;
    await both.later(11 * minuteMs);
    await both.enter('Planning');
    await both.later();
    expect(made()).toEqual([]);
    listing().deleted = false;
    await both.later(11 * minuteMs);
    await both.later();
    expect(made()).toEqual(['Planning']);
    expect(await problem()).toBeUndefined();
  });
});
