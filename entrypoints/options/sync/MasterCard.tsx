import { RunList } from '@/components/RunList';
import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import { unreadNames } from '@/components/unread-names';
import { Locked } from '@/entrypoints/options/Locked';
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
export function MasterCard(props: MasterCardProps) {
  const { connection, view, settings, onChange, isLocked, runs } = props;
  const { t } = useScreenWords();
  return (
    <div className="card">
      <Locked when={isLocked('automatic')}>
        <Tick
          label={t('sync.automatic')}
          hint={t('sync.automatic-hint')}
          checked={settings.automatic}
          onChange={(automatic) => onChange({ automatic })}
        />
      </Locked>
      {view.settings.automatic && (
        <>
          {runs.length > 0 ? (
            <RunList runs={runs} connections={[connection]} />
          ) : (
            <LastRun view={view} psa={connection} />
          )}
          {connection.leftUndone !== undefined && (
            <p className="quiet">{t('sync.left-undone', { count: connection.leftUndone })}</p>
          )}
          <SyncNow
            connection={connection}
            isRunning={runs.some(({ isCancellable }) => isCancellable)}
            reach={view.reach}
          />
        </>
      )}
    </div>
  );
}

interface LastRunProps {
  readonly view: SyncView;
  readonly psa: ConnectionView;
}

/** What was done last, or could not be; and when there was nothing to do since. */
function LastRun({ view: { lastRun: run, lastQuietAt = 0 }, psa }: LastRunProps) {
  const words = useScreenWords();
  const { t, ago } = words;
  if (!run && lastQuietAt === 0) return <p className="quiet">{t('sync.no-run')}</p>;
  const end = run?.endedAt ?? run?.startedAt ?? 0;
  return (
    <p className="quiet">
      {run && `${outcomeOf(run, psa, words)}. `}
      {lastQuietAt > end && `${t('sync.last-check', { time: ago(lastQuietAt) })}. `}
      <a href="#history">{t('sync.see-history')}</a>
    </p>
  );
}

function outcomeOf(run: SyncRun, psa: ConnectionView, words: ScreenWords): string {
  const { unread, brake } = run;
  const { t } = words;
  const parts = [
    runWords(run, words),
    ...(unread ? [t('history.run-unread', { what: unreadNames(unread, psa, words) })] : []),
    ...(brake ? [t(`history.run-brake.${brake}`)] : []),
  ];
  return parts.join('. ');
}

function runWords(run: SyncRun, { t, ago, locale }: ScreenWords): string {
  const { planned, done, endedAt, startedAt } = run;
  const time = ago(endedAt ?? startedAt);
  if (planned === 0) return t(isQuiet(run) ? 'sync.last-check' : 'sync.last-run-of', { time });
  const number = new Intl.NumberFormat(locale.tag);
  const counts = { done: number.format(done), planned: number.format(planned) };
  return t('sync.last-run', { time, ...counts });
}

/** Nothing was done, and nothing was wrong. */
function isQuiet({ planned, problem, unread, brake }: SyncRun): boolean {
  return planned === 0 && !problem && !unread && !brake;
}
