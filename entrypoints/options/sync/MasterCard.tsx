import { RunList } from '@/components/RunList';
import { useScreenWords } from '@/components/screen-words';
import { unreadNames } from '@/components/unread-names';
import { Tick } from '@/entrypoints/options/sync/choices';
import type { CardProps } from '@/entrypoints/options/sync/SyncForm';
import { SyncNow } from '@/entrypoints/options/sync/SyncNow';
import type { SyncRun } from '@/lib/domain/history';
import type { ConnectionView } from '@/lib/messages/questions';
import type { RunProgress, SyncView } from '@/lib/messages/sync-schemas';

interface MasterCardProps extends CardProps {
  readonly runs: readonly RunProgress[];
}

/** Whether the connection syncs by itself, how the last run went, and a run at once. */
export function MasterCard({ connection, view, settings, onChange, runs }: MasterCardProps) {
  const { t } = useScreenWords();
  return (
    <div className="card">
      <Tick
        label={t('sync.automatic')}
        hint={t('sync.automatic-hint')}
        checked={settings.automatic}
        onChange={(automatic) => onChange({ automatic })}
      />
      {view.settings.automatic && (
        <>
          {runs.length > 0 ? (
            <RunList runs={runs} connections={[connection]} />
          ) : (
            <LastRun run={view.lastRun} psa={connection} />
          )}
          <SyncNow connection={connection} isRunning={runs.length > 0} reach={view.reach} />
        </>
      )}
    </div>
  );
}

interface LastRunProps {
  readonly run: SyncView['lastRun'];
  readonly psa: ConnectionView;
}

function LastRun({ run, psa }: LastRunProps) {
  const words = useScreenWords();
  const { t, ago, locale } = words;
  if (!run) return <p className="quiet">{t('sync.no-run')}</p>;
  const number = new Intl.NumberFormat(locale.tag);
  const time = ago(run.endedAt ?? run.startedAt);
  const counts = { done: number.format(run.done), planned: number.format(run.planned) };
  return (
    <p className="quiet">
      {isQuiet(run) ? t('sync.last-check', { time }) : t('sync.last-run', { time, ...counts })}{' '}
      {run.unread && `${t('history.run-unread', { what: unreadNames(run.unread, psa, words) })}. `}
      <a href="#history">{t('sync.see-history')}</a>
    </p>
  );
}

/** Nothing was done, and nothing was wrong. */
function isQuiet({ planned, problem, unread, brake }: SyncRun): boolean {
  return planned === 0 && !problem && !unread && !brake;
}
