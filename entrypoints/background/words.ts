import { browser } from 'wxt/browser';
import { chooseLocale } from '@/lib/i18n/language';
import { toolbarTexts } from '@/lib/i18n/toolbar-texts';
import { createTranslate } from '@/lib/i18n/translate';

/** What a private event is called when its own title may not leave. */
export function privateEventTitle(): string {
  return browser.i18n.getMessage('privateEvent');
}

/** What the item is called that a self-test writes into the PSA. */
export function selfTestTitle(): string {
  return browser.i18n.getMessage('selfTestTitle');
}

/** The words that the background says itself, in the browser's language. */
export function toolbarWords() {
  const locale = chooseLocale([browser.i18n.getUILanguage()]);
  return { t: createTranslate(toolbarTexts, locale.language, locale.tag), locale };
}
