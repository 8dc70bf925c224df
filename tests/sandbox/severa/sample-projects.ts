import type { SampleCustomers } from './sample-customers.ts';
import type { Tenant } from './tenant.ts';

/** Ninety characters. */
const longProjectName =
  'Toiminnanohjausjärjestelmän käyttöönotto ja tietojen siirto kaikissa toimipisteissä 2026–2';

interface People {
  readonly anna: string;
  readonly mikko: string;
}

export type SampleProjects = ReturnType<typeof addSampleProjects>;

/** Projects in every standing, with the guids of their phases. */
export function addSampleProjects(tenant: Tenant, customers: SampleCustomers, people: People) {
  return {
    crm: addCrmProject(tenant, customers.forest, people),
    long: tenant.addProject({
      name: longProjectName,
      customerGuid: customers.bank,
      ownerGuid: people.mikko,
      memberGuids: [people.anna, people.mikko],
    }),
    /** Anna is no member of this one. */
    foreign: tenant.addProject({
      name: 'Verkkopalvelun uudistus',
      customerGuid: customers.bank,
      ownerGuid: people.mikko,
      memberGuids: [people.mikko],
    }),
    internal: tenant.addProject({
      name: 'Sisäinen kehitys',
      customerGuid: customers.own,
      ownerGuid: people.anna,
      memberGuids: [people.anna, people.mikko],
      isInternal: true,
    }),
    closed: tenant.addProject({
      name: 'Raportointi 2024',
      customerGuid: customers.forest,
      ownerGuid: people.anna,
      memberGuids: [people.anna],
      isClosed: true,
    }),
  };
}

function addCrmProject(tenant: Tenant, customerGuid: string, { anna, mikko }: People) {
  const project = tenant.addProject({
    name: 'CRM-käyttöönotto',
    customerGuid,
    ownerGuid: anna,
    memberGuids: [anna, mikko],
  });
  const projectGuid = project.guid;
  const design = tenant.addPhase({ projectGuid, name: 'Määrittely', code: '1' });
  return {
    ...project,
    design,
    workshops: tenant.addPhase({ projectGuid, name: 'Työpajat', parentGuid: design }),
    build: tenant.addPhase({ projectGuid, name: 'Toteutus', code: '2' }),
    completed: tenant.addPhase({ projectGuid, name: 'Esiselvitys', isCompleted: true }),
    locked: tenant.addPhase({ projectGuid, name: 'Ylläpito 2025', isLocked: true }),
  };
}
