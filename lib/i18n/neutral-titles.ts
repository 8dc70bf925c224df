import { backgroundTexts } from '@/lib/i18n/background-texts';
import { languages } from '@/lib/i18n/language';

/**
 * What a private event is called when its own title may not leave, in each of our languages: another installation of
 * the person may speak another one.
 */
export const neutralTitles: readonly string[] = languages.map(
  (language) => backgroundTexts[language]['written.private-event'],
);
