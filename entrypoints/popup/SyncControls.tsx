import { ProblemNote } from '@/components/ProblemNote';
import { usePopupWords } from '@/components/popup-words';
import { unknownPsa } from '@/components/unknown-psa';
import { useQuestion } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import { PauseMenu } from '@/entrypoints/popup/PauseMenu';
import type { Overview } from '@/lib/messages/questions';

/** When it was last looked and changed; look now, pause, resume. */
export function SyncControls({ overview }: { readonly overview: Overview }) {
  const { t } = usePopupWords();
  const check = useRequest('checkNow');
  const sync = useRequest('syncNow');
  const resume = useRequest('resume');
  const syncsByItself = useSyncsByItself(overview);
  const checking = overview.checking || check.pending;
  const active = overview.connections.find((connection) => connection.active);
  const problem = check.problem ?? sync.problem;
  const psa = active ?? unknownPsa;
  return (
    <section className="sync">
      <dl className="times">
        <Moment name={t('popup.last-check')} at={overview.lastCheckAt} />
        <Moment name={t('popup.last-change')} at={overview.lastChangeAt} />
      </dl>
      <div className="popup-buttons">
        <button
          type="button"
          className="button"
          disabled={checking}
          onClick={() => check.start({})}
        >
          {checking ? t('popup.checking') : t('popup.check-now')}
        </button>
        {syncsByItself && (
          <button
            type="button"
            className="button"
            disabled={overview.runs.some(({ isCancellable }) => isCancellable) || sync.pending}
            onClick={() => sync.start({})}
          >
            {t('sync.now')}
          </button>
        )}
        {isPaused(overview) ? (
          <button type="button" className="button primary" onClick={() => resume.start({})}>
            {t('popup.resume')}
          </button>
        ) : (
          <PauseMenu />
        )}
      </div>
      {problem && <ProblemNote problem={problem} psa={psa} />}
    </section>
  );
}

/** Whether any connection syncs without a click. */
function useSyncsByItself({ connections }: Overview): boolean {
  const { answer } = useQuestion('readSetup', {});
  return connections.some(({ id }) => answer?.settings.sync[id]?.automatic === true);
}

function isPaused({ pausedUntil }: Overview): boolean {
  return pausedUntil === null || (pausedUntil !== undefined && pausedUntil > Date.now());
}

function Moment({ name, at }: { readonly name: string; readonly at: number | undefined }) {
  const { t, ago } = usePopupWords();
  return (
    <>
      <dt className="quiet">{name}</dt>
      <dd>
        {at === undefined ? (
          t('popup.never')
        ) : (
          <time dateTime={new Date(at).toISOString()}>{ago(at)}</time>
        )}
      </dd>
    </>
  );
}
