import { describe, expect } from 'vitest';
import { readMark, withoutMark } from '@/lib/domain/event-mark';
import { defaultMapping, type Mapping } from '@/lib/domain/mapping';
import { changeSettings } from '@/lib/store/settings';
import { hourMs, monday } from '@/tests/model/make-event';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { bothWays } from '@/tests/model/sync-settings';
import { scenario } from '@/tests/scenarios/scenario';

const mapping = {
  title: 'Anna: {title}',
  note: '{note}[\nPlace: {location}]',
  location: false,
};

async function choose(browser: SyncInstallation, change: Partial<Mapping>): Promise<void> {
  browser.mapping = { ...defaultMapping, ...change };
  await changeSettings(browser.db, { mapping: { fake: browser.mapping } });
}

describe('a mapping with templates', () => {
  scenario('says what an event becomes, and reads edits back in its words', async (world) => {
    const browser = world.install(bothWays(), { mapping });
    const { event, activity } = await world.linked({ location: 'Room 1' });
    expect(activity).toMatchObject({ title: 'Anna: Kick-off', location: '' });
    expect(withoutMark(activity.notes)).toBe('Place: Room 1');
    const notes = activity.notes.replace('Place:', 'Bring the plan\nPlace:');
    world.psa.edit(activity.id, { title: 'Anna: Kick-off, moved', notes });
    await world.settle();
    expect(world.google.find(event)).toMatchObject({
      title: 'Kick-off, moved',
      location: 'Room 1',
    });
    expect(await browser.tagOf(event)).toMatchObject({ note: 'Bring the plan' });
    world.google.edit(event, { location: 'Room 2' });
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Anna: Kick-off, moved');
    expect(withoutMark(world.activityNow(activity)?.notes ?? '')).toBe(
      'Bring the plan\nPlace: Room 2',
    );
  });

  scenario('tells what the PSA changed in all that names it', async (world) => {
    const told = { title: '{title} ({duration})', note: 'Place: {location}' };
    world.install(bothWays(), { mapping: told });
    const { event, activity } = await world.linked({ location: 'Room 1' });
    expect(activity.title).toBe('Kick-off (1:00)');
    const longer = { kind: 'timed', startAt: monday, endAt: monday + 2 * hourMs } as const;
    world.psa.edit(activity.id, { when: longer, location: 'Room 2' });
    await world.settle();
    expect(world.google.find(event)).toMatchObject({ title: 'Kick-off', when: longer });
    expect(world.activityNow(activity)?.title).toBe('Kick-off (2:00)');
    expect(withoutMark(world.activityNow(activity)?.notes ?? '')).toBe('Place: Room 2');
  });

  scenario('takes a title that was written in another way as it is', async (world) => {
    world.install(bothWays(), { mapping });
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: 'Renamed' });
    await world.settle();
    expect(world.google.find(event)?.title).toBe('Renamed');
    expect(world.activityNow(activity)?.title).toBe('Renamed');
  });

  scenario('leaves words in the PSA that do not go there', async (world) => {
    const silent = { title: '{type}', note: '', location: false };
    const browser = world.install(bothWays(), { mapping: silent });
    const { event, activity } = await world.linked({ location: 'Room 1' });
    await browser.tag(event, { note: 'Mine' });
    expect(activity).toMatchObject({ title: 'Client meeting', location: '' });
    const theirs = { title: 'Renamed', location: 'There', notes: `Theirs\n\n${activity.notes}` };
    world.psa.edit(activity.id, theirs);
    await world.settle();
    const later = { kind: 'timed', startAt: monday + hourMs, endAt: monday + 2 * hourMs } as const;
    world.google.edit(event, { when: later });
    await world.settle();
    expect(world.google.find(event)).toMatchObject({ title: 'Kick-off', location: 'Room 1' });
    expect(world.activityNow(activity)).toMatchObject({ ...theirs, when: later });
    expect(await browser.tagOf(event)).toMatchObject({ note: 'Mine' });
  });

  scenario('changes what is sent already, and not what was in the PSA first', async (world) => {
    const browser = world.install();
    const { activity } = await world.linked({ location: 'Room 1' });
    const { activity: first } = await world.linkedBack();
    await choose(browser, mapping);
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ title: 'Anna: Kick-off', location: '' });
    expect(readMark(world.activityNow(activity)?.notes ?? '')).toBeDefined();
    expect(world.activityNow(first)).toEqual(first);
    await choose(browser, {});
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({
      ...{ title: 'Kick-off', location: 'Room 1', notes: activity.notes },
    });
  });

  for (const [name, next] of [
    ['another', { title: 'Bea: {title}', note: '{note}[\nRoom: {location}]' }],
    ['none', {}],
  ] as const)
    scenario(`keeps its words out of the event when ${name} takes its place`, async (world) => {
      const settings = bothWays({ conflicts: 'psa' });
      const browser = world.install(settings, { mapping });
      const { event, activity } = await world.linked({ location: 'Room 1' });
      await browser.tag(event, { note: 'Agenda' });
      await world.settle();
      const notes = world.activityNow(activity)?.notes.replace('Agenda', 'Their agenda') ?? '';
      // Nobody has read this when the template changes.
      world.psa.edit(activity.id, { title: 'Anna: Renamed', notes });
      await choose(browser, next);
      await world.settle();
      expect(world.google.find(event)).toMatchObject({ title: 'Renamed', location: 'Room 1' });
      expect(await browser.tagOf(event)).toMatchObject({ note: 'Their agenda' });
    });

  scenario('changes no worked time unasked', async (world) => {
    const browser = world.install();
    const { activity } = await world.linked();
    world.psa.edit(activity.id, { hasHours: true });
    await choose(browser, mapping);
    await world.settle();
    expect(world.activityNow(activity)?.title).toBe('Kick-off');
    expect(await browser.questions()).toMatchObject([{ problem: { kind: 'worked-time' } }]);
  });

  scenario('says nothing of a private event', async (world) => {
    world.install(bothWays(), {
      privateEvents: 'neutral-title',
      mapping: { title: '{title} {location} {note}', note: '{title} {organiser}' },
    });
    const { activity } = await world.linked({
      ...{ title: 'Doctor', location: 'Clinic', isPrivate: true },
      ...{ organizedByMe: false, organizer: 'dr@clinic.example' },
    });
    expect(activity).toMatchObject({ title: 'Private', location: '' });
    expect(JSON.stringify(world.psa.contents)).not.toMatch(/doctor|clinic/i);
  });

  scenario('takes its words out of the PSA when an event becomes private', async (world) => {
    world.install(bothWays(), { privateEvents: 'neutral-title', mapping });
    const { event, activity } = await world.linked({ title: 'Doctor', location: 'Clinic' });
    world.google.edit(event, { isPrivate: true });
    await world.settle();
    expect(world.activityNow(activity)).toMatchObject({ title: 'Private', location: '' });
    expect(withoutMark(world.activityNow(activity)?.notes ?? '')).toBe('');
  });

  scenario('is undone in the event’s own words', async (world) => {
    const browser = world.install(bothWays(), { mapping });
    const { event, activity } = await world.linked();
    world.psa.edit(activity.id, { title: 'Anna: Renamed' });
    await world.settle();
    expect(world.google.find(event)?.title).toBe('Renamed');
    await browser.undo('update-event');
    expect(world.google.find(event)?.title).toBe('Kick-off');
  });

  scenario('is read back by a browser that lost its memory', async (world) => {
    const former = world.install(bothWays(), { mapping });
    const event = world.google.add({ title: 'Kick-off', location: 'Room 1' });
    await former.tag(event, { note: 'Agenda' });
    await world.settle();
    const before = world.activities();
    await former.db.delete();
    world.installed.length = 0;
    const browser = world.install(bothWays(), { mapping });
    await world.settle();
    expect(world.activities()).toEqual(before);
    expect(await browser.tagOf(event)).toMatchObject({ note: 'Agenda' });
  });

  scenario('lets a series that was split be followed by its title', async (world) => {
    const browser = world.install(bothWays(), { mapping: { title: 'Anna: {title}' } });
    const series = world.google.addSeries({ title: 'Daily', location: '' }, { count: 4 });
    await world.settle();
    const ids = world.activities().map(({ id }) => id);
    world.google.split(series, 2, { naming: 'new', change: { title: 'Daily' } });
    await world.settle();
    expect(world.activities().map(({ id }) => id)).toEqual(ids);
    expect(await browser.links()).toHaveLength(4);
  });

  scenario('knows a copy of the PSA’s own by the event’s title', async (world) => {
    const browser = world.install(bothWays(), { mapping });
    const { when } = world.enter({ title: 'Planning' });
    const event = world.google.add({ title: 'Planning', when });
    await world.settle();
    expect(world.activities()).toHaveLength(1);
    const rows = await browser.db.outbox.toArray();
    const created = rows.filter(({ kind }) => kind === 'create');
    expect(created).toMatchObject([{ eid: event.eid, state: 'found' }]);
  });

  scenario('of two browsers does not add to the other’s', async (world) => {
    world.install(bothWays(), { mapping });
    world.install(bothWays());
    const { event, activity } = await world.linked();
    world.google.edit(event, { title: 'Kick-off again' });
    await world.settle();
    world.psa.edit(activity.id, { title: 'Renamed' });
    await world.settle();
    const titles = [world.google.find(event)?.title, world.activityNow(activity)?.title];
    for (const title of titles) expect(['Renamed', 'Anna: Renamed']).toContain(title);
  });
});
