import type { Translation } from '@/lib/i18n/catalogue';
import type { contacts as english } from '@/lib/i18n/en/contacts';

export const contacts: Translation<typeof english> = {
  'contacts.reason': '{name} är kontaktperson hos {customer}.',
  'contacts.take-customer': 'Ange som kund',
  'contacts.take-customer-named': 'Ange {customer} som kund',
};
