import { browser } from 'wxt/browser';
import { backgroundTexts } from '@/lib/i18n/background-texts';
import { chooseLocale } from '@/lib/i18n/language';
import { createTranslate } from '@/lib/i18n/translate';

/** What a private event is called when its own title may not leave. */
export function privateEventTitle(): string {
  return backgroundWords().t('written.private-event');
}

/** What the item is called that a self-test writes into the PSA. */
export function selfTestTitle(): string {
  return backgroundWords().t('written.self-test');
}

/**
 * The words that the background says itself, in the browser's language. Not the browser's own message files: to the
 * worker of an extension that was just loaded anew, Chromium at times answers each of them with an empty text.
 */
export function backgroundWords() {
  const locale = chooseLocale([browser.i18n.getUILanguage()]);
  return { t: createTranslate(backgroundTexts, locale.language, locale.tag), locale };
}
