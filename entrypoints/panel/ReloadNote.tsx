import { useRef, useState } from 'react';
import { useWords } from '@/components/words';
import { HeadButton } from '@/entrypoints/panel/HeadButton';
import { PageWords } from '@/entrypoints/panel/PageWords';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import { useReturnedFocus } from '@/entrypoints/panel/use-returned-focus';
import { useSaid } from '@/entrypoints/panel/use-said';
import type { PageSession } from '@/lib/page/page-session';
import { createVoice, type Voice } from '@/lib/page/voice';

/** Asks to load a page anew that was open before Merkki came. */
export function ReloadNote({ session }: { readonly session: PageSession }) {
  const state = usePageState(session);
  const [voice] = useState(() => createVoice(document, session));
  if (state.reload !== 'asked') return null;
  return (
    <PageWords look={state.look}>
      <Note
        voice={voice}
        wishes={state.reloadWishes}
        onClose={() => session.update({ reload: 'postponed' })}
      />
    </PageWords>
  );
}

interface NoteProps {
  readonly voice: Voice;
  /** Said anew with each. */
  readonly wishes: number;
  readonly onClose: () => void;
}

function Note({ voice, wishes, onClose }: NoteProps) {
  const { t, locale } = useWords();
  const text = t('panel.reload');
  const note = useRef<HTMLElement>(null);
  const { handlers, giveBack } = useReturnedFocus(note);
  useSaid(voice, { text, language: locale.language, wishes });
  const close = () => {
    giveBack();
    onClose();
  };
  return (
    <section
      ref={note}
      className="screen panel"
      lang={locale.language}
      aria-label="Merkki"
      {...handlers}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className="panel-head">
        <p>{text}</p>
        <HeadButton label={t('panel.close')} onPress={close} />
      </div>
      <button type="button" className="button primary" onClick={() => location.reload()}>
        {t('remedy.reload')}
      </button>
    </section>
  );
}
