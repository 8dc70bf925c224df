import type { Translation } from '@/lib/i18n/catalogue';
import type { overlaps as english } from '@/lib/i18n/en/overlaps';

export const overlaps: Translation<typeof english> = {
  'overlap.intro': 'Sinulla on samaan aikaan {psa:inessive}:',
  'overlap.more': { one: 'ja {count} muu', other: 'ja {count} muuta' },
};
