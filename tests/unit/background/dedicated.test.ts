import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, type TwoWay, twoWaySettings } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const connectionId = 'practice';
const make = () =>
  worker.askAsExtension('makeCalendars', { connectionId, company: 'Konsultti Oy' });
const named = (part: string) =>
  [...worker.google.world.calendars.values()].filter(({ summary }) => summary.includes(part));
const titlesOn = (calendarId: string) =>
  worker.google
    .events(calendarId)
    .filter(({ status }) => status !== 'cancelled')
    .map(({ summary }) => summary);

async function allow(): Promise<void> {
  await worker.connect();
  await worker.askAsExtension('grantGoogle', { right: 'write' });
  await worker.askAsExtension('grantGoogle', { right: 'make-calendars' });
}

const routed = twoWaySettings({
  outgoing: { select: 'sent' },
  incoming: {
    select: 'chosen',
    categories: ['CalendarEntry', 'Task'],
    into: { kind: 'dedicated' },
  },
});

/** Both calendars, with an appointment and a task in them. */
async function filled() {
  await allow();
  const { dedicated } = await make();
  if (!dedicated) throw new Error('no calendars');
  await both.enter('Planning');
  await both.enter('Project', { activityTypeId: 'project-work', projectId: 'p' });
  await worker.askAsExtension('saveSync', { connectionId, settings: routed });
  await vi.waitFor(() => {
    expect(titlesOn(dedicated.eventsId)).toEqual(['Planning']);
    expect(titlesOn(dedicated.tasksId)).toEqual(['Project']);
  });
  await both.settled();
  return dedicated;
}

describe('calendars of our own', () => {
  it('need a right of their own', async () => {
    await worker.connect();
    await expect(make()).rejects.toThrow('rights-missing');
  });

  it('carry the company, what they are for, and the day they were made', async () => {
    await allow();
    const { dedicated } = await make();
    expect(named('[Konsultti Oy]').map(({ summary }) => summary)).toEqual([
      '[Konsultti Oy] Events (created: 2026-11-25)',
      '[Konsultti Oy] Tasks (created: 2026-11-25)',
    ]);
    expect(dedicated).toEqual({
      eventsId: named('Events')[0]?.id,
      tasksId: named('Tasks')[0]?.id,
    });
  });

  it('are found again instead of made twice, also by a browser that knows nothing of them', async () => {
    await allow();
    const first = await make();
    await worker.db.memory.where('key').startsWith('dedicated/').delete();
    worker.wait(86_400_000 * 40);
    expect((await make()).dedicated).toEqual(first.dedicated);
    expect(named('[Konsultti Oy]')).toHaveLength(2);
  });

  it('take tasks and appointments apart', async () => {
    await filled();
  });

  it('stay in Google with their events when they are left so', async () => {
    const { eventsId } = await filled();
    const view = await worker.askAsExtension('leaveCalendars', { connectionId, keep: true });
    expect(view.dedicated).toBeUndefined();
    expect(titlesOn(eventsId)).toEqual(['Planning']);
  });

  it('are deleted when the person wants that, and nothing in the PSA is', async () => {
    await filled();
    await worker.askAsExtension('leaveCalendars', { connectionId, keep: false });
    expect(named('[Konsultti Oy]')).toEqual([]);
    await both.later();
    await both.later();
    expect((await both.titles()).psa).toEqual(['Planning', 'Project']);
    expect(await worker.db.links.count()).toBe(0);
  });

  it('give a default task type to what the person enters in the one for tasks', async () => {
    const { tasksId } = await filled();
    const outgoing = { select: 'calendars', calendarIds: [tasksId] };
    const settings = twoWaySettings({ outgoing, incoming: routed.incoming });
    await worker.askAsExtension('saveSync', { connectionId, settings });
    const { eid } = worker.add('Write report', {}, tasksId);
    await worker.askAsExtension('checkNow', {});
    const view = await worker.view('describeEvent', { eid });
    // Project work requires a project, so it waits for the person.
    expect(view).toMatchObject({
      tag: { activityTypeId: 'project-work' },
      state: { kind: 'tagged', missing: ['project'] },
    });
  });
});
