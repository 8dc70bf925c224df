import { useScreenWords } from '@/components/screen-words';
import { Diagnostics } from '@/entrypoints/options/privacy/Diagnostics';
import { ErasedNote } from '@/entrypoints/options/privacy/ErasedNote';
import { EraseEverything } from '@/entrypoints/options/privacy/EraseEverything';
import { ExportEverything } from '@/entrypoints/options/privacy/ExportEverything';
import { WhatLeaves } from '@/entrypoints/options/privacy/WhatLeaves';

/** What leaves this browser, and what is kept in it. */
export function PrivacySection({ named }: { readonly named: string | undefined }) {
  const { t } = useScreenWords();
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.privacy')}</h2>
        <p className="quiet">{t('privacy.intro')}</p>
      </div>
      {named === 'erased' && <ErasedNote isRevoked />}
      {named === 'erased-unrevoked' && <ErasedNote isRevoked={false} />}
      <WhatLeaves />
      <ExportEverything />
      <Diagnostics />
      <EraseEverything />
    </section>
  );
}
