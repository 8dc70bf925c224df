import { afterEach, expect } from 'vitest';
import { describePsaPort, type PsaWorld } from '@/tests/contract/psa-port.contract';
import { createSeveraWorld } from '@/tests/contract/severa-world';

let complaints: readonly string[] = [];

function severaWorld(): PsaWorld {
  const { clock, sample, connect, complaints: ofWorld } = createSeveraWorld();
  complaints = ofWorld;
  const { types, projects, customers } = sample;
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
