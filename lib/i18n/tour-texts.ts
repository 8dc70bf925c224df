import { names as namesEn } from '@/lib/i18n/en/names';
import { tour as tourEn } from '@/lib/i18n/en/tour';
import { names as namesFi } from '@/lib/i18n/fi/names';
import { tour as tourFi } from '@/lib/i18n/fi/tour';
import { names as namesSv } from '@/lib/i18n/sv/names';
import { tour as tourSv } from '@/lib/i18n/sv/tour';

/** All that the tour in the calendar page says. */
export const tourTexts = {
  en: { ...namesEn, ...tourEn },
  fi: { ...namesFi, ...tourFi },
  sv: { ...namesSv, ...tourSv },
};
