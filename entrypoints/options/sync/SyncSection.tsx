import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { ConnectionTabs, shownConnection } from '@/entrypoints/options/ConnectionTabs';
import { FailureNotifications } from '@/entrypoints/options/sync/FailureNotifications';
import { SyncForm } from '@/entrypoints/options/sync/SyncForm';
import type { Settings } from '@/lib/domain/settings';
import type { ConnectionView, Overview } from '@/lib/messages/questions';

interface SyncSectionProps {
  readonly overview: Overview;
  readonly settings: Pick<Settings, 'notifiesFailures'>;
  /** The connection that the address names. */
  readonly named: string | undefined;
}

/** What a connection does without a click. */
export function SyncSection({ overview, settings, named }: SyncSectionProps) {
  const { t } = useScreenWords();
  const { connections } = overview;
  const shown = shownConnection(connections, named);
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.sync')}</h2>
        <p className="quiet">{t('sync.intro')}</p>
      </div>
      <ConnectionTabs connections={connections} shownId={shown?.id} section="sync" />
      {shown && <ConnectionSync key={shown.id} connection={shown} overview={overview} />}
      <FailureNotifications isOn={settings.notifiesFailures} />
    </section>
  );
}

interface ConnectionSyncProps {
  readonly connection: ConnectionView;
  readonly overview: Overview;
}

function ConnectionSync({ connection, overview }: ConnectionSyncProps) {
  const { t } = useScreenWords();
  const { id: connectionId } = connection;
  const { answer: view, problem, again } = useQuestion('readSync', { connectionId });
  const runs = overview.runs.filter((run) => run.connectionId === connectionId);
  return (
    <>
      {problem && <ProblemNote problem={problem} psa={connection} here="sync" onRetry={again} />}
      {view && <SyncForm connection={connection} view={view} runs={runs} />}
      {!view && !problem && (
        <p className="quiet" role="status">
          {t('sync.reading')}
        </p>
      )}
    </>
  );
}
