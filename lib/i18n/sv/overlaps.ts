import type { Translation } from '@/lib/i18n/catalogue';
import type { overlaps as english } from '@/lib/i18n/en/overlaps';

export const overlaps: Translation<typeof english> = {
  'overlap.intro': 'Du har samtidigt i {psa}:',
  'overlap.more': { one: 'och {count} till', other: 'och {count} till' },
};
