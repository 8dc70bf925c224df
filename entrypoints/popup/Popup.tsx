import { ProblemNote } from '@/components/ProblemNote';
import { useQuestion } from '@/components/use-question';
import { useWords } from '@/components/words';
import { AttentionList } from '@/entrypoints/popup/AttentionList';
import { ConnectionList } from '@/entrypoints/popup/ConnectionList';
import { CountTable } from '@/entrypoints/popup/CountTable';
import { Notices } from '@/entrypoints/popup/Notices';
import { PopupHead } from '@/entrypoints/popup/PopupHead';
import { SignIn } from '@/entrypoints/popup/SignIn';
import { SyncControls } from '@/entrypoints/popup/SyncControls';

const unknownPsa = { name: 'PSA', system: 'severa' } as const;

/** How the sync stands, and what needs the person. */
export function Popup() {
  const { answer: overview, problem, again } = useQuestion('overview', {});
  const { t } = useWords();
  const active = overview?.connections.find((connection) => connection.active);
  return (
    <main className="screen popup">
      <PopupHead overview={overview} />
      {problem && (
        <div>
          <ProblemNote problem={problem} psa={active ?? unknownPsa} onRetry={again} />
        </div>
      )}
      {overview && (
        <>
          {overview.google.state === 'signed-out' && <SignIn />}
          {overview.attention.length > 0 && (
            <AttentionList items={overview.attention} psa={active ?? unknownPsa} />
          )}
          <ConnectionList google={overview.google} connections={overview.connections} />
          <Notices overview={overview} />
          <section>
            <h2>{t('popup.counts')}</h2>
            {overview.google.state === 'not-connected' ? (
              <p className="quiet">{t('popup.no-counts')}</p>
            ) : (
              <CountTable counts={overview.counts} />
            )}
          </section>
          <SyncControls overview={overview} />
        </>
      )}
    </main>
  );
}
