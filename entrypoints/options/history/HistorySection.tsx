import { useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useDebounced } from '@/components/use-debounced';
import {
  Filters,
  isNarrowed,
  noFilter,
  operationKinds,
} from '@/entrypoints/options/history/Filters';
import { HistoryEntry } from '@/entrypoints/options/history/HistoryEntry';
import { Retention } from '@/entrypoints/options/history/Retention';
import { RunTable } from '@/entrypoints/options/history/RunTable';
import { unknownPsa } from '@/entrypoints/options/history/unknown-psa';
import { useHistory } from '@/entrypoints/options/history/use-history';
import type { SyncRun } from '@/lib/domain/history';
import type { ConnectionView } from '@/lib/messages/questions';

/** What Merkki wrote, operation by operation, and the runs that did it. */
export function HistorySection({
  connections,
}: {
  readonly connections: readonly ConnectionView[];
}) {
  const { t } = useScreenWords();
  const [filter, setFilter] = useState(noFilter);
  const text = useDebounced(filter.text.trim());
  const { run, kind, outcome, side } = filter;
  const history = useHistory({
    ...(kind !== 'any' && { operations: [...operationKinds[kind]] }),
    ...(outcome !== 'any' && { outcome }),
    ...(side !== 'any' && { side }),
    ...(text !== '' && { text }),
    ...(run && { runId: run.id }),
  });
  const { items, problem } = history;
  const psaOf = (connectionId: string) =>
    connections.find(({ id }) => id === connectionId) ?? unknownPsa;
  const showRun = (shown: SyncRun) => setFilter({ ...noFilter, run: shown });
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.history')}</h2>
        <p className="quiet">{t('history.intro')}</p>
        <Retention />
      </div>
      <RunTable psaOf={psaOf} onShow={showRun} />
      <Filters filter={filter} onChange={setFilter} />
      {problem && <ProblemNote problem={problem} psa={unknownPsa} onRetry={history.again} />}
      {!items && history.pending && (
        <p className="quiet" role="status">
          {t('history.reading')}
        </p>
      )}
      {items?.length === 0 && (
        <p className="card">{t(isNarrowed(filter) ? 'history.nothing-found' : 'history.empty')}</p>
      )}
      {items && items.length > 0 && (
        <ul className="history">
          {items.map((item) => (
            <HistoryEntry key={item.id} item={item} psa={psaOf(item.connectionId)} />
          ))}
        </ul>
      )}
      {history.hasMore && (
        <div className="row">
          <button
            type="button"
            className="button"
            disabled={history.pending}
            onClick={history.loadMore}
          >
            {t('history.more')}
          </button>
        </div>
      )}
    </section>
  );
}
