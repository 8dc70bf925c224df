import { beforeEach, expect, test, vi } from 'vitest';
import { withoutMark } from '@/lib/domain/event-mark';
import { placeholders } from '@/lib/domain/template';
import { createTwoWay, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
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
  const neutral = { title: 'Private event', location: '', activityTypeId: 'personal' };
  await vi.waitFor(async () => expect(await worker.activities()).toMatchObject([neutral, neutral]));
  expect(await count('neutral-title')).toBe(0);
  expect(JSON.stringify(await worker.activities())).not.toMatch(/Doctor|Clinic|Dentist/);
});

test('under a neutral title nothing but the time goes, whatever templates name, and the setting may change', async () => {
  const secret = /Doctor|Clinic|eino|guests=|duration=|link=/i;
  const { id } = worker.add('Doctor', {
    ...{ visibility: 'private', location: 'Clinic' },
    attendees: [
      { email: 'anna@konsultti.example', self: true, responseStatus: 'accepted' },
      { email: 'eino@clinic.example', displayName: 'Eino' },
    ],
  });
  await worker.connect();
  await worker.askAsExtension('grantGoogle', { right: 'write' });
  const every = placeholders.map((name) => `[${name}={${name}}]`).join(' ');
  const change = { title: every, note: every };
  await worker.askAsExtension('saveMapping', { connectionId: 'practice', change });
  await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
  await both.save();
  await both.settled();
  const kept = async () => {
    await both.later();
    const [activity] = await worker.activities();
    return activity;
  };
  const neutral = { title: 'Private event', location: '', activityTypeId: 'personal' };
  await vi.waitFor(async () => expect(await kept()).toMatchObject(neutral));
  const sent = await kept();
  expect(withoutMark(sent?.notes ?? '')).toBe('');
  expect(sent?.customerId ?? sent?.projectId).toBeUndefined();
  expect(JSON.stringify(sent)).not.toMatch(secret);

  await worker.askAsExtension('saveSettings', { privateEvents: 'in-full' });
  await vi.waitFor(async () => expect((await kept())?.title).toContain('title=Doctor'));
  expect(await kept()).toMatchObject({
    id: sent?.id,
    location: 'Clinic',
    activityTypeId: 'personal',
  });

  await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
  await vi.waitFor(async () => expect(await kept()).toMatchObject(neutral));
  expect(JSON.stringify(await kept())).not.toMatch(secret);

  await worker.askAsExtension('saveSettings', { privateEvents: 'dont-send' });
  worker.google.patch(anna, id, { summary: 'Doctor again' });
  await both.later();
  expect(await kept()).toMatchObject({ id: sent?.id, ...neutral });
  expect(await worker.activities()).toHaveLength(1);
}, 20_000);
