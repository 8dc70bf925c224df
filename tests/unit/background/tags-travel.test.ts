import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const travelling = { outgoing: { select: 'auto' }, incoming: {}, tagsTravel: true };
const tag = (eid: string, change: object) => worker.view('tagEvent', { eid, change });
const carried = (id: string): string | undefined =>
  Object.values(worker.google.event(anna, id)?.extendedProperties?.private ?? {})[0];
const recurrence = ['RRULE:FREQ=WEEKLY;COUNT=3'];
const patches = () => worker.requests.filter((request) => request.startsWith('PATCH'));

describe('a tag that travels', () => {
  it('is left in its event, once', async () => {
    const { id, eid } = worker.add('Kick-off');
    await both.connect(travelling);
    await tag(eid, { activityTypeId: 'workshop' });
    await vi.waitFor(() => expect(carried(id)).toContain('workshop'));
    await tag(eid, { activityTypeId: 'workshop' });
    await both.later();
    expect(patches()).toHaveLength(1);
  });

  it('counts in another browser, where nobody made one', async () => {
    const { id, eid } = worker.add('Kick-off');
    await both.connect(travelling);
    await tag(eid, { activityTypeId: 'workshop', sending: 'auto' });
    await vi.waitFor(() => expect(carried(id)).toContain('auto'));
    await both.becomes('Kick-off');
    // What the other browser knows: the event alone.
    await worker.db.tags.clear();
    await worker.db.links.clear();
    await worker.askAsExtension('checkNow', {});
    const { tag: read } = await worker.view('describeEvent', { eid });
    expect(read).toMatchObject({ activityTypeId: 'workshop', sending: 'auto' });
  });

  it('does not send a copy that somebody made of the event', async () => {
    const { id, eid } = worker.add('Kick-off');
    await both.connect(travelling);
    await tag(eid, { activityTypeId: 'workshop', sending: 'auto' });
    await vi.waitFor(() => expect(carried(id)).toContain('auto'));
    await both.becomes('Kick-off');
    worker.google.duplicate(anna, id);
    await both.later();
    expect((await both.titles()).psa).toEqual(['Kick-off']);
  });

  it.each([
    ['an occurrence of a series', { recurrence }],
    ['an event with other guests', { attendees: [{ email: 'mikko@asiakas.example' }] }],
  ])('is never written into %s', async (_, more) => {
    worker.add('Kick-off', more);
    await both.connect(travelling);
    await both.settled();
    const [row] = await worker.db.events.toArray();
    await tag(row?.event.eid ?? '', { activityTypeId: 'workshop' });
    await both.later();
    expect(patches()).toEqual([]);
  });

  it('is written at once though it was made while another one was on its way', async () => {
    const [one, two] = [worker.add('Kick-off'), worker.add('Review')];
    await both.connect(travelling);
    await both.settled();
    let second: Promise<unknown> | undefined;
    worker.network.delay = async (path) => {
      if (!path.endsWith(one.id)) return;
      second ??= tag(two.eid, { activityTypeId: 'training' });
      await second;
    };
    await tag(one.eid, { activityTypeId: 'workshop' });
    await vi.waitFor(() => expect(carried(one.id)).toContain('workshop'));
    await vi.waitFor(() => expect(carried(two.id)).toContain('training'));
  });

  it('is written though the event of another one is always changed meanwhile', async () => {
    const events = [worker.add('Kick-off'), worker.add('Review')];
    await both.connect(travelling);
    // Of what waits, that comes first.
    const [first, second] = events.toSorted((a, b) => (a.eid < b.eid ? -1 : 1));
    worker.network.answer = (path, method) =>
      method === 'PATCH' && path.endsWith(first?.id ?? '')
        ? Response.json({ error: { code: 412 } }, { status: 412 })
        : undefined;
    await tag(first?.eid ?? '', { activityTypeId: 'workshop' });
    await vi.waitFor(() => expect(patches()).not.toEqual([]));
    await tag(second?.eid ?? '', { activityTypeId: 'training' });
    await vi.waitFor(() => expect(carried(second?.id ?? '')).toContain('training'));
    worker.network.answer = () => undefined;
    await both.later();
    await vi.waitFor(() => expect(carried(first?.id ?? '')).toContain('workshop'));
  });

  it('is written after the network came back', async () => {
    const { id, eid } = worker.add('Kick-off');
    await both.connect(travelling);
    await both.settled();
    worker.network.isDown = true;
    await tag(eid, { activityTypeId: 'workshop' });
    await both.settled();
    worker.network.isDown = false;
    worker.restart();
    await both.later();
    await vi.waitFor(() => expect(carried(id)).toContain('workshop'));
  });

  describe('and that Google does not take along', () => {
    const refuse = () => {
      worker.network.answer = (_, method) =>
        method === 'PATCH'
          ? Response.json(
              { error: { code: 403, errors: [{ reason: 'forbiddenForNonOrganizer' }] } },
              { status: 403 },
            )
          : undefined;
    };
    const remarks = async (eid: string) => (await worker.view('describeEvent', { eid })).remarks;
    const says = (eid: string, ...wanted: string[]) =>
      vi.waitFor(async () => expect(await remarks(eid)).toEqual(wanted));

    it('counts here, and its event says so, until it is taken', async () => {
      const { id, eid } = worker.add('Kick-off');
      await both.connect(travelling);
      refuse();
      await tag(eid, { activityTypeId: 'workshop' });
      await says(eid, 'tag-stays');
      expect((await worker.view('describeEvent', { eid })).tag.activityTypeId).toBe('workshop');
      await both.later();
      expect(patches()).toHaveLength(1);
      worker.network.answer = () => undefined;
      await tag(eid, { activityTypeId: 'training' });
      await vi.waitFor(() => expect(carried(id)).toContain('training'));
      await says(eid);
    });

    it('because it is too long says so as well', async () => {
      const { id, eid } = worker.add('Kick-off');
      await both.connect(travelling);
      const customer = { id: 'c1', name: 'Long '.repeat(300) };
      await tag(eid, { activityTypeId: 'workshop', customer });
      await says(eid, 'tag-stays');
      expect(carried(id)).toBeUndefined();
    });

    it('says nothing once tags do not travel any more', async () => {
      const { eid } = worker.add('Kick-off');
      await both.connect(travelling);
      refuse();
      await tag(eid, { activityTypeId: 'workshop' });
      await says(eid, 'tag-stays');
      await both.save({ ...travelling, tagsTravel: false });
      await says(eid);
    });
  });

  it('stays here where tags do not travel', async () => {
    const { id, eid } = worker.add('Kick-off');
    await both.connect({ ...travelling, tagsTravel: false });
    await tag(eid, { activityTypeId: 'workshop' });
    await both.later();
    expect(carried(id)).toBeUndefined();
  });
});

