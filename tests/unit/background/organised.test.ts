import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Ask } from '@/lib/messages/questions';
import { sampleRow } from '@/tests/unit/store/samples';
import { twoWaySettings } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});
afterEach(async () => {
  await fakeBrowser.storage.managed.clear();
});

const connectionId = 'practice';

it('people start where the administrator’s preset is, once their calendars are known, and nothing goes', async () => {
  worker.add('Kickoff');
  await fakeBrowser.storage.managed.set({ preset: 'like-severa', lockedSettings: 'outgoing' });
  expect((await worker.askAsExtension('readSync', { connectionId })).settings.outgoing.select).toBe(
    'sent',
  );
  await worker.connect();
  await worker.askAsExtension('checkNow', {});
  await worker.tick();
  const view = await worker.askAsExtension('readSync', { connectionId });
  expect(view.settings).toMatchObject({
    automatic: false,
    outgoing: { select: 'calendars', calendarIds: [anna] },
  });
  expect(view.locked).toContain('outgoing.select');
  expect(view.locked).not.toContain('incoming.select');
  expect(await worker.activities()).toEqual([]);
});

it('what is locked is refused by the background, and the rest is saved', async () => {
  await fakeBrowser.storage.managed.set({ lockedSettings: 'outgoing.delete, privateEvents' });
  await worker.connect();
  const { settings } = await worker.askAsExtension('readSync', { connectionId });
  const { outgoing } = settings;
  const wish = { ...settings, outgoing: { ...outgoing, delete: 'follow' as const } };
  const save = (ask: Partial<Ask<'saveSync'>>) =>
    worker.askAsExtension('saveSync', { connectionId, settings, ...ask });
  const choose = (privateEvents: 'in-full' | 'dont-send') =>
    worker.askAsExtension('saveSettings', { privateEvents });
  await expect(save({ settings: wish })).rejects.toThrow('invalid-input');
  await expect(save({ privateEvents: 'in-full' })).rejects.toThrow('invalid-input');
  await expect(choose('in-full')).rejects.toThrow('invalid-input');
  await choose('dont-send');
  expect((await save({ settings: { ...settings, conflicts: 'ask' } })).settings).toEqual({
    ...settings,
    conflicts: 'ask',
  });
});

it('a policy that has a running sync reach further stops it until the dry run was seen', async () => {
  await worker.connect();
  await worker.askAsExtension('grantGoogle', { right: 'write' });
  const settings = twoWaySettings({ outgoing: {}, incoming: {} });
  await worker.askAsExtension('saveSync', { connectionId, settings });
  worker.add('Kickoff');
  await worker.askAsExtension('checkNow', {});
  const later = Date.now() + 86_400_000;
  const planned = { connectionId, runId: 'run', trigger: 'clock', nextAttemptAt: later } as const;
  await worker.db.outbox.add(sampleRow({ ...planned, id: 'planned' }));
  await fakeBrowser.storage.managed.set({ preset: 'like-severa', lockedSettings: 'outgoing' });
  await worker.tick();
  const view = await worker.askAsExtension('readSync', { connectionId });
  expect(view.settings).toMatchObject({ automatic: false, outgoing: { select: 'calendars' } });
  expect(await worker.db.outbox.get('planned')).toBeUndefined();
  expect(await worker.activities()).toEqual([]);
});

it('the report names what of the policy means nothing, without the value', async () => {
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1' }) });
  await fakeBrowser.storage.managed.set({ googleClientId: 12345, preset: 'like-mine' });
  const setup = await worker.askAsExtension('readSetup', {});
  expect(setup.policyProblems).toEqual([{ name: 'googleClientId' }, { name: 'preset' }]);
  const { text } = await worker.askAsExtension('makeReport', {});
  expect(text).toContain('googleClientId: expected a text');
  expect(text).not.toMatch(/12345|like-mine/);
});
