import { languages } from '@/lib/i18n/language';
import { toolbarTexts } from '@/lib/i18n/toolbar-texts';

/**
 * What a private event is called when its own title may not leave, in each of our languages: another installation of
 * the person may speak another one.
 */
export const neutralTitles: readonly string[] = languages.map(
  (language) => toolbarTexts[language]['written.private-event'],
);
