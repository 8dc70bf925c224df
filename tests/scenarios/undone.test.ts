import { describe, expect } from 'vitest';
import { scenario } from '@/tests/scenarios/scenario';

describe('undoing an update', () => {
  scenario('S15 leaves to travel what was edited in the calendar since', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'Renamed' });
    await world.settle();
    world.google.edit(event, { location: 'Room 9' });
    await browser.undo('update');
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ title: 'Kick-off', location: 'Room 9' });
  });

  scenario('S15 leaves to travel what was edited in the PSA since', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'Renamed' });
    await world.settle();
    world.psa.edit(activity.id, { location: 'Room 9' });
    await browser.undo('update');
    await world.settle();
    expect(world.google.find(event)).toMatchObject({ title: 'Renamed', location: 'Room 9' });
  });

  scenario('S15 leaves to travel what the calendar calls it by now', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'Renamed' });
    await world.settle();
    world.google.edit(event, { title: 'Renamed again' });
    await browser.undo('update');
    expect(world.activityNow(activity)?.title).toBe('Kick-off');
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Renamed again');
    expect(world.google.find(event)?.title).toBe('Renamed again');
  });

  scenario('S15 of an event leaves to travel what the PSA calls it by now', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: 'Renamed' });
    await world.settle();
    world.psa.edit(activity.id, { title: 'Renamed again' });
    await browser.undo('update-event');
    expect(world.google.find(event)?.title).toBe('Kick-off');
    await world.settle();
    expect(world.google.find(event)?.title).toBe('Renamed again');
    expect(world.activityNow(activity)?.title).toBe('Renamed again');
  });

  scenario('S15 of an event leaves to travel what was edited in the PSA since', async (world) => {
    const browser = world.install();
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: 'Renamed' });
    await world.settle();
    world.psa.edit(activity.id, { location: 'Room 9' });
    await browser.undo('update-event');
    await world.settle();
    expect(world.google.find(event)).toMatchObject({ title: 'Kick-off', location: 'Room 9' });
  });
});
