import type { Tenant } from './tenant.ts';

const otherNames = [
  'Helsingin Energiapalvelut Oy',
  'Järvi-Suomen Osuuskauppa',
  'Kuopion Konepaja Oy',
  'Lapin Matkailu Oy',
  'Pohjanmaan Panimo Oyj',
  'Saimaan Logistiikka Oy',
  'Turun Telakka & Kumppanit Oy',
  'Åbo Byggkonsult Ab',
];

export type SampleCustomers = ReturnType<typeof addSampleCustomers>;

/** Twelve customers; the named ones have contact persons or a peculiarity. */
export function addSampleCustomers(tenant: Tenant) {
  const customers = {
    forest: tenant.addCustomer({ name: 'Metsä & Järvi Oy', email: 'info@metsajarvi.example' }),
    bank: tenant.addCustomer({ name: 'Pohjolan Pankki Oyj', email: 'info@pohjolanpankki.example' }),
    /** Not active any more. */
    lost: tenant.addCustomer({ name: 'Entinen Asiakas Oy', isActive: false }),
    /** The company itself. */
    own: tenant.addCustomer({ name: 'Konsultti Oy', isInternal: true }),
  };
  for (const name of otherNames) tenant.addCustomer({ name });
  return { ...customers, contacts: addContacts(tenant, customers.forest, customers.bank) };
}

function addContacts(tenant: Tenant, forest: string, bank: string) {
  return {
    sanna: tenant.addContact({
      firstName: 'Sanna',
      lastName: 'Mäkinen',
      customerGuid: forest,
      emails: ['sanna.makinen@metsajarvi.example', 'sanna@metsajarvi.example'],
      phoneNumbers: ['+358 40 000 0001'],
      jobTitle: 'Tietohallintojohtaja',
    }),
    juha: tenant.addContact({
      firstName: 'Juha',
      lastName: 'Heikkinen',
      customerGuid: forest,
      emails: ['juha.heikkinen@metsajarvi.example'],
    }),
    olli: tenant.addContact({
      firstName: 'Olli',
      lastName: 'Salo',
      customerGuid: bank,
      emails: ['olli.salo@pohjolanpankki.example'],
      jobTitle: 'Hankejohtaja',
    }),
    /** No address to be found by. */
    silent: tenant.addContact({ firstName: 'Ritva', lastName: 'Aalto', customerGuid: bank }),
  };
}
