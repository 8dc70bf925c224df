import { describe, expect } from 'vitest';
import { bothWays } from '@/tests/model/sync-settings';
import type { SyncWorld } from '@/tests/model/sync-world';
import { scenario } from '@/tests/scenarios/scenario';

/** Both sides have another title, and the person says whose is to hold. */
async function answeredConflict(world: SyncWorld, before: (activityId: string) => void) {
  const browser = world.install(bothWays({ conflicts: 'ask' }));
  const { event, activity } = await world.linked();
  world.google.edit(event, { title: 'From the calendar' });
  world.psa.edit(activity.id, { title: 'From the PSA' });
  await world.settle();
  const [question] = await browser.questions();
  if (!question) throw new Error('nothing was asked');
  before(activity.id);
  await browser.answer(question, 'calendar');
  await world.settle();
  return { browser, event, activity };
}

describe('an answer that could not be carried out', () => {
  scenario('asks no more once both sides are made equal', async (world) => {
    const { browser, event, activity } = await answeredConflict(world, (id) =>
      world.psa.edit(id, { hasHours: true }),
    );
    expect(await browser.questions()).toHaveLength(1);
    // The worked time is a version of its own, so the answer is given once more.
    const [question] = await browser.questions();
    if (question) await browser.answer(question, 'calendar');
    await world.settle();
    expect(await browser.questions()).toMatchObject([{ problem: { kind: 'worked-time' } }]);
    world.google.edit(event, { title: 'From the PSA' });
    await world.settle();
    expect(await browser.rows()).toEqual([]);
    expect(world.activityNow(activity)?.title).toBe('From the PSA');
  });

  scenario('is decided anew when the event is edited after the PSA refused it', async (world) => {
    const { browser, event, activity } = await answeredConflict(world, () => {
      world.psa.refuses = ({ title }) => title === 'From the calendar';
    });
    expect(await browser.questions()).toMatchObject([{ problem: { kind: 'rejected' } }]);
    world.psa.edit(activity.id, { title: 'Kick-off' });
    world.google.edit(event, { title: 'Acceptable' });
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Acceptable');
    expect(await browser.rows()).toEqual([]);
  });
});

describe('a sending that was tried again in vain', () => {
  scenario('goes once the event is edited', async (world) => {
    const browser = world.install();
    world.psa.refuses = ({ title }) => title === 'Refused';
    const event = world.google.add({ title: 'Refused' });
    await world.settle();
    const [row] = await browser.questions();
    if (row) await browser.retry(row);
    await world.settle();
    expect(await browser.questions()).toMatchObject([{ problem: { kind: 'rejected' } }]);
    world.google.edit(event, { title: 'Accepted' });
    await world.settle();
    expect(world.activities()).toMatchObject([{ title: 'Accepted' }]);
    expect(await browser.rows()).toEqual([]);
  });
});
