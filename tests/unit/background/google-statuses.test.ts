import { beforeEach, describe, expect, it } from 'vitest';
import { createTwoWay, minuteMs, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

/*
 * Every refusal that Google is known to answer with (its page "Handle API errors", and what was seen besides), met by
 * the real worker: once where it writes, once where it reads.
 */

const hourMs = 60 * minuteMs;

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

/** A refusal in Google's own shape; newer ones tell the reason in `details` alone. */
function refusal(code: number, reason: string, message = '', isNewer = false): Response {
  const errors = [{ domain: 'global', reason, message }];
  const error = { code, message, ...(isNewer ? { details: [{ reason }] } : { errors }) };
  return Response.json({ error }, { status: code });
}

const patches = () => worker.requests.filter((request) => request.startsWith('PATCH')).length;
const answerPatches = (answer: () => Response | undefined) => {
  worker.network.answer = (_, method) => (method === 'PATCH' ? answer() : undefined);
};
const recover = () => {
  worker.network.answer = () => undefined;
};

describe('a write that Google answers', () => {
  let eventId: string;

  /** An event made of an activity, which is renamed in the PSA; how the renaming is carried over is the test's. */
  beforeEach(async () => {
    await both.enter('Planning');
    await both.connect();
    await both.becomes('Planning');
    await both.settled();
    eventId = both.event('Planning').id;
    await both.edit('Planning', { title: 'Renamed' });
  });

  const problems = async () => (await worker.db.outbox.toArray()).map(({ problem }) => problem);

  it.each([
    ['400 invalid', () => refusal(400, 'invalid', 'Invalid value'), { kind: 'rejected' }],
    [
      '403 forbiddenForNonOrganizer',
      () => refusal(403, 'forbiddenForNonOrganizer'),
      { kind: 'forbidden' },
    ],
  ] as const)(
    'with %s is never repeated unchanged, and goes once the item changes',
    async (_, answer, problem) => {
      answerPatches(answer);
      await both.later();
      expect(await worker.db.outbox.toArray()).toMatchObject([{ state: 'parked', problem }]);
      await both.later(31 * minuteMs);
      await both.later(24 * hourMs);
      expect(patches()).toBe(1);
      recover();
      await both.edit('Renamed', { title: 'Renamed again' });
      await both.later();
      await both.becomes('Renamed again');
      expect(await problems()).toEqual([]);
    },
  );

  it('with 401 authError once is repeated with another token, at once', async () => {
    let isFirst = true;
    answerPatches(() => {
      const answer = isFirst ? refusal(401, 'authError', 'Invalid Credentials') : undefined;
      isFirst = false;
      return answer;
    });
    await both.later();
    await both.becomes('Renamed');
    expect(patches()).toBe(2);
  });

  it.each([
    [
      '403 insufficientPermissions',
      () => refusal(403, 'insufficientPermissions'),
      { kind: 'rights-missing' },
      0,
    ],
    [
      '403 ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      () => refusal(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', '', true),
      { kind: 'rights-missing' },
      0,
    ],
    [
      '403 rateLimitExceeded',
      () => refusal(403, 'rateLimitExceeded'),
      { kind: 'throttled' },
      minuteMs,
    ],
    [
      '403 userRateLimitExceeded',
      () => refusal(403, 'userRateLimitExceeded'),
      { kind: 'throttled' },
      minuteMs,
    ],
    ['429', () => refusal(429, 'rateLimitExceeded'), { kind: 'throttled' }, minuteMs],
    [
      '403 quotaExceeded',
      () => refusal(403, 'quotaExceeded'),
      { kind: 'quota-exceeded' },
      2 * hourMs,
    ],
    [
      '403 dailyLimitExceeded',
      () => refusal(403, 'dailyLimitExceeded'),
      { kind: 'quota-exceeded' },
      2 * hourMs,
    ],
    ['503 backendError', () => refusal(503, 'backendError'), { kind: 'unavailable' }, 0],
  ] as const)(
    'with %s stays in line, also over the death of the worker, and is made in the end',
    async (_, answer, problem, waitMs) => {
      answerPatches(answer);
      await both.later();
      const [row] = await worker.db.outbox.toArray();
      expect(row).toMatchObject({ state: 'waiting', problem });
      expect(row?.nextAttemptAt).toBeGreaterThanOrEqual(Date.now() + waitMs - minuteMs);
      const asked = patches();
      worker.restart();
      await both.later(Math.max(0, (row?.nextAttemptAt ?? 0) - Date.now() - minuteMs));
      expect(patches()).toBe(asked);
      recover();
      await both.later(2 * minuteMs);
      await both.becomes('Renamed');
      expect(await problems()).toEqual([]);
    },
  );

  it('with 401 authError again and again waits until the person signs in', async () => {
    answerPatches(() => refusal(401, 'authError'));
    await both.later();
    expect(await worker.db.outbox.toArray()).toMatchObject([
      { state: 'waiting', problem: { kind: 'signed-out', side: 'google' } },
    ]);
    expect((await both.overview()).google.state).toBe('signed-out');
    recover();
    await worker.askAsExtension('signInGoogle', {});
    await both.later();
    await both.becomes('Renamed');
  });

  it.each([
    ['412 conditionNotMet', () => refusal(412, 'conditionNotMet')],
    ['409 conflict', () => refusal(409, 'conflict')],
  ] as const)(
    'with %s is decided anew, and keeps what somebody else changed meanwhile',
    async (_, answer) => {
      let isFirst = true;
      answerPatches(() => {
        if (!isFirst) return undefined;
        isFirst = false;
        worker.google.patch(anna, eventId, { location: 'Room 7' });
        return answer();
      });
      await both.later();
      await both.later();
      await both.becomes('Renamed');
      expect(both.event('Renamed').location).toBe('Room 7');
      expect((await both.activity('Renamed')).location).toBe('Room 7');
    },
  );

  it('with 410 deleted is of an event that went meanwhile, whose activity was edited: another one is made', async () => {
    answerPatches(() => {
      worker.google.delete(anna, eventId);
      recover();
      return refusal(410, 'deleted', 'Resource has been deleted');
    });
    for (let run = 0; run < 4; run += 1) await both.later();
    await both.becomes('Renamed');
    expect(both.event('Renamed').id).not.toBe(eventId);
    expect(await problems()).toEqual([]);
  });

  it('with 404 notFound ends nothing', async () => {
    answerPatches(() => refusal(404, 'notFound', 'Not Found'));
    await both.later();
    await both.later(31 * minuteMs);
    expect((await both.titles()).psa).toEqual(['Renamed']);
    expect(await worker.db.links.toArray()).toMatchObject([{ eventGone: false }]);
    recover();
    await both.edit('Renamed', { title: 'Renamed again' });
    await both.later();
    await both.becomes('Renamed again');
  });

  it('with 503 although it was made is read before it is repeated, and not repeated then', async () => {
    answerPatches(() => {
      worker.google.patch(anna, eventId, { summary: 'Renamed' });
      recover();
      return refusal(503, 'backendError');
    });
    await both.later();
    await both.later();
    await both.later(31 * minuteMs);
    expect(await both.titles()).toEqual({ calendar: ['Renamed'], psa: ['Renamed'] });
    expect(patches()).toBe(1);
    expect(await problems()).toEqual([]);
  });

  it('with 409 duplicate is of an id that stands already: that event is taken for what it is', async () => {
    recover();
    await both.later();
    await both.becomes('Renamed');
    // Another worker, or another browser, that knows nothing of it.
    await worker.db.links.clear();
    await worker.db.events.clear();
    worker.network.answer = (path, method) =>
      method === 'GET' && path.endsWith('/events')
        ? Response.json({ kind: 'calendar#events', items: [], nextSyncToken: 'none' })
        : undefined;
    await worker.askAsExtension('syncNow', { connectionId: 'practice' });
    await both.settled();
    expect(worker.record.requests.map(({ outcome }) => outcome)).toContain(409);
    recover();
    await both.later();
    expect(await both.titles()).toEqual({ calendar: ['Renamed'], psa: ['Renamed'] });
    expect(await worker.db.links.toArray()).toMatchObject([{ eventId }]);
  });
});

