import type { Contact, Customer } from '@/lib/domain/activity';

/** Invented customers. Ids stay the same for ever: activities point to them. */
export const practiceCustomers = {
  birch: { id: 'birch', name: 'Birch & Sons Joinery' },
  fjord: { id: 'fjord', name: 'Fjordlys Energi AS' },
  harbour: { id: 'harbour', name: 'Harbour Hospital District' },
  linden: { id: 'linden', name: 'Linden Insurance' },
  meadow: { id: 'meadow', name: 'Meadow Foods' },
  northwind: { id: 'northwind', name: 'Northwind Logistics' },
  own: { id: 'own', name: 'Our own company' },
  puisto: { id: 'puisto', name: 'Puistolinnan Kiinteistöt Oy' },
} satisfies Readonly<Record<string, Customer>>;

/** Their contact persons, under addresses that can never be real. */
export const practiceContacts: readonly Contact[] = [
  contact('c-birch', 'Ada Birch', 'ada@birch.example', practiceCustomers.birch),
  contact('c-fjord', 'Nils Haugen', 'nils.haugen@fjordlys.example', practiceCustomers.fjord),
  contact('c-linden', 'Grace Linden', 'grace@linden.example', practiceCustomers.linden),
  contact('c-puisto', 'Aino Puisto', 'aino@puistolinna.example', practiceCustomers.puisto),
];

function contact(id: string, name: string, email: string, customer: Customer): Contact {
  return { id, name, emails: [email], customer };
}
