import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { AskingProvider, createCache } from '@/components/asking';
import { followColorScheme } from '@/components/follow-color-scheme';
import { WordsProvider } from '@/components/words';
import { chooseLocale } from '@/lib/i18n/language';
import { panelTexts } from '@/lib/i18n/panel-texts';

/** Shows a screen on a page of the extension, in the browser's language and theme, with a cache of its own. */
export function showScreen(page: Document, screen: ReactNode, cache = createCache()): void {
  const wishes = [browser.i18n.getUILanguage()];
  const root = page.getElementById('root');
  if (!root) return;
  page.documentElement.lang = chooseLocale(wishes).language;
  followColorScheme(page);
  createRoot(root).render(
    <StrictMode>
      <AskingProvider cache={cache}>
        <WordsProvider wishes={wishes} texts={panelTexts}>
          {screen}
        </WordsProvider>
      </AskingProvider>
    </StrictMode>,
  );
}
