import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const timed = (start: string, end: string) => ({
  start: { dateTime: start },
  end: { dateTime: end },
});
const year = { first: '2025-12-29', last: '2027-01-03' };
const counts = async (days = year) => {
  const answer = await worker.ask('countDays', days);
  return answer.ok ? answer.value : {};
};

/** Adds an event that is tagged, and so waits to be sent. */
async function addTagged(...when: Parameters<Worker['add']>): Promise<string> {
  const { eid } = worker.add(...when);
  await worker.connect();
  await worker.view('tagEvent', { eid, change: { activityTypeId: 'client-meeting' } });
  return eid;
}

describe('the days of a year', () => {
  it('count what waits and what was sent, not what nobody tagged', async () => {
    worker.add('Untagged');
    const eid = await addTagged(
      'Tagged',
      timed('2026-11-24T12:00:00+02:00', '2026-11-24T13:00:00+02:00'),
    );
    expect(await counts()).toEqual({ '2026-11-24': { standing: 'waiting', count: 1 } });
    await worker.view('sendEvent', { eid, anyway: false });
    await vi.waitFor(async () =>
      expect(await counts()).toEqual({ '2026-11-24': { standing: 'sent', count: 1 } }),
    );
  });

  it('are the person’s own, and what ends at midnight is over', async () => {
    await addTagged('Late', timed('2026-11-24T23:00:00+02:00', '2026-11-25T00:00:00+02:00'));
    expect(Object.keys(await counts())).toEqual(['2026-11-24']);
  });

  it('are all those that a long event takes, inside the year that is shown', async () => {
    await addTagged('Trip', { start: { date: '2026-11-24' }, end: { date: '2026-11-27' } });
    expect(Object.keys(await counts())).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
    const later = { first: '2026-11-26', last: '2026-12-31' };
    expect(Object.keys(await counts(later))).toEqual(['2026-11-26']);
  });
});
