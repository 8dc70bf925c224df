import { beforeEach, describe, expect, it, vi } from 'vitest';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { anna, createWorker, projects, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const overview = () => worker.askAsExtension('overview', {});
/** Until nothing was asked for a while. */
async function rest(): Promise<void> {
  let before: number;
  do {
    before = worker.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 80));
  } while (worker.requests.length > before);
}
const listings = () => worker.requests.filter((request) => request.endsWith('/events'));

describe('a calendar that cannot be read', () => {
  beforeEach(() => {
    const more = { owner: anna, summary: 'Projects', timeZone: 'Europe/Helsinki' };
    worker.google.addCalendar({ id: projects, ...more });
  });
  const refuse = () => {
    worker.network.answer = (path) =>
      decodeURIComponent(path).includes(projects)
        ? Response.json({ error: { code: 404, errors: [{ reason: 'notFound' }] } }, { status: 404 })
        : undefined;
  };

  it('is named with its problem, and the others are read', async () => {
    refuse();
    worker.add('Kick-off');
    await worker.connect();
    expect((await overview()).unread).toMatchObject([
      { name: 'Projects', problem: { kind: 'not-found', side: 'google' } },
    ]);
    expect((await overview()).counts.today.untagged).toBe(1);
  });

  it('is not named any more once it was read', async () => {
    refuse();
    await worker.connect();
    worker.network.answer = () => undefined;
    await worker.askAsExtension('checkNow', {});
    expect((await overview()).unread).toEqual([]);
  });
});

describe('two calendars that Google always stumbles at', () => {
  const third = 'c_third@group.calendar.google.com';
  beforeEach(async () => {
    for (const id of [projects, third])
      worker.google.addCalendar({ id, owner: anna, summary: id, timeZone: 'Europe/Helsinki' });
    await worker.connect();
    worker.network.answer = (path) =>
      /(anna|projects)[^/]*\/events/.test(decodeURIComponent(path))
        ? new Response('', { status: 503 })
        : undefined;
  });
  const asked = (name: string) => listings().filter((request) => request.includes(name)).length;
  const looks = async (count: number, ms: number) => {
    worker.requests.length = 0;
    for (let look = 0; look < count; look += 1) {
      worker.wait(ms);
      await worker.ask('findMarks', { eids: [] });
      await rest();
      await vi.waitFor(async () => expect((await overview()).checking).toBe(false));
    }
  };

  it('are asked less and less often, by the next worker as well, and the third one each time', async () => {
    await looks(6, 60_000);
    worker.restart();
    await rest();
    await looks(10, 60_000);
    expect(asked('third')).toBe(10);
    for (const name of ['anna', 'projects']) expect(asked(name)).toBeLessThan(5);
    const names = (await overview()).unread.map(({ name }) => name);
    expect(names.toSorted()).toEqual([anna, projects].toSorted());
  }, 10_000);

  it('are asked at once by a click, and as before once they are well', async () => {
    await looks(5, 600_000);
    worker.network.answer = () => undefined;
    await worker.askAsExtension('checkNow', {});
    expect((await overview()).unread).toEqual([]);
    await looks(2, 31_000);
    for (const name of ['anna', 'projects', 'third']) expect(asked(name)).toBe(2);
  });

  it('do not keep days outside the usual window from being read on the third one', async () => {
    await looks(1, 60_000);
    worker.requests.length = 0;
    await worker.ask('findMarks', {
      eids: [],
      days: [{ first: '2027-05-03', last: '2027-05-09' }],
    });
    await rest();
    expect(listings().filter((request) => request.includes('third'))).toHaveLength(1);
    expect(asked('anna') + asked('projects')).toBe(0);
  });
});

it('a clock that was set back does not keep Google from being asked', async () => {
  await worker.connect();
  await worker.askAsExtension('checkNow', {});
  worker.wait(-6 * 3_600_000);
  const before = listings().length;
  await worker.ask('findMarks', { eids: [] });
  await vi.waitFor(() => expect(listings().length).toBeGreaterThan(before));
});

it('months that a connection is to sync from now on are read though a check by the former ones is under way', async () => {
  const start = { dateTime: '2027-06-02T14:00:00+03:00' };
  worker.add('Review', { start, end: { dateTime: '2027-06-02T15:00:00+03:00' } });
  await worker.connect();
  const outgoing = { range: { futureMonths: 8 } };
  const settings = syncSettingsSchema.parse({ automatic: true, outgoing });
  let saved: Promise<unknown> | undefined;
  worker.network.delay = async (path) => {
    if (!path.endsWith('/events')) return;
    saved ??= worker.askAsExtension('saveSync', { connectionId: 'practice', settings });
    await saved;
  };
  await worker.askAsExtension('checkNow', {});
  expect(saved).toBeDefined();
  await vi.waitFor(async () => {
    expect((await worker.db.events.toArray()).map(({ event }) => event.title)).toEqual(['Review']);
  });
});

