import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay, twoWaySettings } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const connectionId = 'practice';
const make = () =>
  worker.askAsExtension('makeCalendars', { connectionId, company: 'Konsultti Oy' });
const leave = () => worker.askAsExtension('leaveCalendars', { connectionId, keep: false });
const ours = () =>
  [...worker.google.world.calendars.values()].filter(({ summary }) =>
    summary.startsWith('[Konsultti Oy]'),
  );
const posts = () => worker.requests.filter((request) => /^POST .*\/calendars$/.test(request));

async function allow(): Promise<void> {
  await worker.connect();
  await worker.askAsExtension('grantGoogle', { right: 'write' });
  await worker.askAsExtension('grantGoogle', { right: 'make-calendars' });
}

/** Both calendars, with an appointment in one of them. */
async function filled(): Promise<void> {
  await allow();
  const { dedicated } = await make();
  await both.enter('Planning');
  const into = { kind: 'dedicated' };
  const incoming = { select: 'chosen', categories: ['CalendarEntry'], into, delete: 'follow' };
  const settings = twoWaySettings({ outgoing: { select: 'sent', delete: 'follow' }, incoming });
  await worker.askAsExtension('saveSync', { connectionId, settings });
  await vi.waitFor(() =>
    expect(worker.google.events(dedicated?.eventsId ?? '')).toMatchObject([
      { summary: 'Planning' },
    ]),
  );
  await both.settled();
}

describe('calendars of ours that are to be deleted while Google is out of reach', () => {
  beforeEach(async () => {
    await filled();
    worker.network.isDown = true;
    await expect(leave()).rejects.toThrow('unreachable');
    worker.network.isDown = false;
  });

  it('are still told of, and deleted when the person presses again', async () => {
    const { dedicated } = await worker.askAsExtension('readSync', { connectionId });
    expect(Object.keys(dedicated ?? {})).toEqual(['eventsId', 'tasksId']);
    expect((await leave()).dedicated).toBeUndefined();
    expect(ours()).toEqual([]);
  });

  it('are deleted by a later alarm, in another worker too', async () => {
    worker.restart();
    await both.later(6 * minuteMs);
    await vi.waitFor(() => expect(ours()).toEqual([]));
    expect(await worker.askAsExtension('readSync', { connectionId })).not.toHaveProperty(
      'dedicated',
    );
  });

  it('are deleted although the connection was given up meanwhile', async () => {
    await worker.askAsExtension('disconnectPsa', { connectionId });
    await both.later(6 * minuteMs);
    await vi.waitFor(() => expect(ours()).toEqual([]));
  });

  it('keep what they are of connected until they are deleted, when that was asked for', async () => {
    worker.network.isDown = true;
    const deleting = { connectionId, calendars: 'delete' } as const;
    await expect(worker.askAsExtension('disconnectPsa', deleting)).rejects.toThrow('unreachable');
    await expect(
      worker.askAsExtension('disconnectGoogle', { calendars: 'delete' }),
    ).rejects.toThrow('unreachable');
    const { google, connections } = await worker.askAsExtension('overview', {});
    expect(google.state).not.toBe('not-connected');
    expect(connections.map(({ id }) => id)).toContain(connectionId);
    worker.network.isDown = false;
    await worker.askAsExtension('disconnectGoogle', { calendars: 'delete' });
    expect(ours()).toEqual([]);
  });

  it('are neither filled nor linked again before that, and nothing in the PSA is deleted', async () => {
    worker.network.answer = (path) =>
      /\/calendars\/[^/]+$/.test(path) ? new Response('', { status: 503 }) : undefined;
    await both.enter('Review');
    await both.later();
    await both.later(31 * minuteMs);
    expect(await worker.db.links.toArray()).toEqual([]);
    const titles = ours().flatMap(({ id }) => worker.google.events(id));
    expect(titles).toMatchObject([{ summary: 'Planning' }]);
    worker.network.answer = () => undefined;
    await leave();
    await both.later();
    await both.later(31 * minuteMs);
    expect((await both.titles()).psa).toEqual(['Planning', 'Review']);
    expect(await worker.db.outbox.toArray()).toEqual([]);
  });

  it('are used again when the person wants them after all', async () => {
    await make();
    await both.later(6 * minuteMs);
    await both.later(6 * minuteMs);
    expect(ours()).toHaveLength(2);
    expect(await worker.db.links.count()).toBe(1);
  });
});

describe('calendars of ours whose making Google did not answer clearly', () => {
  it('are looked for before another is made', async () => {
    await allow();
    let lost = 1;
    worker.network.delay = async (path) => {
      if (!path.endsWith('/calendar/v3/calendars') || lost === 0) return;
      lost -= 1;
      throw new TypeError('the answer got lost');
    };
    await make();
    expect(posts()).toHaveLength(2);
    expect(ours()).toHaveLength(2);
  });
});

