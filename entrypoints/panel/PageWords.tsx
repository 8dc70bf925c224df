import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { WordsProvider } from '@/components/words';
import { providedTexts } from '@/lib/i18n/provided-texts';
import type { PageLook } from '@/lib/page/find-look';

// Read while the extension is there: the page may outlive it.
const browserLanguage = browser.i18n.getUILanguage();
// They were put into the tab right before the panel.
const texts = providedTexts();

interface PageWordsProps {
  readonly look: PageLook;
  readonly children: ReactNode;
}

/** Has everything inside speak the page's language, else the browser's. */
export function PageWords({ look, children }: PageWordsProps) {
  return (
    <WordsProvider wishes={[look.language, browserLanguage]} texts={texts}>
      {children}
    </WordsProvider>
  );
}
