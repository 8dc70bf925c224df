import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readMark, withoutMark } from '@/lib/domain/event-mark';
import type { MappingChange } from '@/lib/domain/mapping';
import { createConsultant } from './consultant';
import { createTwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const connectionId = 'practice';
const sample = { title: 'Sample', location: 'Somewhere', note: 'A note' };
const templates = { title: '[{customer}: ]{title}', note: '{note}\n[Place: {location}]' };
const save = (change: MappingChange) =>
  worker.askAsExtension('saveMapping', { connectionId, change });
const preview = (change: MappingChange = templates, nth = 0) =>
  worker.askAsExtension('previewMapping', { connectionId, change, nth, sample });
const count = (change: MappingChange) =>
  worker.askAsExtension('countMapping', { connectionId, change });
const described = (eid: string) => worker.view('describeEvent', { eid });
const customer = { id: 'birch', name: 'Birch & Sons Joinery' };

describe('the preview of a mapping', () => {
  it('is of the next event of the person’s own, exactly as the panel tells what is sent', async () => {
    const { eid } = worker.add('Kick-off', { location: 'Room 1' });
    worker.add('Doctor', { visibility: 'private' });
    await worker.connect();
    await worker.view('tagEvent', { eid, change: { customer, note: 'Agenda' } });
    const shown = await preview();
    expect(shown).toMatchObject({
      event: { title: 'Kick-off' },
      ...{ isSample: false, count: 1 },
      said: { title: 'Birch & Sons Joinery: Kick-off', location: 'Room 1' },
    });
    expect(shown.said.notes).toMatch(/^Agenda\nPlace: Room 1\n\nMerkki: /);
    expect(shown.saidInPrivate).toBeUndefined();
    await save(templates);
    expect(shown.said).toMatchObject({ type: 'Client meeting', customer: customer.name });
    await vi.waitFor(async () => {
      const { title, when, location, notes } = (await described(eid)).sends ?? {};
      expect(shown.said).toMatchObject({ title, when, location, notes });
    });
  });

  it('says what becomes of it were it private, which no template changes', async () => {
    worker.add('Kick-off', { location: 'Room 1' });
    await worker.connect();
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    const { saidInPrivate } = await preview();
    expect(saidInPrivate).toMatchObject({ title: 'Private event', location: '' });
    expect(withoutMark(saidInPrivate?.notes ?? '')).toBe('');
  });

  it('leafs through the next events, and takes the sample where there is none', async () => {
    expect(await preview()).toMatchObject({
      ...{ isSample: true, count: 0, said: { title: 'Sample', location: 'Somewhere' } },
    });
    const at = (hour: number) => ({ dateTime: `2026-11-26T1${hour}:00:00+02:00` });
    worker.add('Second', { start: at(3), end: at(4) });
    worker.add('First', { start: at(1), end: at(2) });
    worker.add('Past', {
      start: { dateTime: '2026-11-25T09:00:00+02:00' },
      end: { dateTime: '2026-11-25T10:00:00+02:00' },
    });
    await worker.connect();
    const titles = await Promise.all([0, 1, 2].map(async (nth) => (await preview({}, nth)).event));
    expect(titles.map(({ title }) => title)).toEqual(['First', 'Second', 'First']);
  });
});

describe('saving a mapping', () => {
  it.each<[string, MappingChange]>([
    ['a placeholder that there is not', { title: '{titel}' }],
    ['one in the note', { note: 'x {Note}' }],
    ['no title', { title: '  ' }],
    ['a title too long', { title: 'x'.repeat(301) }],
  ])('is refused with %s, and nothing is stored', async (_, change) => {
    await expect(save({ ...change, location: false })).rejects.toThrow('invalid-input');
    const { mapping } = await worker.askAsExtension('readMapping', { connectionId });
    expect(mapping).toMatchObject({ title: '{title}', note: '{note}', location: true });
  });

  it('keeps what is not named', async () => {
    await save({ location: false });
    await save({ title: 'x {title}' });
    expect((await save({ guests: 'never' })).mapping).toMatchObject({
      ...{ title: 'x {title}', location: false, guests: 'never' },
    });
  });

  it('tells beforehand what it changes of what was sent, which then waits for the person', async () => {
    const { sent } = createConsultant(worker);
    const { eid } = await sent();
    expect(await count({ location: true })).toMatchObject({ updates: 0, asks: 0 });
    expect(await count({ title: 'Anna: {title}' })).toEqual({
      ...{ updates: 1, asks: 0, byThemselves: false },
    });
    await save({ title: 'Anna: {title}' });
    expect((await described(eid)).state).toMatchObject({ kind: 'changed', changes: ['title'] });
    await worker.view('undoLast', { eid, act: 'none' });
    expect((await worker.activities())[0]?.title).toBe('Kick-off');
    await worker.ask('updateActivity', { eid, consented: false });
    await vi.waitFor(async () =>
      expect((await worker.activities())[0]?.title).toBe('Anna: Kick-off'),
    );
    expect((await described(eid)).state.kind).toBe('sent');
    expect(readMark((await worker.activities())[0]?.notes ?? '')?.eid).toBe(eid);
  });

  it('changes what two-way sync sent with its next run, but for worked time', async () => {
    const both = createTwoWay(worker);
    worker.add('Kick-off');
    worker.add('Workshop');
    await both.connect();
    await both.later();
    await both.edit('Workshop', { hasHours: true });
    await both.later();
    const change = { title: 'Anna: {title}' };
    expect(await count(change)).toEqual({ updates: 1, asks: 1, byThemselves: true });
    await save(change);
    await both.later();
    expect((await both.titles()).psa).toEqual(['Anna: Kick-off', 'Workshop']);
    expect((await both.titles()).calendar).toEqual(['Kick-off', 'Workshop']);
    expect(await count({ location: true })).toMatchObject({ updates: 0, asks: 0 });
  });
});

describe('the type of a calendar', () => {
  it('is proposed for its untagged events before the default, and the panel says whose it is', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.connect();
    await vi.waitFor(async () => expect((await described(eid)).psa.activityTypes).not.toEqual([]));
    await worker.askAsExtension('saveSettings', {
      defaultActivityTypeIds: { practice: 'project-work' },
    });
    expect((await described(eid)).psa).not.toHaveProperty('isTypeOfCalendar');
    await save({ calendarTypeIds: { [anna]: 'workshop' } });
    const { psa, state } = await described(eid);
    expect(psa).toMatchObject({ defaultTypeId: 'workshop', isTypeOfCalendar: true });
    expect(state.kind).toBe('untagged');
  });

  it('gives way to a rule', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.connect();
    await described(eid);
    await save({ calendarTypeIds: { [anna]: 'workshop' } });
    const rule = {
      ...{ id: 'kick', name: 'Kick-offs', tag: { activityTypeId: 'client-meeting' } },
      when: [{ kind: 'title' as const, any: ['kick-off'] }],
    };
    await worker.askAsExtension('saveRules', { connectionId, rules: [rule] });
    expect((await described(eid)).tag.activityTypeId).toBe('client-meeting');
  });

  it('is what a calendar that is chosen as a whole is sent as', async () => {
    const both = createTwoWay(worker);
    worker.add('Kick-off');
    await save({ calendarTypeIds: { [anna]: 'workshop' } });
    await both.connect();
    await both.later();
    await vi.waitFor(async () =>
      expect(await worker.activities()).toMatchObject([{ activityTypeId: 'workshop' }]),
    );
  });
});
