import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay, twoWaySettings } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

describe('a connection that syncs both ways by itself', () => {
  it('S1 S2 takes events there and activities here', async () => {
    worker.add('Kick-off');
    await both.enter('Planning');
    await both.connect();
    await both.becomes('Kick-off', 'Planning');
  });

  it('S11 S12 carries edits both ways', async () => {
    const { id } = worker.add('Kick-off');
    await both.enter('Planning');
    await both.connect();
    await both.becomes('Kick-off', 'Planning');
    worker.google.patch(anna, id, { summary: 'Kick-off, moved' });
    await both.later();
    await both.edit('Planning', { title: 'Planning II' });
    await both.later();
    await both.becomes('Kick-off, moved', 'Planning II');
  });

  it('S21 S22 carries deletions both ways', async () => {
    const { id } = worker.add('Kick-off');
    await both.enter('Planning');
    // Of fewer links, two deletions would be a mass.
    const staying = ['A', 'B', 'C', 'D', 'E', 'F'];
    for (const name of staying) worker.add(name);
    await both.connect();
    await both.becomes('Kick-off', 'Planning', ...staying);
    worker.google.delete(anna, id);
    await worker.db.practice.delete((await both.activity('Planning')).id);
    await both.later(31 * minuteMs);
    await both.later();
    await both.becomes(...staying);
  });

  it('is quiet once both sides agree: one Google request per calendar, none to a PSA that is not due', async () => {
    worker.add('Kick-off');
    await both.enter('Planning');
    await both.connect();
    await both.becomes('Kick-off', 'Planning');
    await both.later();
    await both.later();
    worker.requests.length = 0;
    await both.later();
    expect(worker.calendarRequests()).toHaveLength(1);
    expect(await worker.db.outbox.count()).toBe(0);
  });

  it('does nothing while paused, and catches up once it goes on', async () => {
    await both.connect();
    await both.settled();
    await worker.askAsExtension('pause', { until: null });
    worker.add('Meanwhile');
    await both.later();
    expect(await both.titles()).toEqual({ calendar: ['Meanwhile'], psa: [] });
    await worker.askAsExtension('resume', {});
    await both.becomes('Meanwhile');
  });

  it('does nothing by itself any more once it is switched off', async () => {
    await both.connect();
    await both.settled();
    await both.save({ automatic: false });
    worker.add('Kick-off');
    await both.later();
    expect(await both.titles()).toEqual({ calendar: ['Kick-off'], psa: [] });
  });

  it('goes on where a worker died', async () => {
    for (const title of ['One', 'Two', 'Three', 'Four']) await both.enter(title);
    const isWrite = (request: string) => request.startsWith('POST') && request.includes('/events');
    const writes = () => worker.requests.filter(isWrite).length;
    worker.network.delay = async () => {
      if (writes() === 2) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await both.connect();
    await vi.waitFor(() => expect(writes()).toBe(2), { interval: 1 });
    worker.restart();
    worker.network.delay = async () => undefined;
    await both.becomes('One', 'Two', 'Three', 'Four');
  });

  it('keeps what is in line while the sign-in is over, and goes on after it', async () => {
    await both.connect();
    await both.settled();
    worker.network.answer = (path) =>
      path.includes('/calendar/v3/')
        ? Response.json(
            { error: { code: 401, errors: [{ reason: 'authError' }] } },
            { status: 401 },
          )
        : undefined;
    await both.enter('Planning');
    await both.later();
    expect(await worker.db.outbox.toArray()).toMatchObject([{ kind: 'create-event' }]);
    worker.network.answer = () => undefined;
    await worker.askAsExtension('signInGoogle', {});
    await both.becomes('Planning');
  });
});

describe('saving what a connection does by itself', () => {
  const save = (more: Record<string, unknown> = {}) => both.save(more);

  it('is refused while Google has not allowed to write', async () => {
    await worker.connect();
    await expect(save()).rejects.toThrow('rights-missing');
    await worker.askAsExtension('grantGoogle', { right: 'write' });
    await expect(save()).resolves.toMatchObject({ mayWrite: true });
  });

  it('needs no right to write for sending alone', async () => {
    await worker.connect();
    await expect(save({ incoming: {} })).resolves.toMatchObject({ mayWrite: false });
  });

  it('stays refused when the right is unticked on Google’s page', async () => {
    await worker.connect();
    worker.network.refusedScopes = ['https://www.googleapis.com/auth/calendar.events'];
    await worker.askAsExtension('grantGoogle', { right: 'write' });
    await expect(save()).rejects.toThrow('rights-missing');
  });

  it('is refused for a calendar that takes no events', async () => {
    await worker.connect();
    await worker.askAsExtension('grantGoogle', { right: 'write' });
    const { incoming } = twoWaySettings();
    const into = { kind: 'calendar', calendarId: 'nobody@example.com' };
    await expect(save({ incoming: { ...incoming, into } })).rejects.toThrow('invalid-input');
  });
});

describe('a dry run', () => {
  it('shows what would be done and does nothing', async () => {
    worker.add('Kick-off');
    await both.enter('Planning');
    await worker.connect();
    await worker.askAsExtension('grantGoogle', { right: 'write' });
    const preview = await worker.askAsExtension('previewSync', {
      connectionId: 'practice',
      settings: twoWaySettings(),
    });
    expect(preview).toMatchObject({
      counts: { create: 1, 'create-event': 1 },
      items: [{ title: 'Kick-off' }, { title: 'Planning' }],
      links: 0,
    });
    await both.later();
    expect(await worker.db.outbox.count()).toBe(0);
    expect(await both.titles()).toEqual({ calendar: ['Kick-off'], psa: ['Planning'] });
    expect(worker.requests.some((request) => /^(POST|PATCH|DELETE) .*calendar/.test(request))).toBe(
      false,
    );
  });

  it('reads further back when the draft does', async () => {
    worker.add('Long ago', {
      start: { dateTime: '2026-08-04T10:00:00+03:00' },
      end: { dateTime: '2026-08-04T11:00:00+03:00' },
    });
    await worker.connect();
    const range = { pastMonths: 4, futureMonths: 2 };
    const outgoing = { ...twoWaySettings().outgoing, range };
    const settings = twoWaySettings({ outgoing, incoming: {} });
    const preview = await worker.askAsExtension('previewSync', {
      connectionId: 'practice',
      settings,
    });
    expect(preview.counts).toEqual({ create: 1 });
  });
});
