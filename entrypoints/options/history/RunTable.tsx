import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import { unreadNames } from '@/components/unread-names';
import { useQuestion } from '@/components/use-question';
import type { PsaSystem } from '@/lib/domain/connection';
import type { SyncRun } from '@/lib/domain/history';
import type { Problem } from '@/lib/domain/problem';

interface Psa {
  readonly name: string;
  readonly system: PsaSystem;
}

interface RunTableProps {
  readonly psaOf: (connectionId: string) => Psa;
  /** Narrows the history to this run. */
  readonly onShow: (run: SyncRun) => void;
}

/** The runs of all connections, newest first, with what became of what they decided. */
export function RunTable({ psaOf, onShow }: RunTableProps) {
  const { t } = useScreenWords();
  const { answer: runs } = useQuestion('readRuns', {});
  if (!runs) return null;
  return (
    <details className="more">
      <summary>
        <Icon name="down" />
        {t('history.runs')}
      </summary>
      {runs.length === 0 ? (
        <p className="quiet">{t('history.no-runs')}</p>
      ) : (
        <table className="activities run-table">
          <thead>
            <tr>
              <th scope="col">{t('history.run-started')}</th>
              <th scope="col">{t('sync.connection')}</th>
              <th scope="col">{t('history.run-result')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <RunRow key={run.id} run={run} psa={psaOf(run.connectionId)} onShow={onShow} />
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

interface RunRowProps {
  readonly run: SyncRun;
  readonly psa: Psa;
  readonly onShow: (run: SyncRun) => void;
}

function RunRow({ run, psa, onShow }: RunRowProps) {
  const words = useScreenWords();
  const { t, psaName } = words;
  const result = resultOf(run, words);
  return (
    <tr>
      <td>
        <p>{timesOf(run, words)}</p>
        <p className="quiet small">{t(`history.trigger.${run.trigger}`)}</p>
      </td>
      <td>{psaName(psa)}</td>
      <td>
        <div className="run-result">
          {result && <p>{result}</p>}
          {run.unread && (
            <p>{t('history.run-unread', { what: unreadNames(run.unread, psa, words) })}</p>
          )}
          {problemsOf(run).map((problem) => (
            <ProblemNote key={JSON.stringify(problem)} problem={problem} psa={psa} />
          ))}
          {run.done + run.failed > 0 && (
            <button type="button" className="button plain" onClick={() => onShow(run)}>
              {t('history.only-run')}
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}

/** What keeps several calendars from being read is told once. */
function problemsOf({ problem, unread = [] }: SyncRun): Problem[] {
  const all = [...(problem ? [problem] : []), ...unread.map((one) => one.problem)];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** Runs that found nothing to do are told from the first to the last. */
function timesOf({ startedAt, endedAt, quiet = 0 }: SyncRun, { time, clock }: ScreenWords): string {
  const isSpan = quiet > 1 && endedAt !== undefined;
  return isSpan ? `${time(startedAt)}–${clock(endedAt)}` : time(startedAt);
}

/** It came to its end, and there was nothing to do, to ask or to complain of. */
function isClean({ planned, endedAt, problem, unread, brake, isCancelled }: SyncRun): boolean {
  return planned === 0 && endedAt !== undefined && !problem && !unread && !brake && !isCancelled;
}

function resultOf(run: SyncRun, { t, locale }: ScreenWords): string {
  const number = new Intl.NumberFormat(locale.tag);
  const { planned, done, failed, isCancelled, leftUndone = 0, endedAt, quiet, brake } = run;
  const counts = { done: number.format(done), planned: number.format(planned) };
  const parts = [
    ...(planned > 0 ? [t('history.run-counts', counts)] : []),
    ...(failed > 0 ? [t('history.run-failed', { count: failed })] : []),
    ...(isCancelled ? [t('history.run-cancelled')] : []),
    ...(leftUndone > 0 ? [t('history.run-left', { count: leftUndone })] : []),
    ...(endedAt === undefined ? [t('history.run-going')] : []),
    ...(brake ? [t(`history.run-brake.${brake}`)] : []),
    ...(quiet !== undefined ? [t('history.run-quiet-count', { count: quiet })] : []),
    ...(isClean(run) && quiet === undefined ? [t('history.run-quiet')] : []),
  ];
  return parts.join(' · ');
}
