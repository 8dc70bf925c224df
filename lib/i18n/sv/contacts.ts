import type { Translation } from '@/lib/i18n/catalogue';
import type { contacts as english } from '@/lib/i18n/en/contacts';

export const contacts: Translation<typeof english> = {
  'contacts.reason': '{name} är kontaktperson hos {customer}.',
  'contacts.take-customer': 'Ange som kund',
  'contacts.take-customer-named': 'Ange {customer} som kund',
  'contacts.legend': 'Kontaktpersoner bland gästerna',
  'contacts.hint': 'De du väljer blir deltagare i aktiviteten. {psa} kan meddela dem.',
  'contacts.label': 'Kontakter',
  'contacts.sends-rest':
    'Och en länk tillbaka hit. Beskrivning, övriga gäster och möteslänk stannar här.',
};
