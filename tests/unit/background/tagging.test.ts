import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { encodeEid } from '@/lib/domain/event-identity';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { anna, createWorker, projects, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const meeting = { activityTypeId: 'client-meeting' };

describe('an event that nobody read yet', () => {
  it('can be tagged at once, without Google', async () => {
    const { eid } = worker.add('Kick-off');
    const view = await worker.view('tagEvent', { eid, change: meeting });
    expect(view).toMatchObject({
      tag: meeting,
      state: { kind: 'tagged', missing: [] },
      problem: { kind: 'not-connected', side: 'google' },
    });
    expect(view.event).toBeUndefined();
    expect(worker.requests).toEqual([]);
  });

  it('keeps its tag once it is known, and takes further changes', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.view('tagEvent', { eid, change: meeting });
    await worker.connect();
    const view = await worker.view('tagEvent', { eid, change: { note: 'Agenda' } });
    expect(view).toMatchObject({
      event: { title: 'Kick-off' },
      tag: { ...meeting, note: 'Agenda' },
      state: { kind: 'tagged' },
    });
    expect(await worker.db.tags.count()).toBe(1);
  });

  it('is described at once, and read meanwhile', async () => {
    await worker.connect();
    const { eid } = worker.add('Kick-off');
    expect((await worker.view('describeEvent', { eid })).event).toBeUndefined();
    await vi.waitFor(async () =>
      expect((await worker.view('describeEvent', { eid })).event?.title).toBe('Kick-off'),
    );
  });

  it('that does not exist is asked for once, not for ever', async () => {
    await worker.connect();
    const eid = encodeEid({ eventId: 'never0000000', calendarId: anna });
    worker.requests.length = 0;
    for (let opening = 0; opening < 5; opening += 1) {
      await worker.view('describeEvent', { eid });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(worker.requests.filter((one) => one.endsWith('never0000000'))).toHaveLength(1);
  });
});

describe('a tag that was made for one PSA', () => {
  it('keeps only its note and whether to send when another one is connected', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.view('tagEvent', { eid, change: { ...meeting, note: 'Agenda' } });
    await worker.db.connections.put({
      id: 'severa/staging/k',
      system: 'severa',
      name: 'Severa',
      credentials: { system: 'severa', environment: 'staging', clientId: 'k', clientSecret: 's' },
      tenant: 'Konsultti',
      health: {},
    });
    const view = await worker.view('describeEvent', { eid });
    expect(view.psa.system).toBe('severa');
    expect(view.tag).toEqual({ note: 'Agenda', sending: 'manual' });
    expect(view.state).toEqual({ kind: 'untagged' });
    const changed = await worker.view('tagEvent', {
      eid,
      change: { activityTypeId: 'consulting' },
    });
    expect(changed.tag).toMatchObject({ activityTypeId: 'consulting', note: 'Agenda' });
  });
});

describe('a task chip', () => {
  it('is no event, and cannot be sent', async () => {
    const view = await worker.view('describeEvent', { eid: 'tasks_abc' });
    expect(view.state).toEqual({ kind: 'not-sendable', reason: 'task' });
    expect(await worker.ask('sendEvent', { eid: 'tasks_abc', anyway: false })).toMatchObject({
      problem: { kind: 'not-sendable', reason: 'task' },
    });
  });
});

describe('one meeting on two of my calendars', () => {
  let copies: string[];
  beforeEach(async () => {
    worker.google.addCalendar({
      id: projects,
      owner: anna,
      summary: 'Projects',
      timeZone: 'Europe/Helsinki',
    });
    const iCalUID = 'shared@google.com';
    const mine = worker.add('Kick-off', { iCalUID });
    const copy = worker.add('Kick-off', { iCalUID }, projects);
    copies = [mine.eid, copy.eid];
    await worker.connect();
  });

  it('shares its tag, its state and its activity', async () => {
    const [first = '', second = ''] = copies;
    await worker.view('tagEvent', { eid: first, change: meeting });
    expect((await worker.view('describeEvent', { eid: second })).state.kind).toBe('tagged');
    await worker.view('sendEvent', { eid: second, anyway: false });
    await vi.waitFor(async () => {
      for (const eid of copies)
        expect((await worker.view('describeEvent', { eid })).state.kind).toBe('sent');
    });
    await worker.view('sendEvent', { eid: first, anyway: false });
    expect(await worker.activities()).toHaveLength(1);
  });

  it('shares a tag that was made on a copy nobody had read yet', async () => {
    const [first = '', second = ''] = copies;
    await worker.db.events.clear();
    await worker.view('tagEvent', { eid: second, change: meeting });
    await vi.waitFor(async () =>
      expect((await worker.view('describeEvent', { eid: second })).event).toBeDefined(),
    );
    await vi.waitFor(async () =>
      expect((await worker.view('describeEvent', { eid: first })).tag).toMatchObject(meeting),
    );
  });

  it('counts once', async () => {
    const { counts } = await worker.askAsExtension('overview', {});
    expect(counts.today.untagged).toBe(1);
  });
});

