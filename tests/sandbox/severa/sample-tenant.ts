import { addSampleCustomers, type SampleCustomers } from './sample-customers.ts';
import { addSampleProjects, type SampleProjects } from './sample-projects.ts';
import type { Severa } from './severa.ts';

/** The key that Konsultti's administrator has made for Merkki. */
export const sampleKey = {
  clientId: 'KonsulttiOy_merkki.apps.vismasevera.com',
  clientSecret: 'sandbox-secret-of-konsultti',
  scopes: [
    'activities:read',
    'activities:write',
    'activities:delete',
    'users:read',
    'settings:read',
    'customers:read',
    'projects:read',
    'organization:read',
  ],
} as const;

/** Guids of what {@link sampleTenant} has added. */
export interface SampleTenant {
  readonly users: ReturnType<typeof addUsers>;
  readonly types: ReturnType<typeof addTypes>;
  readonly customers: SampleCustomers;
  readonly projects: SampleProjects;
}

/** Fills an organisation with Konsultti Oy: people, types, customers, projects and the key; no activities. */
export function sampleTenant(severa: Severa): SampleTenant {
  severa.keys.add(sampleKey);
  const types = addTypes(severa);
  const users = addUsers(severa, types.customerMeeting);
  const customers = addSampleCustomers(severa.tenant);
  const projects = addSampleProjects(severa.tenant, customers, users);
  return { users, types, customers, projects };
}

function addUsers({ tenant }: Severa, defaultActivityTypeGuid: string) {
  const add = (firstName: string, lastName: string, email: string, timeZone?: string) =>
    tenant.addUser({
      firstName,
      lastName,
      email,
      code: `${firstName[0]}${lastName[0]}`,
      defaultActivityTypeGuid,
      ...(timeZone ? { timeZone } : {}),
    });
  return {
    anna: add('Anna', 'Virtanen', 'anna@konsultti.example'),
    mikko: add('Mikko', 'Laine', 'mikko@konsultti.example'),
    /** Signs in to Google as liisa@konsultti.example; Severa knows another address. */
    liisa: add('Liisa', 'Korhonen', 'liisa.korhonen@konsultti-group.example'),
    /** Works in another zone. */
    erik: add('Erik', 'Lindqvist', 'erik@konsultti.example', 'Europe/Stockholm'),
    /** Has left the company. */
    former: tenant.addUser({
      firstName: 'Pekka',
      lastName: 'Nieminen',
      email: 'pekka@konsultti.example',
      isActive: false,
    }),
  };
}

function addTypes({ tenant }: Severa) {
  const add = tenant.addActivityType;
  return {
    customerMeeting: add({
      name: 'Asiakaspalaveri',
      category: 'CalendarEntry',
      code: 'AP',
      isDefault: true,
    }),
    internalMeeting: add({ name: 'Sisäinen palaveri', category: 'CalendarEntry', code: 'SP' }),
    training: add({ name: 'Koulutus', category: 'CalendarEntry', code: 'KO' }),
    salesMeeting: add({ name: 'Myyntitapaaminen', category: 'SalesEvent', isDefault: true }),
    offer: add({ name: 'Tarjouspyyntö', category: 'SalesEvent' }),
    projectWork: add({ name: 'Projektityö', category: 'Task', isDefault: true }),
    personal: add({ name: 'Henkilökohtainen', category: 'Personal', isDefault: true }),
    holiday: add({ name: 'Loma', category: 'Absences', isDefault: true }),
    /** Not offered any more; old activities may have it. */
    inactive: add({ name: 'Puhelinpalaveri (vanha)', category: 'CalendarEntry', isActive: false }),
  };
}
