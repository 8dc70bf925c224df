import { browser } from 'wxt/browser';
import { chooseLocale } from '@/lib/i18n/language';
import { toolbarTexts } from '@/lib/i18n/toolbar-texts';
import { createTranslate } from '@/lib/i18n/translate';

/** What a private event is called when its own title may not leave. */
export function privateEventTitle(): string {
  return toolbarWords().t('written.private-event');
}

/** What the item is called that a self-test writes into the PSA. */
export function selfTestTitle(): string {
  return toolbarWords().t('written.self-test');
}

/**
 * The words that the background says itself, in the browser's language. Not the browser's own message files: to the
 * worker of an extension that was just loaded anew, Chromium at times answers each of them with an empty text.
 */
export function toolbarWords() {
  const locale = chooseLocale([browser.i18n.getUILanguage()]);
  return { t: createTranslate(toolbarTexts, locale.language, locale.tag), locale };
}
