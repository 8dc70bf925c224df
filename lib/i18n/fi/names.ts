import type { Translation } from '@/lib/i18n/catalogue';
import type { names as english } from '@/lib/i18n/en/names';

export const names: Translation<typeof english> = {
  'app.name': 'Merkki',
  'google.name': 'Google-kalenteri',
  'practice.name': 'Harjoitusjärjestelmä',
  'name.untitled': '(Ei otsikkoa)',
};
