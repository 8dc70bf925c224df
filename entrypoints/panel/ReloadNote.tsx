import { useEffect, useState } from 'react';
import { Icon } from '@/components/Icon';
import { useWords } from '@/components/words';
import { PageWords } from '@/entrypoints/panel/PageWords';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import type { PageSession } from '@/lib/page/page-session';
import { createVoice, type Voice } from '@/lib/page/voice';
import { asksToReload } from '@/lib/page/wants-panel';

/** What comes with its region is not read out. */
const pauseMs = 300;

/** Asks to load a page anew that was open before Merkki came. */
export function ReloadNote({ session }: { readonly session: PageSession }) {
  const state = usePageState(session);
  const [voice] = useState(() => createVoice(document, session));
  if (!asksToReload(state)) return null;
  return (
    <PageWords look={state.look}>
      <Note voice={voice} onClose={() => session.update({ reload: 'postponed' })} />
    </PageWords>
  );
}

interface NoteProps {
  readonly voice: Voice;
  readonly onClose: () => void;
}

function Note({ voice, onClose }: NoteProps) {
  const { t, locale } = useWords();
  const text = t('panel.reload');
  useEffect(() => {
    voice.hush();
    const later = setTimeout(() => voice.say(text, locale.language), pauseMs);
    return () => {
      clearTimeout(later);
      voice.hush();
    };
  }, [voice, text, locale.language]);
  return (
    <section
      className="screen panel"
      lang={locale.language}
      aria-label="Merkki"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="panel-head">
        <p>{text}</p>
        <button
          type="button"
          className="icon-button close"
          aria-label={t('panel.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <button type="button" className="button primary" onClick={() => location.reload()}>
        {t('remedy.reload')}
      </button>
    </section>
  );
}
