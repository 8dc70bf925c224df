import { describe, expect, test } from 'vitest';
import { severaWorlds } from '@/tests/contract/severa-world';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';

const world = severaWorlds();

describe('search in Severa', () => {
  test('shows own projects with phases, whole projects by their root phase', async () => {
    const { crm, long, foreign } = world.sample.projects;
    const found = await world.connect().findProjects('');
    const ids = found.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([crm.rootPhaseGuid, crm.workshops, long.rootPhaseGuid]),
    );
    expect(ids).not.toContain(foreign.rootPhaseGuid);
    expect(found.find(({ id }) => id === crm.rootPhaseGuid)).toEqual({
      id: crm.rootPhaseGuid,
      phaseName: '',
      projectName: 'CRM-käyttöönotto',
      customer: { id: world.sample.customers.forest, name: 'Metsä & Järvi Oy' },
      standing: 'open',
    });
  });

  test('says why a phase cannot be chosen', async () => {
    const { crm } = world.sample.projects;
    const found = await world.connect().findProjects('crm');
    const standingOf = (guid: string) => found.find(({ id }) => id === guid)?.standing;
    expect(standingOf(crm.locked)).toBe('locked');
    expect(standingOf(crm.completed)).toBe('completed');
    expect(standingOf(crm.build)).toBe('open');
  });

  test("finds others' projects once something is typed", async () => {
    const { foreign } = world.sample.projects;
    const found = await world.connect().findProjects('uudistus');
    expect(found.map(({ id }) => id)).toEqual([foreign.rootPhaseGuid]);
  });

  test('reads the lists once in ten minutes, whatever is typed', async () => {
    const { connect, clock, requests } = world;
    await connect().findProjects('verkko');
    await connect().findCustomers('pankki');
    const before = requests.length;
    await connect().findProjects('verkko');
    await connect().findCustomers('oy');
    expect(requests).toHaveLength(before);
    clock.now += 601_000;
    await connect().findCustomers('oy');
    expect(requests.length).toBeGreaterThan(before);
  });

  test('finds customers that are active, own ones without typing', async () => {
    const names = async (text: string) =>
      (await world.connect().findCustomers(text)).map(({ name }) => name);
    expect(await names('abo bygg')).toEqual(['Åbo Byggkonsult Ab']);
    expect(await names('entinen')).toEqual([]);
    expect(await names('')).toEqual(['Konsultti Oy', 'Metsä & Järvi Oy', 'Pohjolan Pankki Oyj']);
  });

  test('remembers nothing about people but name, address and zone', async () => {
    await world.connect().findUsers('');
    const { tenant } = world.severa;
    tenant.editUser(world.sample.users.anna, { phone: '+358 40 111 2222' });
    world.clock.now += 601_000;
    await world.connect().findUsers('anna');
    expect([...world.memory.entries.values()].join()).not.toContain('111 2222');
  });

  test('reads contacts beyond the first hundred', async () => {
    const { severa, sample, connect } = world;
    const emails = ['box@bank.example'];
    const contact = { firstName: 'N', lastName: 'X', customerGuid: sample.customers.bank, emails };
    const guids = Array.from({ length: 105 }, () => severa.tenant.addContact(contact));
    severa.tenant.addContact({ ...contact, emails: ['inbox@bank.example'] });
    const found = await connect().contactsByEmail(emails);
    expect(found.map(({ id }) => id).sort()).toEqual(guids.sort());
    expect(found[0]).toMatchObject({
      name: 'N X',
      customer: { id: sample.customers.bank, name: 'Pohjolan Pankki Oyj' },
    });
  });

  test('finds no contacts with a key that may not read them, and asks for none', async () => {
    const scopes = sampleKey.scopes.filter((scope) => scope !== 'customers:read');
    world.severa.keys.narrowScopes(sampleKey.clientId, scopes);
    expect(await world.connect().contactsByEmail(['olli.salo@pohjolanpankki.example'])).toEqual([]);
    expect(world.requestsTo('/v1/contactpersons')).toEqual([]);
  });

  test('shows each project once, own or not', async () => {
    const ids = (await world.connect().findProjects('pankki')).map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).toContain(world.sample.projects.long.rootPhaseGuid);
  });

  test("does not take one user's own projects for another's", async () => {
    const { connect, sample, anna } = world;
    await connect().findProjects('');
    const mikko = { id: sample.users.mikko, name: 'Mikko', email: '', timeZone: anna.timeZone };
    const found = await connect({ user: mikko }).findProjects('');
    expect(found.map(({ id }) => id)).toContain(sample.projects.foreign.rootPhaseGuid);
  });
});
