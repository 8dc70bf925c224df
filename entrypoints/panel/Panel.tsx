import { useState } from 'react';
import { browser } from 'wxt/browser';
import { Icon } from '@/components/Icon';
import { useWords, WordsProvider } from '@/components/words';
import { closeEvent } from '@/entrypoints/panel/close-event';
import { EventPanel } from '@/entrypoints/panel/EventPanel';
import { Folded } from '@/entrypoints/panel/Folded';
import { useFocusAtFirst } from '@/entrypoints/panel/use-focus-at-first';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import type { OpenEvent, PageSession } from '@/lib/page/page-session';

// Read while the extension is there: the page may outlive it.
const browserLanguage = browser.i18n.getUILanguage();

/** The panel for whichever event is open in the page. */
export function Panel({ session }: { readonly session: PageSession }) {
  const { open, look, isFolded } = usePageState(session);
  const [toggledFor, setToggledFor] = useState<string>();
  if (!open) return null;
  const wishes = [look.language, browserLanguage];
  const { eid, place } = open;
  // Who folds or unfolds the panel goes on at the other button; who only opens an event is left where they are.
  const takesFocus = toggledFor === eid;
  return (
    <WordsProvider wishes={wishes}>
      {place === 'editor' && isFolded ? (
        <Folded
          key={eid}
          {...{ eid, takesFocus }}
          onOpen={() => {
            setToggledFor(eid);
            session.update({ isFolded: false });
          }}
        />
      ) : (
        <PanelFrame
          {...{ place, takesFocus }}
          onClose={() => {
            setToggledFor(eid);
            closeEvent(session);
          }}
        >
          <EventPanel key={eid} eid={eid} />
        </PanelFrame>
      )}
    </WordsProvider>
  );
}

interface PanelFrameProps {
  readonly place: OpenEvent['place'];
  readonly takesFocus: boolean;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

function PanelFrame({ place, takesFocus, onClose, children }: PanelFrameProps) {
  const { t, locale } = useWords();
  return (
    <section
      className="screen panel"
      lang={locale.language}
      aria-label={t('panel.name')}
      onKeyDown={(event) => event.key === 'Escape' && !closesList(event.target) && onClose()}
    >
      <div className={place === 'bubble' ? 'panel-head over' : 'panel-head'}>
        {place === 'unseen' && <p className="quiet small">{t('panel.docked')}</p>}
        {place === 'editor' && <p className="quiet small">{t('panel.as-saved')}</p>}
        <HeadButton
          name={place === 'editor' ? 'down' : 'close'}
          label={t(place === 'editor' ? 'panel.fold' : 'panel.close')}
          takesFocus={takesFocus && place === 'editor'}
          onPress={onClose}
        />
      </div>
      {children}
    </section>
  );
}

interface HeadButtonProps {
  readonly name: 'close' | 'down';
  readonly label: string;
  readonly takesFocus: boolean;
  readonly onPress: () => void;
}

function HeadButton({ name, label, takesFocus, onPress }: HeadButtonProps) {
  const focusing = useFocusAtFirst<HTMLButtonElement>(takesFocus);
  return (
    <button
      ref={focusing}
      type="button"
      className="icon-button close"
      aria-label={label}
      onClick={onPress}
    >
      <Icon name={name} />
    </button>
  );
}

/** Escape closes an open list first. */
function closesList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
