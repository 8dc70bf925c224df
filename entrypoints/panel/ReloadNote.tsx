import { Icon } from '@/components/Icon';
import { useWords } from '@/components/words';
import { PageWords } from '@/entrypoints/panel/PageWords';
import { usePageState } from '@/entrypoints/panel/use-page-state';
import type { PageSession } from '@/lib/page/page-session';

/** Asks to load a page anew that was open before Merkki came. */
export function ReloadNote({ session }: { readonly session: PageSession }) {
  const { reload, look } = usePageState(session);
  if (reload !== 'asked') return null;
  return (
    <PageWords look={look}>
      <Note onClose={() => session.update({ reload: 'postponed' })} />
    </PageWords>
  );
}

function Note({ onClose }: { readonly onClose: () => void }) {
  const { t, locale } = useWords();
  return (
    <section className="screen panel" lang={locale.language} aria-label="Merkki">
      <div className="panel-head">
        <p>{t('panel.reload')}</p>
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
