import { describe, expect } from 'vitest';
import type { Participant } from '@/lib/domain/activity';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const byPerson = ({ personId }: Participant) => personId;

describe('privacy', () => {
  scenario(
    'S99 of a private event the PSA gets the time and a neutral title, and nothing goes back into its words',
    async (world) => {
      world.install(bothWays(), { privateEvents: 'neutral-title' });
      const { event, activity } = await world.linked({
        title: 'Doctor',
        location: 'Clinic',
        isPrivate: true,
      });
      expect(activity).toMatchObject({ title: 'Private', location: '' });
      expect(activity.notes).not.toContain('Doctor');
      world.psa.edit(activity.id, { title: 'What is this?' });
      await world.settle();
      expect(world.google.find(event)).toMatchObject({ title: 'Doctor', location: 'Clinic' });
      expect(world.activityNow(activity)?.title).toBe('What is this?');
    },
  );

  scenario('S99 private events do not leave under the setting not to send them', async (world) => {
    world.install();
    world.google.add({ title: 'Doctor', isPrivate: true });
    await world.settle();
    expect(world.activities()).toEqual([]);
  });

  scenario(
    'S100 a sent event that becomes private is redacted before anything else of it travels',
    async (world) => {
      const browser = world.install(bothWays(), { privateEvents: 'neutral-title' });
      const { event, activity } = await world.linked({ title: 'Lunch with Bo' });
      const writes = world.psa.writes.length;
      world.google.edit(event, { isPrivate: true, title: 'Doctor', location: 'Clinic' });
      await world.settle();
      expect(world.activityNow(activity)).toMatchObject({ title: 'Private', location: '' });
      expect(world.psa.writes).toHaveLength(writes + 1);
      expect(JSON.stringify(world.activities())).not.toMatch(/Doctor|Clinic/);
      expect(await browser.rows()).toEqual([]);
    },
  );

  scenario(
    'S100 under the setting not to send them the person is asked, and nothing of it travels meanwhile',
    async (world) => {
      const browser = world.install();
      const { event, activity } = await world.linked({ title: 'Lunch with Bo' });
      world.google.edit(event, { isPrivate: true, title: 'Doctor' });
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Lunch with Bo');
      expect(await browser.questions()).toMatchObject([
        { problem: { kind: 'not-sendable', reason: 'private' } },
      ]);
    },
  );

  scenario('S100 its contact persons take part no more', async (world) => {
    const browser = world.install(bothWays(), { privateEvents: 'neutral-title' });
    const event = world.google.add({ title: 'Lunch with Bo' });
    await browser.tag(event, { contacts: [{ id: 'bo', name: 'Bo Ek' }] });
    await world.settle();
    const [activity] = world.activities();
    const taking = () => (world.psa.participants.get(activity?.id ?? '') ?? []).map(byPerson);
    expect(taking()).toEqual(['bo']);
    world.google.edit(event, { isPrivate: true });
    await world.settle();
    expect(taking()).toEqual([]);
    expect(await browser.rows()).toEqual([]);
  });

  scenario('S100 redaction goes even where updates are switched off', async (world) => {
    world.install(bothWays({ outgoing: { update: false } }), { privateEvents: 'neutral-title' });
    const { event, activity } = await world.linked({ title: 'Lunch with Bo' });
    world.google.edit(event, { isPrivate: true });
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Private');
  });

  scenario(
    'S101 a series that becomes private is one privacy change for all its occurrences',
    async (world) => {
      const browser = world.install(bothWays(), { privateEvents: 'neutral-title' });
      const series = world.google.addSeries({ title: 'Therapy', location: '' }, { count: 3 });
      await world.settle();
      world.google.editSeries(series, { isPrivate: true });
      await world.settle();
      expect(world.activities().map(({ title }) => title)).toEqual([
        'Private',
        'Private',
        'Private',
      ]);
      expect(await browser.links()).toHaveLength(3);
    },
  );

  scenario('S102 what the PSA knows besides title, time and place stays there', async (world) => {
    const browser = world.install(bothWays({ tagsTravel: true }));
    const { event } = await world.linkedBack({
      title: 'Planning',
      notes: 'Confidential figures',
      projectId: 'secret-project',
    });
    expect(JSON.stringify(world.google.present())).not.toMatch(/Confidential|secret-project/);
    expect(Object.keys(event)).not.toContain('description');
    // Here, in the person's own database, it is known.
    expect((await browser.tagOf(event)).note).toBe('Confidential figures');
  });

  scenario(
    'S103 an event that is private no more is sent in full by the next run',
    async (world) => {
      world.install(bothWays(), { privateEvents: 'neutral-title' });
      const { event, activity } = await world.linked({ title: 'Surprise', isPrivate: true });
      world.google.edit(event, { isPrivate: false });
      await world.settle();
      expect(world.activityNow(activity)?.title).toBe('Surprise');
    },
  );
});
