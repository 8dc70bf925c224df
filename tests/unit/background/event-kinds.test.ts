import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTwoWay, type TwoWay, twoWaySettings } from './two-way';
import { anna, createWorker, type Worker } from './worker';

const mikko = 'mikko@konsultti.example';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});

const inPsa = async () => (await both.titles()).psa;
const writes = () => worker.calendarRequests().filter((request) => !request.startsWith('GET'));

describe('of a calendar whose events all go', () => {
  const kinds = ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'];

  it('ordinary events and absences go; what else Google keeps there goes once its kind is chosen', async () => {
    for (const eventType of kinds) worker.add(eventType, { eventType });
    await both.connect({ incoming: {} });
    const usual = ['default', 'outOfOffice'];
    await vi.waitFor(async () => expect(await inPsa()).toEqual(usual));
    await both.later();
    expect(await inPsa()).toEqual(usual);
    const { outgoing } = twoWaySettings();
    await both.save({ outgoing: { ...outgoing, eventTypes: kinds }, incoming: {} });
    await vi.waitFor(async () => expect(await inPsa()).toEqual(kinds));
    expect(writes()).toEqual([]);
  });
});

describe('an event that somebody else invited me to', () => {
  it('is sent, followed, and never written to: what the PSA says otherwise is shown', async () => {
    worker.google.addAccount({ email: mikko, name: 'Mikko Laine', timeZone: 'Europe/Helsinki' });
    const { id } = worker.add('Theirs', { attendees: [{ email: mikko }, { email: anna }] }, mikko);
    await both.connect();
    await both.becomes('Theirs');
    worker.google.patch(mikko, id, { summary: 'Theirs, renamed' });
    await both.later();
    await both.becomes('Theirs, renamed');
    await both.edit('Theirs, renamed', { title: 'Mine' });
    await both.later();
    await both.later();
    expect(await both.titles()).toEqual({ calendar: ['Theirs, renamed'], psa: ['Mine'] });
    const { attention } = await both.overview();
    expect(attention.map(({ state }) => state)).toMatchObject([
      { problem: { kind: 'psa-differs', fields: ['title'] } },
    ]);
    expect(writes()).toEqual([]);
  });

  it('and is not mine to delete when its activity is', async () => {
    worker.google.addAccount({ email: mikko, name: 'Mikko Laine', timeZone: 'Europe/Helsinki' });
    worker.add('Theirs', { attendees: [{ email: mikko }, { email: anna }] }, mikko);
    for (const name of ['A', 'B', 'C', 'D']) worker.add(name);
    await both.connect();
    await both.becomes('A', 'B', 'C', 'D', 'Theirs');
    await both.settled();
    await worker.db.practice.delete((await both.activity('Theirs')).id);
    await both.later(31 * 60_000);
    await both.later(31 * 60_000);
    expect((await both.titles()).calendar).toContain('Theirs');
    const { attention } = await both.overview();
    expect(attention.map(({ state }) => state)).toMatchObject([
      { problem: { kind: 'psa-differs', reason: 'guests' } },
    ]);
    expect(writes()).toEqual([]);
  });
});
