import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withMark } from '@/lib/domain/event-mark';
import { createTwoWay, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const long = 'A long story. '.repeat(100).trim();
const tag = (eid: string, change: object) => worker.view('tagEvent', { eid, change });
const carried = (id: string): string =>
  Object.values(worker.google.event(anna, id)?.extendedProperties?.private ?? {})[0] ?? '';

/** A sent event whose note is too long to travel, in a browser that knows the tag from the event alone. */
async function sentElsewhere(incoming: object) {
  const { id, eid } = worker.add('Kick-off');
  await both.connect({ outgoing: { select: 'auto' }, incoming, tagsTravel: true });
  await tag(eid, { activityTypeId: 'workshop', sending: 'auto', note: 'Short' });
  await vi.waitFor(() => expect(carried(id)).toContain('Short'));
  await both.becomes('Kick-off');
  await both.later();
  await tag(eid, { note: long });
  await vi.waitFor(() => expect(carried(id)).toContain('noteElsewhere'));
  await worker.db.tags.clear();
  await both.edit('Kick-off', { notes: withMark(long, eid) });
  return { id, eid };
}

const noteInPsa = async () => (await both.activity('Kick-off')).notes;

describe('a note that is too long to travel with its event', () => {
  it.each([
    ['that only sends', {}],
    ['that syncs both ways', { select: 'chosen', categories: ['CalendarEntry'] }],
  ])('stays in the PSA, for another browser %s', async (_, incoming) => {
    const { id, eid } = await sentElsewhere(incoming);
    worker.google.patch(anna, id, { location: 'Room 7' });
    await both.later();
    await both.later();
    expect(await noteInPsa()).toBe(withMark(long, eid));
    expect((await both.activity('Kick-off')).location).toBe('Room 7');
  });

  it('stays there when that browser lost its links too', async () => {
    const { eid } = await sentElsewhere({});
    await worker.db.links.clear();
    await worker.askAsExtension('checkNow', {});
    await both.later();
    await both.later();
    expect(await noteInPsa()).toBe(withMark(long, eid));
    const view = await worker.view('describeEvent', { eid });
    expect(view.tag.note).toBe(long);
  });
});
