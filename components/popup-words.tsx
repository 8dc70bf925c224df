import { useMemo } from 'react';
import { useWords, type Words } from '@/components/words';
import { popupTexts } from '@/lib/i18n/popup-texts';
import { createTranslate, type PopupTranslate } from '@/lib/i18n/translate';

/** As {@link Words}, with the texts of the popup. */
export interface PopupWords extends Words {
  readonly t: Words['t'] & PopupTranslate;
}

/** The words of the popup, and of whatever other pages show as it does: with them no other page's texts are loaded. */
export function usePopupWords(): PopupWords {
  const words = useWords();
  return useMemo(() => {
    const { language, tag } = words.locale;
    // The texts of all screens are among these.
    const t = createTranslate(popupTexts, language, tag) as PopupWords['t'];
    return { ...words, t };
  }, [words]);
}
