import { usePopupWords } from '@/components/popup-words';
import { ReadingProgress } from '@/components/ReadingProgress';
import { useRequest } from '@/components/use-request';
import type { ConnectionView } from '@/lib/messages/questions';
import type { RunProgress } from '@/lib/messages/sync-schemas';

interface RunListProps {
  readonly runs: readonly RunProgress[];
  readonly connections: readonly ConnectionView[];
}

const minuteMs = 60_000;

/** The runs under way: how far they have come, how long the rest takes, and the way to stop them. */
export function RunList({ runs, connections }: RunListProps) {
  return (
    <ul className="runs">
      {runs.map((run) => {
        const psa = connections.find(({ id }) => id === run.connectionId);
        return <Run key={run.runId} run={run} psa={psa} />;
      })}
    </ul>
  );
}

function Run({
  run,
  psa,
}: {
  readonly run: RunProgress;
  readonly psa: ConnectionView | undefined;
}) {
  const { t, psaName } = usePopupWords();
  const cancel = useRequest('cancelRun');
  const named = psa ? psaName(psa) : 'PSA';
  const name = t(run.total > 0 ? 'run.running' : 'run.reading', { psa: named });
  return (
    <li className="run">
      <p className="run-name">{name}</p>
      {run.isCancellable && (
        <button
          type="button"
          className="button plain"
          disabled={cancel.pending}
          onClick={() => cancel.start({ runId: run.runId })}
        >
          {t('common.cancel')}
        </button>
      )}
      {run.total > 0 ? (
        <>
          <progress aria-label={name} value={run.done} max={run.total} />
          <p className="quiet small">
            <Left run={run} />
          </p>
        </>
      ) : (
        <ReadingProgress step={run.reading} psa={named} label={name} />
      )}
    </li>
  );
}

function Left({ run: { done, total, remainingMs } }: { readonly run: RunProgress }) {
  const { t, duration, locale } = usePopupWords();
  const number = new Intl.NumberFormat(locale.tag);
  const progress = t('run.progress', { done: number.format(done), total: number.format(total) });
  const left =
    remainingMs < minuteMs
      ? t('run.left-short')
      : t('run.left', { duration: duration(remainingMs) });
  return `${progress}, ${left}`;
}
