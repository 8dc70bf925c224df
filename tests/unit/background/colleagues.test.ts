import { beforeEach, describe, expect, it } from 'vitest';
import { encodeEid } from '@/lib/domain/event-identity';
import { anna, createWorker, type Worker } from './worker';

const mikko = 'mikko@konsultti.example';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
  worker.google.addAccount({ email: mikko, name: 'Mikko Laine', timeZone: 'Europe/Helsinki' });
});

/** Connects, with an event on Mikko's calendar, and answers its eid as the page names it beside Anna's. */
async function colleaguesEvent(shared?: 'freeBusyReader' | 'reader' | 'owner'): Promise<string> {
  const { eid } = worker.add('Architecture', {}, mikko);
  if (shared) worker.google.share(mikko, anna, shared);
  await worker.connect();
  worker.requests.length = 0;
  return eid;
}

describe('an event on a colleague’s calendar', () => {
  it.each([
    ['that is not on my list', undefined, 'not-mine'],
    ['of which I see only when they are busy', 'freeBusyReader', 'read-only-calendar'],
    ['that I can read', 'reader', 'read-only-calendar'],
    ['that I can change', 'owner', 'not-mine'],
  ] as const)('%s cannot be sent, which is said at once', async (_, shared, reason) => {
    const eid = await colleaguesEvent(shared);
    const view = await worker.view('describeEvent', { eid });
    expect(view.state).toEqual({ kind: 'not-sendable', reason });
    expect(view.problem).toBeUndefined();
    expect(await worker.ask('findMarks', { eids: [eid] })).toEqual({
      ok: true,
      value: { [eid]: 'none' },
    });
    expect(await worker.ask('sendEvent', { eid, anyway: false })).toMatchObject({ ok: false });
    expect(await worker.db.outbox.count()).toBe(0);
  });

  it('is not read and not kept', async () => {
    const eid = await colleaguesEvent('reader');
    await worker.view('describeEvent', { eid });
    await worker.view('describeEvent', { eid });
    expect(worker.requests.filter((path) => path.includes(encodeURIComponent(mikko)))).toEqual([]);
    expect(await worker.db.events.where('calendarId').equals(mikko).count()).toBe(0);
  });

  it('says nothing of mine: the copy of a meeting that I left out stays the colleague’s', async () => {
    const own = worker.add('Review', { attendees: [{ email: anna }, { email: mikko }] });
    await worker.connect();
    await worker.view('tagEvent', { eid: own.eid, change: { sending: 'never' } });
    const theirs = encodeEid({ calendarId: mikko, eventId: own.id });
    expect(await worker.ask('findMarks', { eids: [own.eid, theirs] })).toEqual({
      ok: true,
      value: { [own.eid]: 'ignored', [theirs]: 'none' },
    });
  });
});

describe('before the calendars are known', () => {
  it('no event is taken for a colleague’s', async () => {
    const { eid } = worker.add('Kick-off');
    expect((await worker.view('describeEvent', { eid })).state.kind).toBe('untagged');
  });
});
