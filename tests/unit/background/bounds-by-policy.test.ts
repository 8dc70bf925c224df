import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createConsultant } from './consultant';
import { anna, createWorker, projects, type Worker } from './worker';

let worker: Worker;
let consultant: ReturnType<typeof createConsultant>;
beforeEach(() => {
  worker = createWorker();
  consultant = createConsultant(worker);
});
afterEach(async () => {
  await fakeBrowser.storage.managed.clear();
});

it('only events of the calendars that the administrator allows can be sent', async () => {
  worker.google.addCalendar({
    id: projects,
    summary: 'Projects',
    owner: anna,
    timeZone: 'Europe/Helsinki',
  });
  const other = worker.add('Elsewhere', {}, projects);
  const own = await consultant.tagged();
  await fakeBrowser.storage.managed.set({ allowedCalendars: 'primary' });
  const change = { activityTypeId: 'client-meeting' };
  await worker.view('tagEvent', { eid: other.eid, change });
  expect(await worker.ask('sendEvent', { eid: other.eid, anyway: false })).toEqual({
    ok: false,
    problem: { kind: 'not-sendable', reason: 'not-allowed' },
  });
  await worker.view('sendEvent', { eid: own.eid, anyway: false });
  await consultant.becomes(own.eid, 'sent');
  expect(await worker.activities()).toHaveLength(1);
});

it('what was sent of a private event counts as changed once the administrator keeps such events in', async () => {
  const { id, eid } = await consultant.sent();
  await worker.askAsExtension('saveSettings', { privateEvents: 'in-full' });
  worker.google.patch(anna, id, { visibility: 'private' });
  await worker.askAsExtension('checkNow', {});
  const waiting = async () => (await worker.askAsExtension('overview', {})).attention.length;
  expect(await waiting()).toBe(0);
  await fakeBrowser.storage.managed.set({ privateEvents: 'dont-send' });
  await worker.tick();
  await vi.waitFor(async () => expect(await waiting()).toBe(1));
  expect(await consultant.state(eid)).toMatchObject({ kind: 'changed' });
});
