import { describe, expect } from 'vitest';
import { changeSettings } from '@/lib/store/settings';
import { primaryId } from '@/tests/model/fake-calendar';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const work = 'work@group.calendar.google.com';
const onBoth = bothWays({ outgoing: { calendarIds: [primaryId, work] } });
const short = { range: { pastMonths: 0, futureMonths: 0 } };

/** As the person saves it. */
async function choose(browser: SyncInstallation, sync: SyncInstallation['sync']): Promise<void> {
  browser.sync = sync;
  await changeSettings(browser.db, { sync: { fake: sync } });
}

describe('one meeting on two of my calendars', () => {
  const invited = {
    eventId: 'jointmeeting',
    organizer: 'bo@x.example',
    organizedByMe: false,
    hasOtherGuests: true,
  };

  scenario('S48 goes when only the calendar of the lesser copy is chosen', async (world) => {
    world.google.addCalendar(work);
    world.install(bothWays({ outgoing: { calendarIds: [work] } }));
    for (const calendarId of [primaryId, work])
      world.google.put(makeEvent({ ...invited, calendarId, response: 'accepted' }));
    await world.settle();
    expect(world.activities()).toHaveLength(1);
  });

  scenario('S48 goes when it was declined on the one and accepted on the other', async (world) => {
    world.google.addCalendar(work);
    world.install(onBoth);
    world.google.put(makeEvent({ ...invited, calendarId: primaryId, response: 'declined' }));
    world.google.put(makeEvent({ ...invited, calendarId: work, response: 'accepted' }));
    await world.settle();
    expect(world.activities()).toHaveLength(1);
  });
});

describe('a calendar that Google does not show', () => {
  scenario('S106 is read when it is chosen: what moves there keeps its activity', async (world) => {
    world.google.addCalendar(work, { shown: false });
    world.install(onBoth);
    const { event, activity } = await world.linked();
    world.google.move(event, work);
    await world.settle();
    expect(world.activityNow(activity)).toBeDefined();
  });

  scenario('S106 is read when events are made there', async (world) => {
    world.google.addCalendar(work, { shown: false });
    world.install(bothWays({ incoming: { into: { kind: 'calendar', calendarId: work } } }));
    const { event, activity } = await world.linkedBack();
    world.google.edit(event, { title: 'Edited there' });
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Edited there');
  });
});

describe('another calendar for what comes from the PSA', () => {
  scenario(
    'S122 after a re-installation, the former being hidden, makes nothing a second time',
    async (world) => {
      world.google.addCalendar(work, { shown: false });
      const first = world.install(
        bothWays({ incoming: { into: { kind: 'calendar', calendarId: work } } }),
      );
      const { event } = await world.linkedBack();
      expect(event.calendarId).toBe(work);
      await first.db.delete();
      world.installed.length = 0;
      const second = world.install();
      await world.settle();
      expect(world.google.present()).toHaveLength(1);
      expect(await second.links()).toMatchObject([{ calendarId: work }]);
    },
  );
});

describe('a range that was narrower for a while', () => {
  const weekly = {
    title: 'Weekly',
    location: '',
    when: {
      kind: 'timed',
      startAt: monday + 2 * hourMs,
      endAt: monday + 3 * hourMs,
    },
  } as const;

  scenario('S27 lets what is new beyond it come when it is wide again', async (world) => {
    const browser = world.install();
    await world.linked();
    await choose(browser, bothWays({ outgoing: short, incoming: short }));
    await world.settle();
    world.google.addSeries(weekly, { everyDays: 7, count: 8 });
    await world.settle();
    await choose(browser, bothWays());
    await world.settle();
    expect(world.activities()).toHaveLength(9);
  });

  scenario('S27 lets what was edited in the PSA beyond it come', async (world) => {
    // While nothing follows deletions, the PSA is read in full once a week only.
    const wide = bothWays({ incoming: { delete: 'ignore' } });
    const narrow = bothWays({ outgoing: short, incoming: { ...short, delete: 'ignore' } });
    const browser = world.install(wide);
    const startAt = monday + 60 * 24 * hourMs;
    const far = { kind: 'timed', startAt, endAt: startAt + hourMs } as const;
    const { event, activity } = await world.linkedBack({ when: far });
    await choose(browser, narrow);
    world.wait(60_000);
    await browser.run();
    world.psa.edit(activity.id, { title: 'Edited there' });
    world.wait(5 * 60_000);
    world.enter({ title: 'Near and later' });
    world.wait(60_000);
    await browser.run();
    await choose(browser, wide);
    await world.settle();
    expect(world.google.find(event)?.title).toBe('Edited there');
  });

  scenario('S27 lets what was edited or deleted beyond it follow', async (world) => {
    const browser = world.install();
    const series = world.google.addSeries(weekly, { everyDays: 7, count: 8 });
    await world.settle();
    await choose(browser, bothWays({ outgoing: short, incoming: short }));
    await world.settle();
    world.google.remove(world.google.occurrenceAt(series, 7));
    world.google.editSeries(series, { title: 'Renamed' });
    await world.settle();
    await choose(browser, bothWays());
    await world.settle();
    await world.settle();
    expect(world.activities().map(({ title }) => title)).toEqual(Array(7).fill('Renamed'));
  });
});