describe('Google in trouble', () => {
  const tick = async (ms: number) => {
    const before = listings().length;
    worker.wait(ms);
    await worker.ask('findMarks', { eids: [] });
    await rest();
    return listings().length - before;
  };
  const fail = (status: number) => {
    worker.network.answer = (path) =>
      path.endsWith('/events') ? new Response('', { status }) : undefined;
  };

  it.each([503, 429])(
    'is asked less and less often while it answers %i, also by another worker, and as before once it is well',
    async (status) => {
      await worker.connect();
      fail(status);
      const asked: number[] = [];
      for (let round = 0; round < 40; round += 1) {
        if (round === 20) worker.restart();
        asked.push(await tick(60_000));
      }
      const at = asked.flatMap((count, round) => (count > 0 ? [round] : []));
      const pauses = at.slice(1).map((round, index) => round - (at[index] ?? 0));
      expect(pauses.length).toBeGreaterThan(2);
      expect(pauses.length).toBeLessThan(9);
      expect(pauses.at(-1)).toBeGreaterThan(3 * (pauses[0] ?? 0));
      worker.network.answer = () => undefined;
      await worker.askAsExtension('checkNow', {});
      const before = listings().length;
      worker.wait(61_000);
      await worker.ask('findMarks', { eids: [] });
      await vi.waitFor(() => expect(listings().length).toBeGreaterThan(before));
    },
  );
});

describe('an event whose answer cannot be understood', () => {
  it('is told of for a day', async () => {
    const { id } = worker.add('Kick-off');
    await worker.connect();
    worker.google.patch(anna, id, { summary: 'Renamed' });
    worker.network.answer = (path) => (path.endsWith(id) ? Response.json({ id: 7 }) : undefined);
    await worker.askAsExtension('checkNow', {});
    expect((await overview()).skipped).toBe(1);
    worker.wait(86_400_000 - 1);
    await worker.askAsExtension('checkNow', {});
    expect((await overview()).skipped).toBe(1);
    worker.wait(1);
    expect((await overview()).skipped).toBe(0);
  });
});

