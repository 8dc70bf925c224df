import type { Translation } from '@/lib/i18n/catalogue';
import type { contacts as english } from '@/lib/i18n/en/contacts';

export const contacts: Translation<typeof english> = {
  'contacts.reason': '{name} on asiakkaan {customer} yhteyshenkilö.',
  'contacts.take-customer': 'Aseta asiakkaaksi',
  'contacts.take-customer-named': 'Aseta asiakkaaksi {customer}',
};
