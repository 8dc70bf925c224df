import { beforeEach, expect, it, vi } from 'vitest';
import type { PresetName } from '@/lib/domain/preset';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

const connectionId = 'practice';

async function preset(name: PresetName) {
  const { presets } = await worker.askAsExtension('readPresets', { connectionId });
  const found = presets.find((one) => one.name === name);
  if (!found) throw new Error(`no preset ${name}`);
  return found;
}

it('a newcomer’s settings are the first preset, and the others say what they lack', async () => {
  expect(await preset('only-what-i-send')).toMatchObject({ changed: [], lacks: [] });
  expect((await preset('like-severa')).lacks).toEqual(['calendars', 'writing']);
  await worker.connect();
  await worker.askAsExtension('checkNow', {});
  expect((await preset('like-severa')).lacks).toEqual(['writing']);
  expect((await preset('like-kpi')).lacks).toEqual(['own-calendars']);
  await worker.askAsExtension('grantGoogle', { right: 'make-calendars' });
  await worker.askAsExtension('makeCalendars', { connectionId, company: 'Acme' });
  const { lacks, chosen } = await preset('like-kpi');
  expect(lacks).toEqual([]);
  expect(chosen.sync.outgoing.calendarIds).toHaveLength(2);
});

it('a preset sends nothing by being read or tried, and private events as it says once it is saved', async () => {
  const start = { dateTime: '2026-11-26T10:00:00+02:00' };
  const end = { dateTime: '2026-11-26T11:00:00+02:00' };
  worker.add('Dentist', { visibility: 'private', start, end });
  await worker.connect();
  await worker.askAsExtension('checkNow', {});
  await worker.askAsExtension('grantGoogle', { right: 'write' });
  const { chosen } = await preset('like-severa');
  expect(chosen.sync.outgoing.calendarIds).toEqual([anna]);
  const { sync: settings, privateEvents } = chosen;

  const tried = { connectionId, settings, privateEvents };
  expect((await worker.askAsExtension('previewSync', tried)).counts).toEqual({ create: 1 });
  const { privateEvents: _, ...without } = tried;
  expect((await worker.askAsExtension('previewSync', without)).counts).toEqual({});
  const kept = await worker.askAsExtension('readSetup', {});
  expect(kept.settings).toMatchObject({ privateEvents: 'dont-send', sync: {} });
  expect(await worker.activities()).toEqual([]);

  await worker.askAsExtension('saveSync', tried);
  await vi.waitFor(async () =>
    expect(await worker.activities()).toMatchObject([
      { title: expect.not.stringContaining('Dentist'), activityTypeId: 'personal' },
    ]),
  );
  expect(await preset('like-severa')).toMatchObject({ changed: [] });
});
