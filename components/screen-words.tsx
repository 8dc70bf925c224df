import { useMemo } from 'react';
import { useWords, type Words } from '@/components/words';
import { screenTexts } from '@/lib/i18n/screen-texts';
import { createTranslate, type ScreenTranslate } from '@/lib/i18n/translate';

/** As {@link Words}, with the texts of the extension's own pages. */
export interface ScreenWords extends Words {
  readonly t: Words['t'] & ScreenTranslate;
}

/** The words of the extension's own pages. Not for the panel, which would load all their texts with it. */
export function useScreenWords(): ScreenWords {
  const words = useWords();
  return useMemo(() => {
    const { language, tag } = words.locale;
    // The texts of all screens are among these.
    const t = createTranslate(screenTexts, language, tag) as ScreenWords['t'];
    return { ...words, t };
  }, [words]);
}
