import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { useDebounced } from '@/components/use-debounced';
import { useQuestion } from '@/components/use-question';
import { ExportHistory } from '@/entrypoints/options/history/ExportHistory';
import { Filters } from '@/entrypoints/options/history/Filters';
import { HistoryList } from '@/entrypoints/options/history/HistoryList';
import { filterOf, isNarrowed, noChoice } from '@/entrypoints/options/history/history-choice';
import { Retention } from '@/entrypoints/options/history/Retention';
import { RunTable } from '@/entrypoints/options/history/RunTable';
import { useHistoryChoice } from '@/entrypoints/options/history/use-history-choice';
import type { SyncRun } from '@/lib/domain/history';
import { deviceZone } from '@/lib/domain/zoned-date';
import type { ConnectionView } from '@/lib/messages/questions';

/** What Merkki wrote, operation by operation, and the runs that did it. */
export function HistorySection({
  connections,
}: {
  readonly connections: readonly ConnectionView[];
}) {
  const { t } = useScreenWords();
  const [choice, setChoice] = useHistoryChoice(connections);
  const text = useDebounced(choice.text.trim());
  const filter = filterOf({ ...choice, text }, deviceZone());
  const found = useQuestion('findHistory', { filter }, { keepPrevious: true });
  const ids = found.answer?.ids;
  const psaOf = (connectionId: string) =>
    connections.find(({ id }) => id === connectionId) ?? unknownPsa;
  const showRun = (run: SyncRun) => setChoice({ ...noChoice, run });
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.history')}</h2>
        <p className="quiet">{t('history.intro')}</p>
        <Retention />
      </div>
      <RunTable psaOf={psaOf} onShow={showRun} />
      <Filters choice={choice} connections={connections} onChange={setChoice} />
      {found.problem && (
        <ProblemNote problem={found.problem} psa={unknownPsa} onRetry={found.again} />
      )}
      {!ids && found.pending && (
        <p className="quiet" role="status">
          {t('history.reading')}
        </p>
      )}
      {ids?.length === 0 && (
        <p className="card">{t(isNarrowed(choice) ? 'history.nothing-found' : 'history.empty')}</p>
      )}
      {ids && ids.length > 0 && (
        <>
          <ExportHistory ids={ids} />
          <HistoryList ids={ids} psaOf={psaOf} named={filter.about} />
        </>
      )}
    </section>
  );
}
