import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markLine, withMark } from '@/lib/domain/event-mark';
import type { Installation } from '@/tests/model/installation';
import { anna, meeting } from '@/tests/model/installation';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';

let world: SmallWorld;
let browser: Installation;
const event = makeEvent();

beforeEach(() => {
  world = new SmallWorld();
  browser = world.install();
  world.put(event);
});

afterEach(() => world.end());

const activities = () => [...world.psa.activities.values()];
const copyOf = (change = {}) => ({
  title: event.title,
  when: event.when,
  location: '',
  notes: '',
  activityTypeId: meeting.id,
  ...change,
});

async function sendOnce(): Promise<void> {
  await browser.tag(event, { note: 'Agenda' });
  await browser.send(event);
  await browser.run();
}

describe('sending', () => {
  it('creates one activity that carries note and mark', async () => {
    await sendOnce();
    expect(activities()).toMatchObject([
      {
        title: 'Kick-off',
        location: 'Room 1',
        notes: `Agenda\n\n${markLine(event.eid)}`,
        activityTypeId: 'meeting',
        when: event.when,
      },
    ]);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
    expect(await browser.db.outbox.count()).toBe(0);
  });

  it('sends nothing for a tag alone', async () => {
    await browser.tag(event);
    await browser.run();
    expect(activities()).toEqual([]);
    expect(await browser.state(event)).toEqual({ kind: 'tagged', missing: [] });
  });

  it('creates one activity for two clicks', async () => {
    await browser.tag(event);
    await Promise.all([browser.send(event), browser.send(event)]);
    await Promise.all([browser.run()]);
    await browser.send(event);
    await browser.run();
    expect(activities()).toHaveLength(1);
  });

  it('creates nothing on an empty answer while an activity that was sent is there', async () => {
    const other = world.put(makeEvent({ eventId: 'other0000000', title: 'Other' }));
    await sendOnce();
    await browser.tag(other);
    await browser.send(other);
    world.psa.answersEmpty = true;
    await browser.run();
    expect(activities()).toHaveLength(1);
    expect(await browser.state(other)).toMatchObject({
      kind: 'queued',
      problem: { kind: 'unavailable', side: 'psa' },
    });
    world.psa.answersEmpty = false;
    world.wait(60_000);
    await browser.run();
    expect(activities()).toHaveLength(2);
  });

  it('believes an empty answer when what was sent is gone', async () => {
    const other = world.put(makeEvent({ eventId: 'other0000000', title: 'Other' }));
    await sendOnce();
    world.psa.activities.clear();
    await browser.tag(other);
    await browser.send(other);
    await browser.run();
    expect(activities()).toMatchObject([{ title: 'Other' }]);
  });

  it('needs two PSA reads and one create per event of a batch', async () => {
    const events = Array.from({ length: 20 }, (_, index) =>
      world.put(
        makeEvent({
          eventId: `batch${index}00000`,
          when: {
            kind: 'timed',
            startAt: monday + index * hourMs,
            endAt: monday + (index + 1) * hourMs,
          },
        }),
      ),
    );
    for (const one of events) {
      await browser.tag(one);
      await browser.send(one);
    }
    await browser.run();
    expect(activities()).toHaveLength(20);
    expect(world.psa.reads).toBe(2);
    expect(world.psa.writes).toHaveLength(20);
  });

  it('keeps a failed item parked with its reason and sends the others', async () => {
    const other = world.put(makeEvent({ eventId: 'other0000000', title: 'Other' }));
    await browser.tag(event);
    await browser.tag(other);
    await browser.send(event);
    world.wait(1);
    await browser.send(other);
    world.psa.nextFault = {
      problem: { kind: 'rejected', side: 'psa', fields: ['name'] },
      after: false,
    };
    await browser.run();
    expect(await browser.state(event)).toMatchObject({
      kind: 'failed',
      problem: { kind: 'rejected' },
      operation: 'create',
    });
    expect(await browser.state(other)).toMatchObject({ kind: 'sent' });
  });

  it('waits with what could not reach the PSA, and goes on when it is back', async () => {
    await browser.tag(event);
    await browser.send(event);
    world.psa.unavailable = { kind: 'wrong-credentials', side: 'psa' };
    await browser.run();
    expect(await browser.state(event)).toMatchObject({
      kind: 'queued',
      problem: { kind: 'wrong-credentials' },
    });
    world.psa.unavailable = undefined;
    world.wait(40_000);
    await browser.run();
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('creates nothing when the look-up answers nonsense', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await browser.tag(event);
    await browser.send(event);
    world.psa.unavailable = { kind: 'unexpected-answer', side: 'psa' };
    await browser.run();
    expect(world.psa.writes).toEqual([]);
    expect(await browser.state(event)).toMatchObject({
      kind: 'queued',
      problem: { kind: 'unexpected-answer' },
    });
  });

  it('goes on by itself after what a browser that is about to end fails, and says so of what fails again and again', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await browser.tag(event);
    await browser.send(event);
    world.psa.unavailable = { kind: 'internal' };
    for (const kind of ['queued', 'queued', 'failed']) {
      await browser.run();
      expect(await browser.state(event)).toMatchObject({ kind, problem: { kind: 'internal' } });
      world.wait(10 * 60_000);
    }
    await browser.send(event);
    await browser.run();
    world.psa.unavailable = undefined;
    world.wait(10 * 60_000);
    await browser.run();
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it.each([
    ['deleted', { status: 'cancelled' }, { kind: 'event-gone' }],
    ['declined', { response: 'declined' }, { kind: 'not-sendable', reason: 'declined' }],
    ['private', { isPrivate: true }, { kind: 'not-sendable', reason: 'private' }],
  ] as const)('holds back an event that was %s after the click', async (_, change, problem) => {
    await browser.tag(event);
    await browser.send(event);
    world.put({ ...event, ...change });
    await browser.run();
    expect(activities()).toEqual([]);
    expect(await browser.state(event)).toMatchObject({ kind: 'failed', problem });
  });
});

describe('an unclear answer', () => {
  it('adopts the activity whose answer was lost', async () => {
    await browser.tag(event);
    await browser.send(event);
    world.psa.nextFault = { problem: { kind: 'timed-out', side: 'psa' }, after: true };
    await browser.run();
    expect(await browser.state(event)).toMatchObject({
      kind: 'queued',
      problem: { kind: 'timed-out' },
    });
    world.wait(40_000);
    await browser.run();
    expect(activities()).toHaveLength(1);
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('repeats the create no sooner than a minute later', async () => {
    await browser.tag(event);
    await browser.send(event);
    world.psa.nextFault = { problem: { kind: 'unreachable', side: 'psa' }, after: false };
    await browser.run();
    world.wait(40_000);
    await browser.run();
    expect(world.psa.writes).toEqual([]);
    world.wait(20_000);
    await browser.run();
    expect(world.psa.writes).toEqual(['create']);
  });
});

describe('an event that must not be sent any more while its send is unclear', () => {
  async function sendUnclear(isCarriedOut: boolean): Promise<void> {
    await browser.tag(event);
    await browser.send(event);
    const problem = { kind: 'timed-out', side: 'psa' } as const;
    world.psa.nextFault = { problem, after: isCarriedOut };
    await browser.run();
  }

  const deleteEvent = () => world.calendar.delete(event.eid);

  it('is linked all the same when it was deleted, and shows so', async () => {
    await sendUnclear(true);
    deleteEvent();
    world.wait(40_000);
    await browser.run();
    expect(await browser.state(event)).toMatchObject({ kind: 'changed', changes: ['deleted'] });
    const link = await browser.link(event);
    expect(link).toMatchObject({ activityId: activities()[0]?.id, eventGone: true });
    expect(link?.foundHalf).toBeUndefined();
  });

  it('is not deleted with its event by itself when somebody edited it there', async () => {
    await sendUnclear(true);
    deleteEvent();
    world.wait(40_000);
    world.psa.edit(activities()[0]?.id ?? '', { location: 'Room 2' });
    await browser.run();
    expect(await browser.link(event)).toMatchObject({ eventGone: true, foundHalf: true });
  });

  it('is linked when it was declined', async () => {
    await sendUnclear(true);
    world.put({ ...event, response: 'declined' });
    world.wait(40_000);
    await browser.run();
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('is linked when its activity type was taken back', async () => {
    await sendUnclear(true);
    await browser.tag(event, { activityTypeId: undefined });
    world.wait(40_000);
    await browser.run();
    expect(await browser.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('is refused only once the PSA had a minute to show what was written', async () => {
    await sendUnclear(false);
    deleteEvent();
    world.wait(40_000);
    await browser.run();
    expect(await browser.state(event)).toMatchObject({ kind: 'queued' });
    world.wait(20_000);
    await browser.run();
    const problem = { kind: 'event-gone' };
    expect(await browser.state(event)).toMatchObject({ kind: 'failed', problem });
    const [row] = await browser.db.outbox.toArray();
    expect(row?.unclearSince).toBeUndefined();
    expect(world.psa.writes).toEqual([]);
  });

  it('stays unclear while it cannot be looked for', async () => {
    await sendUnclear(true);
    deleteEvent();
    world.wait(120_000);
    world.psa.unavailable = { kind: 'unavailable', side: 'psa' };
    await browser.run();
    world.psa.unavailable = undefined;
    world.wait(600_000);
    await browser.run();
    expect(await browser.link(event)).toMatchObject({ eventGone: true });
  });
});

describe('an event that moves while its send is unclear', () => {
  const moved = {
    ...event,
    when: { kind: 'timed', startAt: monday + 9 * 24 * hourMs, endAt: monday + 9 * 24 * hourMs + 1 },
  } as const;

  it('is still recognised where the lost answer left it', async () => {
    await browser.tag(event);
    await browser.send(event);
    world.psa.nextFault = { problem: { kind: 'timed-out', side: 'psa' }, after: true };
    await browser.run();
    world.put(moved);
    world.wait(120_000);
    await browser.run();
    expect(activities()).toHaveLength(1);
    expect(await browser.state(event)).toMatchObject({ kind: 'changed', changes: ['time'] });
  });

  it('is recognised by another browser within a week of its former time', async () => {
    await sendOnce();
    world.put({
      ...event,
      when: {
        kind: 'timed',
        startAt: monday + 5 * 24 * hourMs,
        endAt: monday + 5 * 24 * hourMs + 1,
      },
    });
    const second = world.install();
    await second.tag(event);
    await second.send(event);
    await second.run();
    expect(activities()).toHaveLength(1);
  });
});

describe('what the PSA has already', () => {
  it('shows a copy that a server-side sync made, and creates nothing', async () => {
    const copy = world.psa.add(copyOf({ notes: 'Prepared by Severa' }), anna);
    await sendOnce();
    expect(await browser.state(event)).toMatchObject({
      kind: 'already-there',
      candidates: [{ activityId: copy.id, source: 'copy' }],
    });
    expect(activities()).toHaveLength(1);
  });

  it('adopts it by choice: marks it, keeps its notes, writes nothing else, and shows what differs', async () => {
    const copy = world.psa.add(copyOf({ notes: 'Prepared by Severa' }), anna);
    await browser.tag(event);
    await browser.send(event);
    await browser.run();
    await browser.adopt(event, copy.id);
    await browser.run();
    expect(activities()).toMatchObject([
      { id: copy.id, notes: withMark('Prepared by Severa', event.eid), location: '' },
    ]);
    expect(await browser.db.tags.toArray()).toMatchObject([
      { connectionId: 'fake', tag: { note: 'Prepared by Severa' } },
    ]);
    expect(await browser.state(event)).toMatchObject({ kind: 'changed', changes: ['location'] });
  });

  it('adopts it for one event alone, though it was offered for two', async () => {
    const copy = world.psa.add(copyOf(), anna);
    const double = world.put(makeEvent({ eventId: 'double00000000' }));
    for (const each of [event, double]) {
      await browser.tag(each);
      await browser.send(each);
    }
    await browser.run();
    for (const each of [event, double]) await browser.adopt(each, copy.id);
    await browser.run();
    await browser.run();
    const links = [await browser.link(event), await browser.link(double)];
    expect(links.map((link) => link?.origin).toSorted()).toEqual(['adopted', 'created']);
    expect(activities()).toHaveLength(2);
  });

  it('creates an own activity beside it by choice', async () => {
    world.psa.add(copyOf(), anna);
    await browser.tag(event);
    await browser.send(event);
    await browser.run();
    await browser.send(event, { ignoreCandidates: true });
    await browser.run();
    expect(activities()).toHaveLength(2);
  });

  it('shows a colleague’s activity for the same meeting, and never writes to it', async () => {
    const mikko = { id: 'mikko', name: 'Mikko Laine' };
    const theirs = world.psa.add(
      copyOf({ notes: withMark('', makeEvent({ calendarId: 'mikko@konsultti.example' }).eid) }),
      mikko,
    );
    const mine = world.install(new Set([theirs.id]));
    await mine.tag(event);
    await mine.send(event);
    await mine.run();
    expect(await mine.state(event)).toMatchObject({
      kind: 'already-there',
      candidates: [{ source: 'colleague', ownerName: 'Mikko Laine' }],
    });
    await mine.adopt(event, theirs.id);
    await mine.run();
    world.put({ ...event, title: 'Renamed' });
    expect(await mine.state(event)).toMatchObject({ kind: 'sent' });
    expect(world.psa.writes).toEqual([]);
  });

  it('recognises its own mark after a re-install', async () => {
    await sendOnce();
    const second = world.install();
    await second.tag(event, { note: 'Agenda' });
    await second.send(event);
    await second.run();
    expect(activities()).toHaveLength(1);
    expect(await second.state(event)).toMatchObject({ kind: 'sent' });
  });

  it('leaves alone an activity that is linked to another event', async () => {
    await sendOnce();
    const double = world.put(makeEvent({ eventId: 'double00000000' }));
    await browser.tag(double);
    await browser.send(double);
    await browser.run();
    expect(activities()).toHaveLength(2);
  });
});
