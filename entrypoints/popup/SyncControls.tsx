import { ProblemNote } from '@/components/ProblemNote';
import { useRequest } from '@/components/use-request';
import { useWords } from '@/components/words';
import { PauseMenu } from '@/entrypoints/popup/PauseMenu';
import type { Overview } from '@/lib/messages/questions';

/** When it was last looked and changed; look now, pause, resume. */
export function SyncControls({ overview }: { readonly overview: Overview }) {
  const { t } = useWords();
  const check = useRequest('checkNow');
  const resume = useRequest('resume');
  const checking = overview.checking || check.pending;
  const active = overview.connections.find((connection) => connection.active);
  const psa = active ?? ({ name: 'PSA', system: 'severa' } as const);
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
        {isPaused(overview) ? (
          <button type="button" className="button primary" onClick={() => resume.start({})}>
            {t('popup.resume')}
          </button>
        ) : (
          <PauseMenu />
        )}
      </div>
      {check.problem && <ProblemNote problem={check.problem} psa={psa} />}
    </section>
  );
}

function isPaused({ pausedUntil }: Overview): boolean {
  return pausedUntil === null || (pausedUntil !== undefined && pausedUntil > Date.now());
}

function Moment({ name, at }: { readonly name: string; readonly at: number | undefined }) {
  const { t, ago } = useWords();
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
