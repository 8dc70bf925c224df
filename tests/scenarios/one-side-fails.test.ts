import { describe, expect } from 'vitest';
import type { Problem } from '@/lib/domain/problem';
import { hourMs, monday } from '@/tests/model/make-event';
import { scenario } from '@/tests/scenarios/scenario';

const refused: Problem = { kind: 'rights-missing', side: 'google', rights: ['write'] };
const at = (hours: number) =>
  ({
    kind: 'timed',
    startAt: monday + hours * hourMs,
    endAt: monday + (hours + 1) * hourMs,
  }) as const;

describe('while Google refuses', () => {
  scenario('every write for want of a right, the PSA still gets what it lacks', async (world) => {
    const browser = world.install();
    const { activity } = await world.linked({ when: at(0) });
    world.google.writesRefused = refused;
    world.psa.edit(activity.id, { title: 'Renamed' });
    for (let hour = 1; hour < 4; hour += 1) world.enter({ title: `P${hour}`, when: at(hour) });
    const later = world.google.add({ title: 'Later', when: at(9) });
    await browser.run();
    expect(await browser.link(later)).toBeDefined();
    // All that would write wait together, with the same reason.
    const rows = await browser.rows();
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row).toMatchObject({ state: 'waiting', problem: refused });
      expect(row.nextAttemptAt).toBeGreaterThan(world.at);
    }
    world.google.writesRefused = undefined;
    await world.settle();
    expect(world.google.present()).toHaveLength(5);
  });

  scenario(
    'every write for want of a right, what changed in the calendar still leaves',
    async (world) => {
      const browser = world.install();
      const { activity } = await world.linked({ when: at(0) });
      const other = await world.linked({ title: 'Other', when: at(5) });
      world.google.writesRefused = refused;
      world.psa.edit(activity.id, { title: 'Renamed' });
      world.google.edit(other.event, { title: 'Edited here' });
      await browser.run();
      expect(world.activityNow(other.activity)?.title).toBe('Edited here');
      world.google.writesRefused = undefined;
      await world.settle();
    },
  );

  scenario('because of too many requests, it is not asked again in this pass', async (world) => {
    const browser = world.install();
    for (let hour = 0; hour < 4; hour += 1)
      await world.linked({ title: `M${hour}`, when: at(hour) });
    for (const event of world.google.present())
      world.google.edit(event, { title: `${event.title}!` });
    let before = 0;
    browser.checkpoint = async (name) => {
      if (name !== 'after accept') return;
      before = world.google.reads;
      world.google.unavailable = { kind: 'throttled', side: 'google', retryAt: world.at + hourMs };
    };
    await browser.run();
    browser.checkpoint = () => Promise.resolve();
    expect(world.google.reads - before).toBe(1);
    expect(await browser.rows()).toHaveLength(4);
    for (const { nextAttemptAt } of await browser.rows())
      expect(nextAttemptAt).toBeGreaterThanOrEqual(world.at + hourMs);
    world.google.unavailable = undefined;
    world.wait(hourMs);
    await world.settle();
    expect(world.activities().every(({ title }) => title.endsWith('!'))).toBe(true);
  });
});
