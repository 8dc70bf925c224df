import type { Translation } from '@/lib/i18n/catalogue';
import type { contacts as english } from '@/lib/i18n/en/contacts';

export const contacts: Translation<typeof english> = {
  'contacts.reason': '{name} on asiakkaan {customer} yhteyshenkilö.',
  'contacts.take-customer': 'Aseta asiakkaaksi',
  'contacts.take-customer-named': 'Aseta asiakkaaksi {customer}',
  'contacts.legend': 'Yhteyshenkilöt vieraiden joukossa',
  'contacts.hint':
    'Valitsemasi henkilöt lisätään aktiviteetin osallistujiksi. {psa} saattaa ilmoittaa siitä heille.',
  'contacts.label': 'Henkilöt',
  'contacts.sends-rest':
    'Lisäksi linkki tähän tapahtumaan. Kuvaus, muut vieraat ja kokouslinkki jäävät tänne.',
};
