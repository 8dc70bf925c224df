import { browser } from 'wxt/browser';
import { Icon } from '@/components/Icon';
import { useWords, WordsProvider } from '@/components/words';
import { closeEvent } from '@/entrypoints/panel/close-event';
import { EventPanel } from '@/entrypoints/panel/EventPanel';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import type { PageSession } from '@/lib/page/page-session';

// Read while the extension is there: the page may outlive it.
const browserLanguage = browser.i18n.getUILanguage();

/** The panel for whichever event is open in the page. */
export function Panel({ session }: { readonly session: PageSession }) {
  const { open, look } = usePageState(session);
  if (!open) return null;
  const wishes = [look.language, browserLanguage];
  return (
    <WordsProvider wishes={wishes}>
      <PanelFrame isDocked={open.dialog === undefined} onClose={() => closeEvent(session)}>
        <EventPanel key={open.eid} eid={open.eid} />
      </PanelFrame>
    </WordsProvider>
  );
}

interface PanelFrameProps {
  /** There is no dialog of Google's to stand beside. */
  readonly isDocked: boolean;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

function PanelFrame({ isDocked, onClose, children }: PanelFrameProps) {
  const { t, locale } = useWords();
  return (
    <section
      className="screen panel"
      lang={locale.language}
      aria-label={t('panel.name')}
      onKeyDown={(event) => event.key === 'Escape' && !closesList(event.target) && onClose()}
    >
      <div className={isDocked ? 'panel-head' : 'panel-head over'}>
        {isDocked && <p className="quiet small">{t('panel.docked')}</p>}
        <button
          type="button"
          className="icon-button close"
          aria-label={t('panel.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </section>
  );
}

/** Escape closes an open list first. */
function closesList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
