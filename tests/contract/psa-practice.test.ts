import { expect, test } from 'vitest';
import { createPsaPort } from '@/lib/psa/connect-psa';
import { practiceConnection, practiceUser } from '@/lib/psa/practice/practice-connection';
import { describePsaChanges } from '@/tests/contract/psa-changes.contract';
import {
  describePsaParticipants,
  type InvitingWorld,
} from '@/tests/contract/psa-participants.contract';
import { describePsaPort } from '@/tests/contract/psa-port.contract';
import { plainMemory, plainStore } from '@/tests/unit/psa/plain-memory';

function practiceWorld(): InvitingWorld {
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
    user: { personId: practiceUser.id, name: practiceUser.name },
    contact: { personId: 'c-puisto', name: 'Aino Puisto', email: 'aino@puistolinna.example' },
    passTime: (ms) => {
      now += ms;
    },
  };
}

describePsaPort('The practice PSA', practiceWorld);
describePsaChanges('The practice PSA', practiceWorld);
describePsaParticipants('The practice PSA', practiceWorld);

test('the practice PSA keeps who takes part when the activity changes, and says so nowhere else', async () => {
  const { port, type, contact } = practiceWorld();
  const when = { kind: 'timed', startAt: 0, endAt: 1 } as const;
  const texts = { title: 'Build', location: '', notes: '' };
  const { id } = await port.create({ ...texts, when, activityTypeId: type });
  const added = await port.addParticipant(id, { personId: contact.personId, kind: 'contact' });
  expect(await port.update(id, { title: 'Rebuild' })).not.toHaveProperty('participants');
  expect(await port.activity(id)).not.toHaveProperty('participants');
  expect(await port.participants(id)).toEqual([added]);
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