describe('the history of calendars of ours', () => {
  const told = async () => {
    const items = await worker.history({ connectionId });
    return items.filter(({ operation }) => operation.endsWith('-calendar'));
  };
  const events = '[Konsultti Oy] Events (created: 2026-11-25)';
  const tasks = '[Konsultti Oy] Tasks (created: 2026-11-25)';
  const clicked = { trigger: 'click', outcome: 'done', notUndoable: 'by-settings' };

  it('tells which were made, and how long that took; nothing of those that were found', async () => {
    await allow();
    worker.network.delay = async (path) => {
      if (path.endsWith('/calendar/v3/calendars')) worker.wait(700);
    };
    await make();
    const made = { ...clicked, operation: 'create-calendar', tookMs: 700 };
    expect(await told()).toMatchObject([
      { ...made, title: tasks },
      { ...made, title: events },
    ]);
    await make();
    expect(await told()).toHaveLength(2);
  });

  it('tells that Google refused to make one', async () => {
    await allow();
    worker.network.answer = (path, method) =>
      method === 'POST' && path.endsWith('/calendar/v3/calendars')
        ? Response.json({ error: { code: 400, errors: [{ reason: 'invalid' }] } }, { status: 400 })
        : undefined;
    await expect(make()).rejects.toThrow();
    expect(await told()).toMatchObject([
      {
        operation: 'create-calendar',
        outcome: 'failed',
        title: events,
        problem: { side: 'google' },
        tookMs: expect.any(Number),
      },
    ]);
  });

  it('tells of one whose making a worker did not live to see', async () => {
    await allow();
    let isMade = false;
    worker.network.delay = async (path) => {
      if (!worker.requests.at(-1)?.startsWith('POST') || !path.endsWith('/calendars')) return;
      isMade = true;
      await new Promise(() => undefined);
    };
    void make();
    await vi.waitFor(() => expect(isMade).toBe(true));
    worker.restart();
    worker.network.delay = async () => undefined;
    worker.wait(2 * 1_440 * minuteMs);
    await make();
    const entries = await told();
    expect(entries).toMatchObject([
      { operation: 'create-calendar', tookMs: 0 },
      { operation: 'create-calendar', title: events },
    ]);
    // It is not known how long that took; not for the days until somebody looked.
    expect(entries[1]).not.toHaveProperty('tookMs');
  });

  it('tells nothing of one that another browser made after Google refused ours', async () => {
    await allow();
    worker.network.answer = (path, method) =>
      method === 'POST' && path.endsWith('/calendar/v3/calendars')
        ? Response.json({ error: { code: 400, errors: [{ reason: 'invalid' }] } }, { status: 400 })
        : undefined;
    await expect(make()).rejects.toThrow();
    worker.network.answer = () => undefined;
    const id = 'c_other@group.calendar.google.com';
    worker.google.addCalendar({ id, summary: events, owner: anna, timeZone: 'Europe/Helsinki' });
    await make();
    expect(await told()).toMatchObject([
      { operation: 'create-calendar', outcome: 'done', title: tasks },
      { operation: 'create-calendar', outcome: 'failed', title: events },
    ]);
  });

  it('tells which were deleted', async () => {
    await allow();
    await make();
    await leave();
    const deleted = { ...clicked, operation: 'delete-calendar', tookMs: expect.any(Number) };
    expect((await told()).slice(0, 2)).toMatchObject([
      { ...deleted, title: tasks },
      { ...deleted, title: events },
    ]);
  });

  it('tells nothing of those that the person keeps', async () => {
    await allow();
    await make();
    await worker.askAsExtension('leaveCalendars', { connectionId, keep: true });
    expect(await told()).toHaveLength(2);
  });

  it('tells what could not be deleted, and, once, that a later alarm deleted it', async () => {
    await allow();
    await make();
    const { dedicated } = await worker.askAsExtension('readSync', { connectionId });
    worker.network.answer = (path, method) =>
      method === 'DELETE' && path.endsWith(encodeURIComponent(dedicated?.tasksId ?? ''))
        ? new Response('', { status: 503 })
        : undefined;
    await expect(leave()).rejects.toThrow();
    worker.restart();
    await both.later(6 * minuteMs);
    worker.network.answer = () => undefined;
    await both.later(6 * minuteMs);
    await vi.waitFor(() => expect(ours()).toEqual([]));
    await vi.waitFor(async () =>
      expect((await told()).slice(0, -2)).toMatchObject([
        { operation: 'delete-calendar', outcome: 'done', title: tasks, trigger: 'clock' },
        { operation: 'delete-calendar', outcome: 'failed', title: tasks, trigger: 'click' },
        { operation: 'delete-calendar', outcome: 'done', title: events, trigger: 'click' },
      ]),
    );
  });

  it('tells of those that are deleted when the PSA is disconnected', async () => {
    await allow();
    await make();
    await worker.askAsExtension('disconnectPsa', { connectionId, calendars: 'delete' });
    expect((await told()).slice(0, 2)).toMatchObject([
      { operation: 'delete-calendar', title: tasks },
      { operation: 'delete-calendar', title: events },
    ]);
  });
});