describe('the days that a page shows outside the usual window', () => {
  const spanOf = (from: string, to: string) => ({
    start: { dateTime: from, timeZone: 'Europe/Helsinki' },
    end: { dateTime: to, timeZone: 'Europe/Helsinki' },
  });
  const weeklyInMay = {
    ...spanOf('2027-05-04T10:00:00+03:00', '2027-05-04T11:00:00+03:00'),
    recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
  };
  const days = { first: '2027-05-03', last: '2027-05-09' };
  const look = async (...shown: { first: string; last: string }[]) => {
    worker.requests.length = 0;
    await worker.ask('findMarks', { eids: [], days: shown.length > 0 ? shown : [days] });
    await rest();
    return listings().length;
  };

  it('are read, and then not again for five minutes', async () => {
    const start = { dateTime: '2027-05-04T10:00:00+03:00' };
    const end = { dateTime: '2027-05-04T11:00:00+03:00' };
    const { eid } = worker.add('Far ahead', { start, end });
    await worker.connect();
    expect(await look()).toBe(1);
    const marks = await worker.ask('findMarks', { eids: [eid] });
    expect(marks).toEqual({ ok: true, value: { [eid]: 'untagged' } });
    expect(await look()).toBe(0);
    worker.wait(5 * 60_000);
    // One for the days, one for the check that is due by then.
    expect(await look()).toBe(2);
  });

  it('are read again once a check heard of something', async () => {
    await worker.connect();
    const { id } = worker.add('Far ahead', weeklyInMay);
    await worker.askAsExtension('checkNow', {});
    expect(await look()).toBe(1);
    worker.google.patch(anna, id, { summary: 'Renamed' });
    await worker.askAsExtension('checkNow', {});
    expect(await look()).toBe(1);
    await worker.askAsExtension('checkNow', {});
    expect(await look(), 'nothing was heard').toBe(0);
  });

  it('show what becomes of a series whose other days are kept read, and lose nothing until then', async () => {
    const { id } = worker.add('Series', {
      ...spanOf('2027-01-26T10:00:00+02:00', '2027-01-26T11:00:00+02:00'),
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=20'],
    });
    await worker.connect();
    await look();
    const inMay = async () => {
      const rows = await worker.db.events
        .where('startAt')
        .above(Date.parse('2027-05-01'))
        .toArray();
      return rows.map(({ event }) => event.title);
    };
    expect(await inMay()).toEqual(['Series']);
    worker.google.patch(anna, id, { summary: 'Renamed' });
    await worker.askAsExtension('checkNow', {});
    expect(await inMay()).toHaveLength(1);
    await look();
    expect(await inMay()).toEqual(['Renamed']);
    worker.google.patch(anna, id, { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    await worker.askAsExtension('checkNow', {});
    await look();
    expect(await inMay()).toEqual([]);
  });

  it('are not kept of a series that is deleted', async () => {
    const { id } = worker.add('Far ahead', weeklyInMay);
    await worker.connect();
    await look();
    worker.google.patch(anna, id, { status: 'cancelled' });
    await worker.askAsExtension('checkNow', {});
    expect(await worker.db.events.toArray()).toEqual([]);
  });

  it('are read again after a check that failed halfway', async () => {
    await worker.connect();
    expect(await look()).toBe(1);
    worker.network.isDown = true;
    await worker.askAsExtension('checkNow', {});
    worker.network.isDown = false;
    await worker.askAsExtension('checkNow', {});
    expect(await look()).toBe(1);
  });

  it('are tried again also where the person’s check joins one that was under way', async () => {
    await worker.connect();
    worker.wait(29_000);
    worker.network.isDown = true;
    expect(await look()).toBe(1);
    worker.network.isDown = false;
    worker.wait(1000);
    const { promise, resolve } = Promise.withResolvers<void>();
    worker.network.delay = () => promise;
    await worker.ask('findMarks', { eids: [], days: [] });
    await rest();
    const asked = worker.askAsExtension('checkNow', {});
    await rest();
    resolve();
    await asked;
    expect(await look()).toBe(1);
  });

  it('are not read again for an event that Google goes on refusing', async () => {
    const { id } = worker.add('Refused');
    await worker.connect();
    worker.google.patch(anna, id, { summary: 'Renamed' });
    worker.network.answer = (path) =>
      path.endsWith(id) ? new Response('', { status: 503 }) : undefined;
    await worker.askAsExtension('checkNow', {});
    expect(await look()).toBe(1);
    await worker.askAsExtension('checkNow', {});
    expect(await look()).toBe(0);
    worker.network.answer = () => undefined;
    await worker.askAsExtension('checkNow', {});
    expect(await look()).toBe(1);
  });

  it('are read span by span where they lie far apart, those that are known aside', async () => {
    await worker.connect();
    const found = [days, { first: '2024-02-01', last: '2024-02-01' }];
    expect(await look(...found)).toBe(2);
    expect(await look(...found, { first: '2023-06-05', last: '2023-06-09' })).toBe(1);
  });

  it('are not read while paused', async () => {
    await worker.connect();
    await worker.askAsExtension('pause', { until: null });
    expect(await look()).toBe(0);
    await worker.askAsExtension('resume', {});
    expect(await look()).toBe(1);
  });

  it('are not read before Google may be asked again', async () => {
    await worker.connect();
    const retryAt = Date.now() + 20_000;
    const problem = { kind: 'throttled', side: 'google', retryAt } as const;
    await worker.db.accounts.toCollection().modify({ health: { problem } });
    expect(await look()).toBe(0);
    worker.wait(20_000);
    expect(await look()).toBe(1);
  });

  it('are read once the calendars are known', async () => {
    await worker.connect();
    const calendars = await worker.db.calendars.toArray();
    await worker.db.calendars.clear();
    expect(await look()).toBe(0);
    await worker.db.calendars.bulkPut(calendars);
    expect(await look()).toBe(1);
  });

  it('are tried again half a minute after a read that failed, however often the page asks', async () => {
    await worker.connect();
    worker.network.isDown = true;
    expect(await look()).toBe(1);
    expect(await look()).toBe(0);
    worker.wait(29_000);
    expect(await look()).toBe(0);
    worker.network.isDown = false;
    worker.wait(1000);
    // And the check that is due by then.
    expect(await look()).toBe(2);
  });

  it('are tried again after a read that failed as soon as a person has Google checked', async () => {
    await worker.connect();
    worker.network.isDown = true;
    expect(await look()).toBe(1);
    worker.network.isDown = false;
    expect(await look()).toBe(0);
    await worker.askAsExtension('checkNow', {});
    expect(await look()).toBe(1);
    await worker.askAsExtension('checkNow', {});
    expect(await look()).toBe(0);
  });
});

describe('disconnecting Google', () => {
  /** Holds the answers to event listings until let go. */
  function hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    worker.network.delay = (path) => (path.endsWith('/events') ? promise : Promise.resolve());
    return resolve;
  }

  it.each([
    ['a check', () => worker.askAsExtension('checkNow', {})],
    [
      'a read of shown days',
      () =>
        worker.ask('findMarks', { eids: [], days: [{ first: '2026-10-26', last: '2026-12-06' }] }),
    ],
  ])('lets nothing of the account come back by %s under way', async (_, begin) => {
    worker.add('Kick-off');
    await worker.connect();
    worker.add('News of the account');
    const letGo = hold();
    const under = begin();
    await rest();
    const left = worker.askAsExtension('disconnectGoogle', {});
    await rest();
    letGo();
    await Promise.all([left, under]);
    await rest();
    expect(await worker.db.events.count()).toBe(0);
    expect(await worker.db.calendars.count()).toBe(0);
    expect((await overview()).lastCheckAt).toBeUndefined();
  });

  it.each([
    [200, true],
    [400, false],
  ])('says whether Google confirmed it (status %i)', async (status, revoked) => {
    await worker.connect();
    worker.network.revokeStatus = status;
    const answer = await worker.askAsExtension('disconnectGoogle', {});
    expect(answer).toMatchObject({ state: 'not-connected', revoked });
  });

  it('has nothing to withdraw without an account', async () => {
    expect(await worker.askAsExtension('disconnectGoogle', {})).toMatchObject({ revoked: true });
  });
});