describe('a reading that Google answers', () => {
  it.each([
    ['400 Invalid sync token value.', () => refusal(400, 'invalid', 'Invalid sync token value.')],
    ['410 fullSyncRequired', () => refusal(410, 'fullSyncRequired')],
    ['410 updatedMinTooLongAgo', () => refusal(410, 'updatedMinTooLongAgo')],
    ['400 timeRangeEmpty', () => refusal(400, 'timeRangeEmpty')],
    ['401 authError', () => refusal(401, 'authError')],
    ['403 insufficientPermissions', () => refusal(403, 'insufficientPermissions')],
    ['403 rateLimitExceeded', () => refusal(403, 'rateLimitExceeded')],
    ['403 quotaExceeded', () => refusal(403, 'quotaExceeded')],
    ['403 of another kind', () => refusal(403, 'forbidden')],
    ['404 notFound', () => refusal(404, 'notFound')],
    ['429', () => refusal(429, 'rateLimitExceeded')],
    ['500 backendError', () => refusal(500, 'backendError')],
    ['200 and no page of events', () => Response.json({ kind: 'calendar#nothing' })],
  ])(
    'with %s ends no link and deletes nothing, and what happened meanwhile is heard of later',
    async (refused, answer) => {
      for (const title of ['One', 'Two', 'Three', 'Four']) await both.enter(title);
      worker.add('Five');
      await both.connect();
      await both.becomes('One', 'Two', 'Three', 'Four', 'Five');
      await both.settled();
      worker.network.answer = (path, method) =>
        method === 'GET' && path.includes('/events') ? answer() : undefined;
      const { id } = both.event('Five');
      worker.google.patch(anna, id, { summary: 'Five, renamed' });
      await both.later();
      await both.later(31 * minuteMs);
      await both.later(31 * minuteMs);
      expect((await both.titles()).psa).toHaveLength(5);
      const links = await worker.db.links.toArray();
      expect(links.filter(({ eventGone }) => eventGone)).toEqual([]);
      expect(links).toHaveLength(5);
      recover();
      if (refused.startsWith('401')) await worker.askAsExtension('signInGoogle', {});
      // Whatever is left alone for a while is read again by then.
      await both.later(3 * hourMs);
      await both.later();
      await both.becomes('One', 'Two', 'Three', 'Four', 'Five, renamed');
      expect((await both.overview()).attention).toEqual([]);
    },
  );
});
