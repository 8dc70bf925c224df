import { afterEach, expect } from 'vitest';
import { describePsaChanges } from '@/tests/contract/psa-changes.contract';
import {
  describePsaParticipants,
  type InvitingWorld,
} from '@/tests/contract/psa-participants.contract';
import { describePsaPort } from '@/tests/contract/psa-port.contract';
import { createSeveraWorld } from '@/tests/contract/severa-world';

let complaints: readonly string[] = [];

function severaWorld(): InvitingWorld {
  const { clock, sample, connect, complaints: ofWorld } = createSeveraWorld();
  complaints = ofWorld;
  const { types, projects, customers, users } = sample;
  return {
    port: connect(),
    email: 'ANNA@konsultti.example',
    type: types.customerMeeting,
    otherType: types.internalMeeting,
    taskType: types.projectWork,
    project: { id: projects.crm.design, customerId: customers.forest },
    shutProject: projects.closed.rootPhaseGuid,
    searches: { open: 'kayttoonotto maar', shut: 'raportointi' },
    contactEmail: 'juha.heikkinen@metsajarvi.example',
    user: { personId: users.mikko, name: 'Mikko Laine', email: 'mikko@konsultti.example' },
    contact: {
      personId: customers.contacts.juha,
      name: 'Juha Heikkinen',
      email: 'juha.heikkinen@metsajarvi.example',
    },
    passTime: (ms) => {
      clock.now += ms;
    },
  };
}

// The adapter's every request in the whole suite.
afterEach(() => {
  expect(complaints).toEqual([]);
});

describePsaPort('Severa', severaWorld);
describePsaChanges('Severa', severaWorld);
describePsaParticipants('Severa', severaWorld);
