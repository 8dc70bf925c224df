import { browser } from 'wxt/browser';
import { chooseLocale, type Language } from '@/lib/i18n/language';
import { tourTexts } from '@/lib/i18n/tour-texts';
import { createTranslate } from '@/lib/i18n/translate';

/** What the tour says, in one language. */
export interface TourWords {
  readonly language: Language;
  readonly t: ReturnType<typeof createTranslate<(typeof tourTexts)['en']>>;
}

// Read while the extension is there: the page may outlive it.
const browserLanguage = browser.i18n.getUILanguage();

/** In the page's language, else in the browser's. */
export function createTourWords(pageLanguage: string): TourWords {
  const { language, tag } = chooseLocale([pageLanguage, browserLanguage]);
  return { language, t: createTranslate(tourTexts, language, tag) };
}
