import { describe, expect } from 'vitest';
import { scenario } from '@/tests/scenarios/scenario';

describe('undoing in one browser, seen by another that follows deletions', () => {
  scenario('S15 of an event that was made keeps its activity', async (world) => {
    const browser = world.install();
    world.install();
    const { event, activity } = await world.linkedBack();
    await browser.undo('create-event');
    await world.settle();
    expect(world.google.find(event)).toBeUndefined();
    expect(world.activityNow(activity)?.title).toBe('Planning');
    expect(world.google.present()).toEqual([]);
  });

  scenario('S15 of an event, deleted by hand all the same, is no undoing', async (world) => {
    world.install();
    world.install();
    const { event, activity } = await world.linkedBack();
    world.google.remove(event);
    await world.settle();
    expect(world.activityNow(activity)).toBeUndefined();
  });

  scenario(
    'S15 of the deletion of an activity keeps the new one, asleep through both',
    async (world) => {
      const browser = world.install();
      const other = world.install();
      const { event } = await world.linked();
      world.google.remove(event);
      world.installed.splice(1, 1);
      await world.settle();
      expect(world.activities()).toEqual([]);
      await browser.undo('delete');
      world.installed.push(other);
      await world.settle();
      expect(world.activities().map(({ title }) => title)).toEqual(['Kick-off']);
      expect(world.google.present()).toEqual([]);
    },
  );
});
