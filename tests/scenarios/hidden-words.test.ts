import { describe, expect } from 'vitest';
import { changeSettings } from '@/lib/store/settings';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

describe('words that were hidden in the PSA', () => {
  scenario(
    'S99 by another browser, stay hidden while the event is private, and stay whole in the calendar',
    async (world) => {
      world.install(bothWays(), { privateEvents: 'in-full' });
      world.install(bothWays(), { privateEvents: 'neutral-title' });
      const { event } = await world.linked({
        title: 'Doctor',
        location: 'Clinic',
        isPrivate: true,
      });
      await world.settle();
      expect(world.google.find(event)).toMatchObject({ title: 'Doctor', location: 'Clinic' });
      expect(world.activities()).toMatchObject([{ title: 'Private', location: '' }]);
    },
  );

  scenario(
    'S103 by another browser, are sent again when the event is private no more',
    async (world) => {
      const first = world.install(bothWays(), { privateEvents: 'neutral-title' });
      const second = world.install(bothWays(), { privateEvents: 'neutral-title' });
      const { event } = await world.linked({ title: 'Lunch with Bo', location: 'Kamppi' });
      world.google.edit(event, { isPrivate: true });
      world.wait(60_000);
      await first.run();
      world.google.edit(event, { isPrivate: false });
      world.wait(60_000);
      // It slept while the event was private.
      await second.run();
      await world.settle();
      const words = { title: 'Lunch with Bo', location: 'Kamppi' };
      expect(world.google.find(event)).toMatchObject(words);
      expect(world.activities()).toMatchObject([words]);
    },
  );

  scenario(
    'S100 are hidden as soon as the setting says so, though a question was asked before',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked({ title: 'Lunch with Bo' });
      world.google.edit(event, { isPrivate: true });
      await world.settle();
      browser.privateEvents = 'neutral-title';
      await changeSettings(browser.db, { privateEvents: 'neutral-title' });
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Private');
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario(
    'S103 do not keep what was edited in the PSA meanwhile from coming when the event is private no more',
    async (world) => {
      world.install(bothWays(), { privateEvents: 'neutral-title' });
      const { event, activity } = await world.linked({
        title: 'Doctor',
        location: '',
        isPrivate: true,
      });
      world.psa.edit(activity.id, { location: 'Room 5' });
      await world.settle();
      expect(world.google.find(event)?.location).toBe('');
      world.google.edit(event, { isPrivate: false });
      await world.settle();
      expect(world.google.find(event)?.location).toBe('Room 5');
      expect(world.activityNow(activity)).toMatchObject({ title: 'Doctor', location: 'Room 5' });
    },
  );
});