describe('a series’ tag that travels', () => {
  const onSeries = (eid: string, change: object) =>
    worker.view('tagEvent', { eid, change, scope: 'series' });
  const eids = async () =>
    (await worker.db.events.orderBy('startAt').toArray()).map(({ event }) => event.eid);
  const tagOf = async (eid: string) => (await worker.view('describeEvent', { eid })).tag;

  /** A weekly meeting, its occurrences read, where tags travel. */
  async function weekly(more: object = {}) {
    const { id } = worker.add('Weekly', { recurrence, ...more });
    await both.connect(travelling);
    await both.settled();
    const [first = '', second = '', third = ''] = await eids();
    return { id, first, second, third };
  }

  /** What another browser knows: the events alone. */
  async function inAnotherBrowser(): Promise<void> {
    await worker.db.tags.clear();
    await worker.db.links.clear();
    await both.later();
  }

  it('is left in the series itself, once, whichever occurrence it is made at', async () => {
    const { id, first, second } = await weekly();
    await onSeries(first, { activityTypeId: 'workshop' });
    await vi.waitFor(() => expect(carried(id)).toContain('workshop'));
    await both.later();
    await onSeries(second, { activityTypeId: 'workshop' });
    await both.later();
    expect(patches()).toEqual([expect.stringMatching(`/events/${id}$`)]);
    expect(await worker.db.events.count()).toBe(3);
  });

  it('is taken out of it when nothing of it is left', async () => {
    const { id, first } = await weekly();
    await onSeries(first, { activityTypeId: 'workshop' });
    await vi.waitFor(() => expect(carried(id)).toContain('workshop'));
    await onSeries(first, { activityTypeId: null });
    await vi.waitFor(() => expect(carried(id)).toBeUndefined());
  });

  it('leaves the series alone when one occurrence is tagged by itself', async () => {
    const { id, first, second } = await weekly();
    await onSeries(first, { activityTypeId: 'workshop' });
    await vi.waitFor(() => expect(carried(id)).toContain('workshop'));
    await tag(second, { activityTypeId: 'client-meeting' });
    await both.later();
    expect(carried(id)).toContain('workshop');
    expect(patches()).toHaveLength(1);
  });

  it('is not written where the series has other guests', async () => {
    const { first } = await weekly({ attendees: [{ email: 'mikko@asiakas.example' }] });
    await onSeries(first, { activityTypeId: 'workshop' });
    await both.later();
    expect(patches()).toEqual([]);
  });

  it('is not written where one of its occurrences has other guests', async () => {
    const { id, first } = await weekly();
    const attendees = [{ email: 'mikko@asiakas.example' }];
    worker.google.patch(anna, `${id}_20261202T120000Z`, { attendees });
    await both.later();
    await onSeries(first, { activityTypeId: 'workshop' });
    await both.later();
    expect(patches()).toEqual([]);
  });

  it('is not written where the calendar can only be read', async () => {
    const { first } = await weekly();
    await worker.db.calendars.toCollection().modify({ role: 'reader' });
    await onSeries(first, { activityTypeId: 'workshop' });
    await both.settled();
    expect(patches()).toEqual([]);
  });

  it('counts for every occurrence in another browser, where nobody made one', async () => {
    const { id, first, third } = await weekly();
    await onSeries(first, { activityTypeId: 'workshop', sending: 'auto' });
    await vi.waitFor(() => expect(carried(id)).toContain('auto'));
    await both.later();
    await inAnotherBrowser();
    for (const eid of [first, third])
      expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'workshop', sending: 'auto' });
    expect((await worker.view('describeEvent', { eid: third })).series).toEqual({
      scope: 'series',
    });
  });

  it.each([
    ['named after the first one', 'suffix', 'auto'],
    // Nothing tells it from a copy, and nobody said that a copy is to be sent.
    ['with a name of its own', 'fresh', 'manual'],
  ] as const)('counts there in a series that was split off, %s', async (_, splitIds, sending) => {
    worker.google.switches.splitIds = splitIds;
    const { id, first } = await weekly();
    await onSeries(first, { activityTypeId: 'workshop', sending: 'auto' });
    await vi.waitFor(() => expect(carried(id)).toContain('auto'));
    const later = `${id}_20261202T120000Z`;
    const { id: splitOff } = worker.google.splitSeries(anna, later, { summary: 'Renamed' });
    expect(carried(String(splitOff))).toBe(carried(id));
    await both.later();
    await inAnotherBrowser();
    const [before = '', ...after] = await eids();
    expect(await tagOf(before)).toMatchObject({ activityTypeId: 'workshop', sending: 'auto' });
    expect(after).toHaveLength(2);
    for (const eid of after)
      expect(await tagOf(eid)).toMatchObject({ activityTypeId: 'workshop', sending });
  });
});

