import type { Translation } from '@/lib/i18n/catalogue';
import type { names as english } from '@/lib/i18n/en/names';

export const names: Translation<typeof english> = {
  'app.name': 'Merkki',
  'google.name': 'Google Kalender',
  'practice.name': 'Övnings-PSA',
  'name.untitled': '(Ingen titel)',
};
