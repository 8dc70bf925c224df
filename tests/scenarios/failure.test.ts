import { describe, expect } from 'vitest';
import type { Problem } from '@/lib/domain/problem';
import { hourMs, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const minuteMs = 60_000;
const work = 'work@group.calendar.google.com';
const unreachable: Problem = { kind: 'timed-out', side: 'psa' };
const at = (hours: number) =>
  ({
    kind: 'timed',
    startAt: monday + hours * hourMs,
    endAt: monday + (hours + 1) * hourMs,
  }) as const;

describe('partial failure', () => {
  scenario('S57 one item that is refused keeps its place, and the others go on', async (world) => {
    const browser = world.install();
    world.psa.refuses = ({ title }) => title === 'Refused';
    for (const [hour, title] of ['One', 'Refused', 'Two'].entries())
      world.google.add({ title, when: at(hour) });
    await world.settle();
    expect(world.activities().map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(await browser.questions()).toMatchObject([
      { state: 'parked', problem: { kind: 'rejected' } },
    ]);
    // A change wakes it.
    const [row] = await browser.questions();
    const event = world.google.present().find(({ title }) => title === 'Refused');
    if (event) world.google.edit(event, { title: 'Accepted' });
    await world.settle();
    expect(world.activities()).toHaveLength(3);
    expect(await browser.db.outbox.get(row?.id ?? '')).toBeUndefined();
  });

  scenario('S58 a poisoned update keeps its old agreement and is asked once', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.psa.refuses = ({ title }) => title === 'Refused';
    world.google.edit(event, { title: 'Refused' });
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Kick-off');
    expect((await browser.link(event))?.agreement.sent.title).toBe('Kick-off');
    expect(await browser.questions()).toHaveLength(1);
    world.google.edit(event, { title: 'Accepted' });
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Accepted');
    expect(await browser.rows()).toEqual([]);
  });

  scenario(
    'S58 an event that Google always stumbles at holds up no other, and waits for the person at last',
    async (world) => {
      const browser = world.install();
      const pairs = [];
      for (let hour = 0; hour < 4; hour += 1)
        pairs.push(await world.linked({ title: `M${hour}`, when: at(hour) }));
      const [poisoned] = pairs;
      if (!poisoned) return;
      world.google.stumblesAt.add(poisoned.event.eventId);
      for (const { activity } of pairs)
        world.psa.edit(activity.id, { title: `${activity.title}!` });
      await browser.run();
      const titles = () => world.google.present().map(({ title }) => title);
      expect(titles()).toEqual(['M0', 'M1!', 'M2!', 'M3!']);
      expect(await browser.rows()).toMatchObject([{ state: 'waiting' }]);
      // Others go well meanwhile.
      for (let round = 0; round < 12; round += 1) {
        world.wait(40 * 60_000);
        world.psa.edit(pairs[1]?.activity.id ?? '', { title: `Round ${round}` });
        await browser.run();
      }
      expect(await browser.questions()).toMatchObject([
        { state: 'parked', problem: { kind: 'unavailable', side: 'google' } },
      ]);
      const failed = (await browser.history()).filter(({ outcome }) => outcome === 'failed');
      expect(failed).toMatchObject([
        { operation: 'update-event', after: { title: 'M0!' }, tookMs: expect.any(Number) },
      ]);
      world.google.stumblesAt.clear();
      world.psa.edit(poisoned.activity.id, { title: 'Mended' });
      await world.settle();
      expect(titles()).toContain('Mended');
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario('S58 so does an activity that the PSA always stumbles at', async (world) => {
    const browser = world.install();
    const pairs = [];
    for (let hour = 0; hour < 4; hour += 1)
      pairs.push(await world.linked({ title: `M${hour}`, when: at(hour) }));
    world.psa.stumblesAt = ({ title }) => title === 'M0!';
    for (const { event } of pairs) world.google.edit(event, { title: `${event.title}!` });
    await browser.run();
    const titles = () => world.activities().map(({ title }) => title);
    expect(titles()).toEqual(['M0', 'M1!', 'M2!', 'M3!']);
  });

  scenario(
    'S58 so does one that is alone, after half a day of answers to all but its write',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.google.stumblesAt.add(event.eventId);
      world.psa.edit(activity.id, { title: 'Renamed' });
      const waited = async (rounds: number) => {
        for (let round = 0; round < rounds; round += 1) {
          await browser.run();
          world.wait(40 * 60_000);
        }
        return (await browser.rows()).map(({ state }) => state);
      };
      expect(await waited(20)).toEqual(['waiting']);
      expect(await waited(10)).toEqual(['parked']);
      world.google.stumblesAt.clear();
      world.psa.edit(activity.id, { title: 'Mended' });
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Mended');
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario(
    'S58 what is alone waits for as long as the system as a whole is down',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.psa.edit(activity.id, { title: 'Renamed' });
      world.google.stumblesAt.add(event.eventId);
      await browser.run();
      world.google.unavailable = { kind: 'unavailable', side: 'google' };
      for (let round = 0; round < 40; round += 1) {
        await browser.run();
        world.wait(40 * 60_000);
      }
      expect(await browser.rows()).toMatchObject([{ state: 'waiting' }]);
      world.google.unavailable = undefined;
      world.google.stumblesAt.clear();
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Renamed');
    },
  );

  scenario(
    'S58 an event that Google always stumbles at as it is read holds up no other',
    async (world) => {
      const browser = world.install();
      const pairs = [];
      for (let hour = 0; hour < 4; hour += 1)
        pairs.push(await world.linked({ title: `M${hour}`, when: at(hour) }));
      const [poisoned, edited, deleted] = pairs;
      if (!poisoned || !edited || !deleted) return;
      world.google.stumblesAtReading.add(poisoned.event.eventId);
      world.google.edit(poisoned.event, { title: 'Unheard' });
      world.google.edit(edited.event, { title: 'Renamed' });
      world.google.remove(deleted.event);
      await world.settle();
      const added = world.google.add({ title: 'Added', when: at(6) });
      await world.settle();
      const titles = () => world.activities().map(({ title }) => title);
      expect(titles().toSorted()).toEqual(['M0', 'M3', 'Renamed']);
      // After a day it keeps nothing new waiting.
      world.wait(24 * hourMs);
      await world.settle();
      expect(titles().toSorted()).toEqual(['Added', 'M0', 'M3', 'Renamed']);
      expect(await browser.link(added)).toBeDefined();
      world.google.stumblesAtReading.clear();
      // Though it rings no more.
      await world.settle();
      expect(titles().toSorted()).toEqual(['Added', 'M3', 'Renamed', 'Unheard']);
    },
  );

  scenario('S58 a series that Google stumbles at as it is read is read again', async (world) => {
    world.install();
    const series = world.google.addSeries({ title: 'Weekly', location: '' }, { count: 3 });
    const { event } = await world.linked({ when: at(6) });
    world.google.stumblesAtReading.add(series.id);
    world.google.editSeries(series, { title: 'Renamed' });
    world.google.edit(event, { title: 'Other' });
    await world.settle();
    const titles = () => world.activities().map(({ title }) => title);
    expect(titles().toSorted()).toEqual(['Other', 'Weekly', 'Weekly', 'Weekly']);
    world.google.stumblesAtReading.clear();
    await world.settle();
    expect(titles().toSorted()).toEqual(['Other', 'Renamed', 'Renamed', 'Renamed']);
  });

  scenario(
    'S58 an activity that the PSA always stumbles at as it is read keeps no deletion waiting',
    async (world) => {
      world.install();
      const pairs = [];
      for (let hour = 0; hour < 4; hour += 1)
        pairs.push(await world.linked({ title: `M${hour}`, when: at(hour) }));
      const [poisoned, deleted] = pairs;
      if (!poisoned || !deleted) return;
      world.psa.remove(deleted.activity.id);
      world.psa.stumblesAtReading.add(poisoned.activity.id);
      await world.settle();
      const titles = () => world.google.present().map(({ title }) => title);
      expect(titles()).toEqual(['M0', 'M2', 'M3']);
      world.psa.stumblesAtReading.clear();
      await world.settle();
      expect(titles()).toEqual(['M0', 'M2', 'M3']);
    },
  );

  scenario('S58 what fails at everything is the system, which is left alone', async (world) => {
    const browser = world.install();
    const pairs = [];
    for (let hour = 0; hour < 4; hour += 1)
      pairs.push(await world.linked({ title: `M${hour}`, when: at(hour) }));
    for (const { event, activity } of pairs) {
      world.google.stumblesAt.add(event.eventId);
      world.psa.edit(activity.id, { title: `${activity.title}!` });
    }
    for (let round = 0; round < 12; round += 1) {
      await browser.run();
      world.wait(40 * 60_000);
    }
    const rows = await browser.rows();
    expect(rows).toHaveLength(4);
    expect(rows.every(({ state }) => state === 'waiting')).toBe(true);
    expect(rows.filter(({ attempts }) => attempts > 0)).toHaveLength(2);
    world.google.stumblesAt.clear();
    await world.settle();
    expect(await browser.rows()).toEqual([]);
  });

  // Design §4: Google's writes go one by one with If-Match, not as a batch; each has its own outcome all the same.
  scenario(
    'S59 each write is judged by its own outcome, and an unclear one is read before it is repeated',
    async (world) => {
      const browser = world.install();
      for (const [hour, title] of ['One', 'Two', 'Three'].entries())
        world.enter({ title, when: at(hour) });
      world.google.nextFault = { problem: { kind: 'timed-out', side: 'google' }, after: true };
      await browser.run();
      await world.settle();
      expect(
        world.google
          .present()
          .map(({ title }) => title)
          .toSorted(),
      ).toEqual(['One', 'Three', 'Two']);
      expect(await browser.links()).toHaveLength(3);
    },
  );

  scenario(
    'S60 a write whose answer was lost is looked for before anything is repeated',
    async (world) => {
      const browser = world.install();
      world.google.add({ title: 'Kick-off' });
      world.psa.nextFault = { problem: unreachable, after: true };
      await browser.run();
      await world.settle();
      expect(world.activities()).toHaveLength(1);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  scenario(
    'S60 an update whose answer was lost is not met as an edit of the PSA',
    async (world) => {
      const browser = world.install(bothWays({ conflicts: 'ask' }));
      const { event, activity } = await world.linked();
      world.google.edit(event, { title: 'Renamed' });
      world.psa.nextFault = { problem: unreachable, after: true };
      await browser.run();
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Renamed');
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario(
    'S60 a write to Google whose answer was lost is not met as an edit of the calendar',
    async (world) => {
      const browser = world.install(bothWays({ conflicts: 'ask' }));
      const { event, activity } = await world.linked();
      world.psa.edit(activity.id, { title: 'Renamed' });
      world.google.nextFault = { problem: { kind: 'timed-out', side: 'google' }, after: true };
      await browser.run();
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Renamed');
      expect(world.google.writes).toHaveLength(1);
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario(
    'S61 a calendar that Google stumbles at again and again holds up none after it',
    async (world) => {
      world.google.addCalendar(work);
      const own = 'anna@konsultti.example';
      const browser = world.install(bothWays({ outgoing: { calendarIds: [own, work] } }));
      await browser.run();
      const problem = { kind: 'unavailable', side: 'google' } as const;
      world.google.shelf(own).problem = problem;
      world.google.add({ title: 'There', calendarId: work, when: at(3) });
      expect((await browser.run()).check?.failed).toEqual([{ calendarId: own, problem }]);
      expect(world.activities().map(({ title }) => title)).toEqual(['There']);
      // What fails at two of them is the account.
      world.google.shelf(work).problem = problem;
      expect((await browser.run()).check).toBeUndefined();
      world.google.shelf(own).problem = undefined;
      world.google.shelf(work).problem = undefined;
      await world.settle();
    },
  );

  scenario(
    'S61 one calendar that fails does not hold up the others, and its token stays where it was',
    async (world) => {
      world.google.addCalendar(work);
      const browser = world.install(
        bothWays({ outgoing: { calendarIds: ['anna@konsultti.example', work] } }),
      );
      await browser.run();
      const before = await browser.cursor(work);
      world.google.shelf(work).problem = { kind: 'forbidden', side: 'google' };
      world.google.add({ title: 'Here' });
      world.google.add({ title: 'There', calendarId: work, when: at(3) });
      const report = await browser.run();
      expect(report.check?.failed.map(({ calendarId }) => calendarId)).toEqual([work]);
      expect(world.activities().map(({ title }) => title)).toEqual(['Here']);
      expect(await browser.cursor(work)).toEqual(before);
      world.google.shelf(work).problem = undefined;
      await world.settle();
      expect(
        world
          .activities()
          .map(({ title }) => title)
          .toSorted(),
      ).toEqual(['Here', 'There']);
    },
  );

  scenario(
    'S62 an event that cannot be understood is passed over, its link stays and the token moves on',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      const before = await browser.cursor();
      world.google.unreadable.add(event.eventId);
      world.google.touch(event);
      world.google.add({ title: 'Next', when: at(3) });
      const report = await browser.run();
      expect(report.check?.skipped).toBe(1);
      expect(await browser.cursor()).not.toEqual(before);
      await world.settle();
      expect(world.activityNow(activity)).toBeDefined();
      expect(await browser.links()).toHaveLength(2);
    },
  );

  scenario(
    'S62 so is an activity, which is not taken for deleted, and the others go on',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.psa.unreadable.add(activity.id);
      world.enter({ title: 'From the PSA', when: at(3) });
      world.google.add({ title: 'From the calendar', when: at(5) });
      await world.settle();
      expect(world.google.find(event)).toBeDefined();
      expect(await browser.links()).toHaveLength(3);
      expect(await browser.rows()).toEqual([]);
      world.psa.unreadable.clear();
      world.psa.edit(activity.id, { title: 'Readable' });
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Readable');
    },
  );

  scenario(
    'S63 a failing PSA does not keep Google from being read, and the other way round',
    async (world) => {
      const browser = world.install();
      world.psa.unavailable = { kind: 'unavailable', side: 'psa', status: 503 };
      world.google.add({ title: 'Kick-off' });
      const first = await browser.run();
      expect(first.psa).toMatchObject({ kind: 'unavailable' });
      expect(await browser.db.events.count()).toBe(1);
      world.psa.unavailable = undefined;
      world.google.unavailable = { kind: 'signed-out', side: 'google' };
      world.enter({ title: 'Planning' });
      const second = await browser.run();
      expect(second.google).toMatchObject({ kind: 'signed-out' });
      world.google.unavailable = undefined;
      await world.settle();
      expect(world.activities()).toHaveLength(2);
      expect(world.google.present()).toHaveLength(2);
    },
  );
});

describe('token expiry', () => {
  scenario(
    'S64 a lost token leads to one full listing, without twins, and local edits survive',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      const other = await world.linked({ title: 'Second', when: at(3) });
      world.google.expireToken();
      world.psa.edit(activity.id, { title: 'Edited meanwhile' });
      world.google.remove(other.event);
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Edited meanwhile');
      expect(world.activities()).toHaveLength(1);
      expect(await browser.links()).toHaveLength(1);
    },
  );

  // The adapter answers both of Google's ways of saying it with the same problem (tests/contract).
  scenario('S66 an invalid token is like a lost one', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    const cursor = await browser.cursor();
    if (cursor) await browser.saveCursor({ ...cursor, syncToken: 'nonsense' });
    world.google.edit(event, { title: 'Renamed' });
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Renamed');
  });

  scenario(
    'S67 an event that is gone already when it is to be deleted closes that item alone',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      const other = await world.linked({ title: 'Second', when: at(3) });
      const cursor = await browser.cursor();
      world.psa.remove(activity.id);
      world.wait(31 * minuteMs);
      browser.checkpoint = async (name) => {
        if (name === 'before remove') world.google.remove(event);
      };
      await browser.run();
      browser.checkpoint = () => Promise.resolve();
      await world.settle();
      expect(await browser.links()).toHaveLength(1);
      expect(world.activityNow(other.activity)).toBeDefined();
      // No full read was made for it.
      expect((await browser.cursor())?.readAt).toBe(cursor?.readAt);
    },
  );

  scenario(
    'S69 a token lost while the PSA has unsent changes loses none of them',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.psa.edit(activity.id, { title: 'Renamed' });
      world.google.nextFault = { problem: { kind: 'unavailable', side: 'google' }, after: false };
      await browser.run();
      world.google.touch(event);
      world.google.expireToken();
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Renamed');
    },
  );
});

describe('rate limits', () => {
  scenario(
    'S71 too many requests: the delays grow, a success resets them, and the order of one item holds',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      const delayAfterLimit = async () => {
        const problem = { kind: 'throttled', side: 'psa', retryAt: 0 } as const;
        world.psa.nextFault = { problem, after: false };
        await browser.run();
        const [row] = await browser.rows();
        const delay = (row?.nextAttemptAt ?? 0) - world.at;
        world.wait(delay);
        return delay;
      };
      world.google.edit(event, { title: 'First' });
      const first = await delayAfterLimit();
      const second = await delayAfterLimit();
      const third = await delayAfterLimit();
      expect([first, second, third]).toEqual([first, first * 2, first * 4]);
      world.google.edit(event, { title: 'Second' });
      await browser.run();
      expect(world.activityNow(activity)?.title).toBe('Second');
      expect(await browser.rows()).toEqual([]);
      world.google.edit(event, { title: 'Third' });
      expect(await delayAfterLimit()).toBe(first);
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Third');
    },
  );

  // That nothing else is asked of the PSA meanwhile: tests/unit/background/severa-sync.
  scenario(
    'S72 a limit that persists ends the run, and the delay survives a restart of the worker',
    async (world) => {
      const browser = world.install();
      for (let hour = 0; hour < 5; hour += 1)
        world.google.add({ title: `M${hour}`, when: at(hour) });
      const retryAt = world.at + 20 * minuteMs;
      await browser.run();
      for (const event of world.google.present())
        world.google.edit(event, { title: `${event.title}!` });
      world.psa.nextFault = { problem: { kind: 'throttled', side: 'psa', retryAt }, after: false };
      world.wait(minuteMs);
      await browser.run();
      const rows = await browser.rows();
      expect(rows).toHaveLength(5);
      const limited = rows.filter(({ nextAttemptAt }) => nextAttemptAt >= retryAt);
      expect(limited).toMatchObject([{ attempts: 1 }]);
      const next = world.restart(browser);
      world.wait(minuteMs);
      await next.run();
      expect(await next.rows()).toEqual(limited);
      world.at = retryAt;
      await next.run();
      expect(await next.rows()).toEqual([]);
      await world.settle();
      expect(world.activities().every(({ title }) => title.endsWith('!'))).toBe(true);
    },
  );

  scenario('S73 a usage limit that lasts hours keeps the queue', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: 'Renamed' });
    const retryAt = world.at + 6 * hourMs;
    world.google.nextFault = {
      problem: { kind: 'quota-exceeded', side: 'google', retryAt },
      after: false,
    };
    await browser.run();
    const [row] = await browser.rows();
    expect(row).toMatchObject({ state: 'waiting', nextAttemptAt: retryAt });
    world.wait(7 * hourMs);
    await world.settle();
    expect(world.google.find(event)?.title).toBe('Renamed');
  });

  scenario('S74 a time that the system names is honoured', async (world) => {
    const browser = world.install();
    world.google.add();
    const retryAt = world.at + 10 * minuteMs;
    world.psa.nextFault = { problem: { kind: 'unavailable', side: 'psa', retryAt }, after: false };
    await browser.run();
    const [row] = await browser.rows();
    expect(row?.nextAttemptAt).toBe(retryAt);
    world.wait(5 * minuteMs);
    await browser.run();
    expect(world.activities()).toEqual([]);
    await world.settle();
    expect(world.activities()).toHaveLength(1);
  });
});