describe('the history of tags that travel', () => {
  const told = async () =>
    (await both.history()).filter(({ operation }) => operation === 'carry-tag');

  it('tells what an event carried and carries, by names, and how long it took', async () => {
    const { id, eid } = worker.add('Kick-off');
    await both.connect(travelling);
    worker.network.delay = async (path) => {
      if (path.endsWith(id)) worker.wait(100);
    };
    const customer = { id: 'acme', name: 'Acme Oy' };
    await tag(eid, { activityTypeId: 'workshop', customer, note: 'Agenda' });
    await vi.waitFor(async () => expect(await told()).toHaveLength(1));
    await tag(eid, { activityTypeId: 'client-meeting' });
    await vi.waitFor(async () => expect(await told()).toHaveLength(2));
    const workshop = { activityType: 'Workshop', customer: 'Acme Oy', note: 'Agenda' };
    const common = { title: 'Kick-off', trigger: 'click', outcome: 'done', notUndoable: 'by-tag' };
    expect(await told()).toMatchObject([
      {
        ...common,
        tags: { before: workshop, after: { ...workshop, activityType: 'Client meeting' } },
      },
      { ...common, tags: { scope: 'event', after: workshop }, tookMs: 300 },
    ]);
    expect((await told())[1]?.tags).not.toHaveProperty('before');
  });

  it('tells nothing where nothing was written', async () => {
    const { eid } = worker.add('Kick-off', { attendees: [{ email: 'mikko@asiakas.example' }] });
    await both.connect(travelling);
    await tag(eid, { activityTypeId: 'workshop' });
    await both.later();
    expect(await told()).toEqual([]);
  });

  it('keeps title and note of a private event out of it', async () => {
    const { id, eid } = worker.add('Doctor', { visibility: 'private' });
    await both.connect(travelling);
    await tag(eid, { activityTypeId: 'workshop', note: 'Clinic' });
    await vi.waitFor(() => expect(carried(id)).toContain('workshop'));
    await vi.waitFor(async () => expect(await told()).toHaveLength(1));
    expect(JSON.stringify(await told())).not.toMatch(/Doctor|Clinic/);
  });

  it('tells of a whole series', async () => {
    worker.add('Weekly', { recurrence });
    await both.connect(travelling);
    await both.settled();
    const [row] = await worker.db.events.toArray();
    const { eid } = row?.event ?? { eid: '' };
    await worker.view('tagEvent', {
      eid,
      change: { activityTypeId: 'workshop' },
      scope: 'series',
    });
    await vi.waitFor(async () =>
      expect(await told()).toMatchObject([{ title: 'Weekly', tags: { scope: 'series' } }]),
    );
  });

  /** Google refuses to have the tag written. */
  const refuse = () => {
    worker.network.answer = (_, method) =>
      method === 'PATCH'
        ? Response.json({ error: { code: 400, errors: [{ reason: 'invalid' }] } }, { status: 400 })
        : undefined;
  };

  it('tells what was refused, and writes it when it is tried again', async () => {
    const { id, eid } = worker.add('Kick-off');
    await both.connect(travelling);
    refuse();
    await tag(eid, { activityTypeId: 'workshop' });
    await vi.waitFor(async () =>
      expect(await told()).toMatchObject([
        {
          outcome: 'failed',
          title: 'Kick-off',
          problem: { side: 'google' },
          tags: { after: { activityType: 'Workshop' } },
          tookMs: expect.any(Number),
        },
      ]),
    );
    worker.network.answer = () => undefined;
    await worker.askAsExtension('retryOperation', { id: (await told())[0]?.id ?? 0 });
    await vi.waitFor(() => expect(carried(id)).toContain('workshop'));
    await vi.waitFor(async () => expect((await told())[0]).toMatchObject({ outcome: 'done' }));
  });

  it('tells once of a write whose answer was lost', async () => {
    const { id, eid } = worker.add('Kick-off');
    await both.connect(travelling);
    let isLost = false;
    worker.network.delay = async (path) => {
      if (!path.endsWith(id) || carried(id) === undefined || isLost) return;
      isLost = true;
      throw new TypeError('offline');
    };
    await tag(eid, { activityTypeId: 'workshop' });
    await vi.waitFor(() => expect(carried(id)).toContain('workshop'));
    expect(await told()).toEqual([]);
    worker.restart();
    await both.later();
    await vi.waitFor(async () => expect(await told()).toHaveLength(1));
    expect(await told()).toMatchObject([
      { outcome: 'done', tags: { after: { activityType: 'Workshop' } } },
    ]);
    await both.later();
    expect(await told()).toHaveLength(1);
    expect(patches()).toHaveLength(1);
  });
});
