import { describe, expect } from 'vitest';
import { hourMs, monday } from '@/tests/model/make-event';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const later = { kind: 'timed', startAt: monday + 6 * hourMs, endAt: monday + 7 * hourMs } as const;
const wholeDay = { kind: 'all-day', startDate: '2026-11-24', endDate: '2026-11-25' } as const;

describe('update', () => {
  scenario(
    'S11 an edit in the calendar reaches the mapped fields of the activity alone',
    async (world) => {
      world.install();
      const { event, activity } = await world.linked();
      world.psa.edit(activity.id, { projectId: 'p1' });
      await world.settle();
      world.google.edit(event, { title: 'Kick-off, moved', when: later });
      await world.settle();
      expect(world.activityNow(activity)).toMatchObject({
        title: 'Kick-off, moved',
        when: later,
        projectId: 'p1',
        ownerId: 'anna',
      });
      expect(world.google.writes).toEqual([]);
    },
  );

  scenario('S12 an edit in the PSA patches only our fields with If-Match', async (world) => {
    world.install();
    const { event, activity } = await world.linked({ eventType: 'default', isBusy: false });
    world.psa.edit(activity.id, { title: 'Renamed in the PSA' });
    await world.settle();
    // The fake refuses a write without If-Match and notes every other field as an offence.
    expect(world.google.find(event)).toEqual({ ...event, title: 'Renamed in the PSA' });
    expect(world.google.writes).toEqual([`change ${event.eventId}`]);
  });

  scenario(
    'S13 an edit in the PSA of an event that others attend is shown and not written',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.google.inviteGuest(event);
      world.psa.edit(activity.id, { title: 'Renamed in the PSA' });
      await world.settle();
      expect(world.google.find(event)?.title).toBe('Kick-off');
      expect(await browser.questions()).toMatchObject([
        { problem: { kind: 'psa-differs', reason: 'guests', fields: ['title'] } },
      ]);
    },
  );

  scenario(
    'S13 the question about it goes away once the person made the event the same',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.google.inviteGuest(event);
      world.psa.edit(activity.id, { title: 'Renamed in the PSA' });
      await world.settle();
      world.google.edit(event, { title: 'Renamed in the PSA' });
      await world.settle();
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario('S14 edited and edited back between two runs leads to nothing', async (world) => {
    world.install();
    const { event, activity } = await world.linked();
    const writes = world.writes();
    world.google.edit(event, { title: 'Something else' });
    world.google.edit(event, { title: 'Kick-off' });
    world.psa.edit(activity.id, { location: 'Helsinki' });
    world.psa.edit(activity.id, { location: '' });
    await world.settle();
    expect(world.writes()).toBe(writes);
  });

  scenario('S15 an edit that comes in while its write is under way is not lost', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'First' });
    browser.checkpoint = async (at) => {
      if (at !== 'before update') return;
      browser.checkpoint = () => Promise.resolve();
      world.google.edit(event, { title: 'Second' });
    };
    await browser.run();
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Second');
    expect(world.google.find(event)?.title).toBe('Second');
  });

  scenario(
    'S15 an event that changes between reading and writing is read again, never overwritten',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.psa.edit(activity.id, { title: 'From the PSA' });
      browser.checkpoint = async (at) => {
        if (at !== 'before change') return;
        browser.checkpoint = () => Promise.resolve();
        world.google.edit(event, { location: 'Room 7' });
      };
      await browser.run();
      await world.settle();
      const both = { title: 'From the PSA', location: 'Room 7' };
      expect(world.google.find(event)).toMatchObject(both);
      expect(world.activityNow(activity)).toMatchObject(both);
    },
  );

  scenario('S16 of many edits in one delta only the last is written, once', async (world) => {
    world.install();
    const { event, activity } = await world.linked();
    const writes = world.psa.writes.length;
    world.google.repeatsRings = true;
    for (const title of ['One', 'Two', 'Three']) world.google.edit(event, { title });
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Three');
    expect(world.psa.writes).toHaveLength(writes + 1);
  });

  scenario('S17 what Google makes of our text is the new agreement', async (world) => {
    world.install();
    world.google.rewrite = (text) => text.trim().replaceAll(/\s+/g, ' ');
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: '  Spaced   out ' });
    await world.settle();
    expect(world.google.find(event)?.title).toBe('Spaced out');
    expect(world.activityNow(activity)?.title).toBe('  Spaced   out ');
    expect(world.google.writes).toHaveLength(1);
  });

  scenario('S18 what the PSA makes of our text is the new agreement', async (world) => {
    world.install();
    world.psa.rewrite = (text) => text.toUpperCase().replaceAll('HTTPS', 'https');
    const event = world.google.add({ title: 'Kick-off' });
    await world.settle();
    expect(world.activities()).toMatchObject([{ title: 'KICK-OFF' }]);
    expect(world.google.find(event)?.title).toBe('Kick-off');
    expect(world.google.writes).toEqual([]);
    expect(world.psa.writes).toHaveLength(1);
  });

  scenario(
    'S19 a timed event that becomes all-day, and timed again, takes one write each way',
    async (world) => {
      world.install();
      const { event, activity } = await world.linked();
      const writes = world.psa.writes.length;
      world.google.edit(event, { when: wholeDay });
      await world.settle();
      expect(world.activityNow(activity)?.when).toEqual(wholeDay);
      expect(world.psa.writes).toHaveLength(writes + 1);
      world.psa.edit(activity.id, { when: later });
      await world.settle();
      expect(world.google.find(event)?.when).toEqual(later);
      expect(world.google.writes).toHaveLength(1);
    },
  );

  scenario(
    'S20 with updates switched off for a direction, nothing is written that way and nothing piles up',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      browser.sync = bothWays({ outgoing: { update: false } });
      const writes = world.writes();
      world.google.edit(event, { title: 'Only here' });
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Kick-off');
      expect(world.writes()).toBe(writes);
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario(
    'another activity type and project in the PSA reach the tag, and the event is not written to',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked();
      world.psa.edit(activity.id, {
        activityTypeId: 'work',
        projectId: 'p1',
        projectName: 'Aurora',
      });
      await world.settle();
      expect(await browser.tagOf(event)).toMatchObject({
        activityTypeId: 'work',
        project: { id: 'p1', projectName: 'Aurora' },
      });
      expect(world.google.writes).toEqual([]);
    },
  );

  scenario('a note written into the tag reaches the notes above the mark', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    await browser.tag(event, { note: 'Bring the plan' });
    await world.settle();
    expect(world.activityNow(activity)?.notes).toMatch(/^Bring the plan\n\nMerkki: /);
  });
});