describe('an occurrence of a series', () => {
  let first: string;
  let second: string;
  beforeEach(async () => {
    worker.add('Weekly', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    await worker.connect();
    const rows = await worker.db.events.orderBy('startAt').toArray();
    [first = '', second = ''] = rows.map(({ event }) => event.eid);
  });
  const seen = (eid: string) => worker.view('describeEvent', { eid });

  it('says that it is one, and whose its tag is', async () => {
    expect((await seen(first)).series).toEqual({ scope: 'event' });
    const { eid } = worker.add('Kick-off');
    await worker.askAsExtension('checkNow', {});
    await vi.waitFor(async () => expect((await seen(eid)).event).toBeDefined());
    expect((await seen(eid)).series).toBeUndefined();
  });

  it('takes a tag for all of them', async () => {
    const view = await worker.view('tagEvent', { eid: first, change: meeting, scope: 'series' });
    expect(view).toMatchObject({ tag: meeting, series: { scope: 'series' } });
    expect(await seen(second)).toMatchObject({
      tag: meeting,
      series: { scope: 'series' },
      state: { kind: 'tagged' },
    });
  });

  it('has a tag of its own from the moment that one is chosen for it alone', async () => {
    await worker.view('tagEvent', { eid: first, change: meeting, scope: 'series' });
    const own = await worker.view('tagEvent', { eid: second, change: {} });
    expect(own).toMatchObject({ tag: meeting, series: { scope: 'event' } });
    const workshop = { activityTypeId: 'workshop' };
    await worker.view('tagEvent', { eid: first, change: workshop, scope: 'series' });
    expect((await seen(first)).tag).toMatchObject(workshop);
    expect((await seen(second)).tag).toMatchObject(meeting);
  });

  it('takes a tag from one occurrence on', async () => {
    await worker.view('tagEvent', { eid: first, change: meeting, scope: 'series' });
    const workshop = { activityTypeId: 'workshop' };
    const view = await worker.view('tagEvent', {
      eid: second,
      change: workshop,
      scope: 'following',
    });
    expect(view).toMatchObject({ tag: workshop, series: { scope: 'following' } });
    expect(await seen(first)).toMatchObject({ tag: meeting, series: { scope: 'series' } });
  });

  it('gives its own tag to all when the series is chosen', async () => {
    await worker.view('tagEvent', { eid: first, change: meeting });
    expect((await seen(second)).state.kind).toBe('untagged');
    const view = await worker.view('tagEvent', { eid: first, change: {}, scope: 'series' });
    expect(view).toMatchObject({ tag: meeting, series: { scope: 'series' } });
    expect((await seen(second)).tag).toMatchObject(meeting);
  });

  it('is kept from being sent alone', async () => {
    await worker.view('tagEvent', { eid: first, change: meeting, scope: 'series' });
    await worker.view('tagEvent', { eid: second, change: { sending: 'never' } });
    expect((await seen(first)).state.kind).toBe('tagged');
    expect((await seen(second)).state.kind).toBe('ignored');
  });

  it('that nobody read yet is read before its series is tagged', async () => {
    await worker.db.events.clear();
    const view = await worker.view('tagEvent', { eid: first, change: meeting, scope: 'series' });
    expect(view.series).toEqual({ scope: 'series' });
    worker.network.isDown = true;
    await worker.db.events.clear();
    expect(
      await worker.ask('tagEvent', { eid: second, change: meeting, scope: 'series' }),
    ).toMatchObject({ problem: { kind: 'unreachable' } });
  });

  it('that is none after all is tagged by itself', async () => {
    const { eid } = worker.add('Kick-off');
    const view = await worker.view('tagEvent', { eid, change: meeting, scope: 'series' });
    expect(view.tag).toMatchObject(meeting);
    expect(view.series).toBeUndefined();
  });
});

describe('sending by itself', () => {
  const offered = async (sync: Record<string, unknown>) => {
    const { eid } = worker.add('Kick-off');
    await worker.connect();
    await worker.askAsExtension('saveSync', {
      connectionId: 'practice',
      settings: syncSettingsSchema.parse(sync),
    });
    return (await worker.view('describeEvent', { eid })).offersAuto;
  };

  it.each([
    ['nothing goes by itself', {}, false],
    ['only what was sent is kept in step', { automatic: true }, false],
    ['tags decide', { automatic: true, outgoing: { select: 'auto' } }, true],
    ['tags would decide', { automatic: false, outgoing: { select: 'auto' } }, false],
    ['nothing is created', { automatic: true, outgoing: { select: 'auto', create: false } }, false],
    [
      'another calendar goes as a whole',
      { automatic: true, outgoing: { select: 'calendars', calendarIds: [projects] } },
      true,
    ],
    [
      'its calendar goes as a whole',
      { automatic: true, outgoing: { select: 'calendars', calendarIds: [anna] } },
      false,
    ],
  ])('where %s: %j is offered: %s', async (_, sync, expected) => {
    expect(await offered(sync)).toBe(expected);
  });
});

describe('the activity types', () => {
  const remember = (types: readonly object[], readAt: number) =>
    worker.db.memory.put({ key: 'activity-types/practice', value: { types, readAt } });
  const known = async () =>
    (await worker.view('describeEvent', { eid: worker.add('Kick-off').eid })).psa.activityTypes;

  it('are read for the first event that is opened', async () => {
    expect(await known()).toEqual([]);
    await vi.waitFor(async () => expect(await known()).not.toEqual([]));
  });

  it('are read again after an hour', async () => {
    const old = { id: 'old', name: 'Old', category: 'Task', isDefault: false, requires: [] };
    await remember([old], Date.now() - 3_600_000);
    expect(await known()).toMatchObject([{ id: 'old' }]);
    await vi.waitFor(async () => expect((await known()).length).toBeGreaterThan(1));
  });

  it('are not announced over and over when there are none', async () => {
    await remember([], Date.now());
    // What the worker of the test before had to tell is told by then.
    await new Promise((resolve) => setTimeout(resolve, 250));
    const announced = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    for (let look = 0; look < 4; look += 1) {
      await known();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(announced).not.toHaveBeenCalled();
  });
});

describe('what the PSA would get', () => {
  it('is shown before anything is sent, also by the default type, with a link back', async () => {
    await worker.connect();
    const { eid } = worker.add('Kick-off', { location: 'Room 1', description: 'Secret plan' });
    await worker.view('tagEvent', { eid, change: { note: 'Agenda' } });
    const { sends } = await worker.view('describeEvent', { eid });
    expect(sends).toMatchObject({ title: 'Kick-off', location: 'Room 1' });
    expect(sends?.notes).toMatch(/^Agenda\n\nMerkki: /);
    expect(JSON.stringify(sends)).not.toContain('Secret');
  });

  it('is nothing of a private event that may not leave', async () => {
    await worker.connect();
    const { eid } = worker.add('Doctor', { visibility: 'private' });
    await vi.waitFor(async () => {
      const view = await worker.view('describeEvent', { eid });
      expect(view.event).toBeDefined();
      expect(view.sends).toBeUndefined();
    });
  });
});

describe('tagging an event as the last one', () => {
  const training = { activityTypeId: 'training' };

  it('repeats what was chosen last, and not the note', async () => {
    const [one, two] = [worker.add('Kick-off'), worker.add('Review')];
    await worker.view('tagEvent', { eid: one.eid, change: { ...meeting, note: 'Agenda' } });
    const { tag } = await worker.view('tagAsLast', { eid: two.eid });
    expect(tag).toEqual({ ...meeting, note: '', sending: 'manual' });
  });

  it('does not take an event for the last one because its note or its sending changed', async () => {
    const [one, two, three] = ['Kick-off', 'Review', 'Retro'].map((name) => worker.add(name).eid);
    await worker.view('tagEvent', { eid: one ?? '', change: training });
    await worker.view('tagEvent', { eid: two ?? '', change: meeting });
    await worker.view('tagEvent', { eid: one ?? '', change: { note: 'Agenda' } });
    await worker.view('tagEvent', { eid: one ?? '', change: { sending: 'never' } });
    expect((await worker.view('tagAsLast', { eid: three ?? '' })).tag).toMatchObject(meeting);
  });

  it('takes what was chosen for an event still to be made for the last', async () => {
    const { eid } = worker.add('Kick-off');
    const draftId = '7c5e1d36-0d4c-4c53-9d3b-0a9c4a1f8b10';
    await worker.ask('tagDraft', { draftId, change: training });
    expect((await worker.view('tagAsLast', { eid })).tag).toMatchObject(training);
  });

  it('says what is missing while nothing was chosen', async () => {
    const { eid } = worker.add('Kick-off');
    expect(await worker.ask('tagAsLast', { eid })).toEqual({
      ok: false,
      problem: { kind: 'incomplete', missing: ['activity-type'] },
    });
  });
});
