import { ProblemNote } from '@/components/ProblemNote';
import { usePopupWords } from '@/components/popup-words';
import { RunList } from '@/components/RunList';
import { unknownPsa } from '@/components/unknown-psa';
import { useQuestion } from '@/components/use-question';
import { AttentionList } from '@/entrypoints/popup/AttentionList';
import { BrakeNote } from '@/entrypoints/popup/BrakeNote';
import { ConnectionList } from '@/entrypoints/popup/ConnectionList';
import { CountTable } from '@/entrypoints/popup/CountTable';
import { Notices } from '@/entrypoints/popup/Notices';
import { PopupHead } from '@/entrypoints/popup/PopupHead';
import { psaOf } from '@/entrypoints/popup/psa-of';
import { SelectButton } from '@/entrypoints/popup/SelectButton';
import { SignIn } from '@/entrypoints/popup/SignIn';
import { SyncControls } from '@/entrypoints/popup/SyncControls';

/** How the sync stands, and what needs the person. */
export function Popup() {
  const { answer: overview, problem, again } = useQuestion('overview', {});
  const { t } = usePopupWords();
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
          {overview.brakes.map((brake) => (
            <BrakeNote
              key={brake.connectionId}
              brake={brake}
              psa={psaOf(overview.connections, brake)}
            />
          ))}
          {overview.attention.length > 0 && (
            <AttentionList items={overview.attention} connections={overview.connections} />
          )}
          {overview.runs.length > 0 && (
            <section>
              <RunList runs={overview.runs} connections={overview.connections} />
            </section>
          )}
          <ConnectionList
            google={overview.google}
            connections={overview.connections}
            pausedUntil={overview.pausedUntil}
          />
          <Notices overview={overview} />
          <section>
            <h2>{t('popup.counts')}</h2>
            {overview.google.state === 'not-connected' ? (
              <p className="quiet">{t('popup.no-counts')}</p>
            ) : (
              <CountTable counts={overview.counts} />
            )}
            {overview.isCalendarOpen && overview.surfaces.chips !== 'off' && <SelectButton />}
          </section>
          <SyncControls overview={overview} />
        </>
      )}
    </main>
  );
}
