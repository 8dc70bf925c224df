import { expect, test } from 'vitest';
import { createPsaPort } from '@/lib/psa/connect-psa';
import { practiceConnection } from '@/lib/psa/practice/practice-connection';
import { describePsaChanges } from '@/tests/contract/psa-changes.contract';
import { describePsaPort, type PsaWorld } from '@/tests/contract/psa-port.contract';
import { plainMemory, plainStore } from '@/tests/unit/psa/plain-memory';

function practiceWorld(): PsaWorld {
  let now = Date.parse('2026-11-23T06:00:00Z');
  const port = createPsaPort(practiceConnection, {
    memory: plainMemory(),
    practiceStore: plainStore(),
    practicePageUrl: (id) => `/options.html#practice/${id}`,
    now: () => now,
  });
  return {
    port,
    email: 'anna@konsultti.example',
    type: 'client-meeting',
    otherType: 'workshop',
    taskType: 'project-work',
    project: { id: 'birch-webshop/1', customerId: 'birch' },
    shutProject: 'fjord-reporting',
    searches: { open: 'shop des', shut: 'reporting' },
    contactEmail: 'aino@puistolinna.example',
    passTime: (ms) => {
      now += ms;
    },
  };
}

describePsaPort('The practice PSA', practiceWorld);
describePsaChanges('The practice PSA', practiceWorld);

test('the practice PSA has no participants, and refuses to add any', async () => {
  const { port } = practiceWorld();
  expect(port.capabilities.participants).toBe(false);
  expect(await port.participants('a1')).toEqual([]);
  const adding = port.addParticipant('a1', { personId: 'c-birch', kind: 'contact' });
  await expect(adding).rejects.toMatchObject({
    problem: { kind: 'rejected', side: 'psa', fields: ['participants'] },
  });
  await expect(port.removeParticipant('a1', 'p1')).resolves.toBeUndefined();
});

test('the practice PSA refuses project work without a project', async () => {
  const { port, taskType } = practiceWorld();
  const when = { kind: 'timed', startAt: 0, endAt: 1 } as const;
  const creating = port.create({
    title: 'Build',
    when,
    location: '',
    notes: '',
    activityTypeId: taskType,
  });
  await expect(creating).rejects.toMatchObject({
    problem: { kind: 'rejected', fields: ['project'] },
  });
});

test('the practice PSA shows an activity in the options page', () => {
  expect(practiceWorld().port.activityUrl('a1')).toBe('/options.html#practice/a1');
});
