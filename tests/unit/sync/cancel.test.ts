import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itemKeyOf } from '@/lib/domain/calendar-event';
import { takeBack } from '@/lib/store/outbox';
import { rowId } from '@/lib/sync/outbox';
import { anna, type Installation } from '@/tests/model/installation';
import { makeEvent } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';

let world: SmallWorld;
let browser: Installation;
const event = makeEvent();
const other = makeEvent({ eventId: 'other0000000', title: 'Other' });

beforeEach(async () => {
  world = new SmallWorld();
  browser = world.install();
  for (const one of [event, other]) {
    world.put(one);
    await browser.tag(one);
    await browser.send(one);
    world.wait(1);
  }
});

afterEach(() => world.end());

/** Cancels, as the button does, just before the given step of a run. */
async function cancelBefore(step: string, cancelled = event): Promise<void> {
  let isDone = false;
  browser.checkpoint = async (name) => {
    if (isDone || name !== step) return;
    isDone = true;
    await takeBack(browser.db, rowId('fake', itemKeyOf(cancelled)));
  };
  await browser.run();
  expect(isDone).toBe(true);
}

const titles = () => [...world.psa.activities.values()].map(({ title }) => title);

describe('cancelling while a run is under way', () => {
  it.each(['before read event', 'after read event', 'before look', 'after look'])(
    'keeps the event out of the PSA %s, and sends the others',
    async (step) => {
      await cancelBefore(step);
      expect(titles()).toEqual(['Other']);
      expect(await browser.state(event)).toMatchObject({ kind: 'tagged' });
      expect(await browser.db.outbox.count()).toBe(0);
    },
  );

  it('keeps the second one out while the first is being created', async () => {
    await cancelBefore('before create', other);
    expect(titles()).toEqual(['Kick-off']);
  });

  it('comes too late once the write has begun, and loses nothing', async () => {
    await cancelBefore('before create');
    expect(titles()).toEqual(['Kick-off', 'Other']);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('of a send that waits after an unclear write does not forget that it may have been written', async () => {
    world.psa.nextFault = { problem: { kind: 'unexpected-answer', side: 'psa' }, after: true };
    await browser.run();
    expect(await browser.state(event)).toMatchObject({
      kind: 'queued',
      problem: { kind: 'unexpected-answer' },
    });
    await takeBack(browser.db, rowId('fake', itemKeyOf(event)));
    await browser.send(event);
    await browser.run();
    expect(titles()).toEqual(['Kick-off', 'Other']);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('takes back an update that was not begun', async () => {
    await browser.run();
    world.put({ ...event, title: 'Renamed' });
    world.psa.add(
      { title: 'x', when: event.when, location: '', notes: '', activityTypeId: 'meeting' },
      anna,
    );
    await browser.update(other);
    world.wait(1);
    await browser.update(event);
    await cancelBefore('before read');
    expect(titles()).not.toContain('Renamed');
    expect(await browser.state(event)).toMatchObject({ kind: 'changed' });
  });
});
