import { browser } from 'wxt/browser';
import { type DayStanding, dayStandings } from '@/lib/domain/day-count';
import type { MarkNames } from '@/lib/domain/mark-names';
import { type Mark, marks } from '@/lib/domain/mark-state';
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

/** What the marks of a page in this language are called, for those who hear them. */
export function markNames(pageLanguage: string): MarkNames {
  const { t, locale } = backgroundWords(pageLanguage);
  const names = Object.fromEntries(marks.map((mark) => [mark, t(`mark.${mark}`)]));
  const days = Object.fromEntries(dayStandings.map((each) => [each, t(`day.${each}`)]));
  return {
    language: locale.language,
    names: names as Record<Mark, string>,
    days: days as Record<DayStanding, string>,
  };
}

/**
 * The words that the background says itself, in the wished language, else the browser's. Not the browser's own message files: to the
 * worker of an extension that was just loaded anew, Chromium at times answers each of them with an empty text.
 */
export function backgroundWords(...wished: readonly string[]) {
  const locale = chooseLocale([...wished, browser.i18n.getUILanguage()]);
  return { t: createTranslate(backgroundTexts, locale.language, locale.tag), locale };
}
