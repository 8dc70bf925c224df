import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTwoWay, type TwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const count = async (privateEvents: 'dont-send' | 'neutral-title') =>
  (await worker.askAsExtension('countPrivate', { privateEvents })).count;

test('what would go of private events is told before it goes, and goes without its words then', async () => {
  worker.add('Doctor', { visibility: 'private', location: 'Clinic' });
  worker.add('Dentist', { visibility: 'confidential' });
  worker.add('Declined', {
    visibility: 'private',
    attendees: [{ email: 'anna@konsultti.example', self: true, responseStatus: 'declined' }],
  });
  await worker.connect();
  await both.later();
  expect(await count('neutral-title')).toBe(0);
  await worker.askAsExtension('grantGoogle', { right: 'write' });
  await both.save();
  await both.settled();
  expect(await count('dont-send')).toBe(0);
  expect(await count('neutral-title')).toBe(2);
  expect(await worker.activities()).toEqual([]);
  await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
  await both.later();
  const neutral = { title: 'privateEvent', location: '', activityTypeId: 'personal' };
  await vi.waitFor(async () => expect(await worker.activities()).toMatchObject([neutral, neutral]));
  expect(await count('neutral-title')).toBe(0);
  expect(JSON.stringify(await worker.activities())).not.toMatch(/Doctor|Clinic|Dentist/);
});
