import { HealthBadge, type HealthTone } from '@/components/HealthBadge';
import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import { type Request, useRequest } from '@/components/use-request';
import { EntryDetails } from '@/entrypoints/options/history/EntryDetails';
import { UndoButton } from '@/entrypoints/options/history/UndoButton';
import type { PsaSystem } from '@/lib/domain/connection';
import type { HistoryItem } from '@/lib/messages/sync-schemas';

interface OperationProps {
  readonly item: HistoryItem;
  readonly psa: { readonly name: string; readonly system: PsaSystem };
}

interface HistoryEntryProps extends OperationProps {
  readonly isOpen: boolean;
  readonly onFold: (isOpen: boolean) => void;
}

/** One operation: what, when, how it ended; what it did, undo and another try unfold below. */
export function HistoryEntry({ item, psa, isOpen, onFold }: HistoryEntryProps) {
  const undo = useRequest('undoOperation');
  const failure = undo.problem;
  return (
    <>
      <details open={isOpen} onToggle={({ currentTarget }) => onFold(currentTarget.open)}>
        <summary className="history-head">
          <Head item={item} psa={psa} />
        </summary>
        <div className="history-body">
          <EntryDetails item={item} />
          <div className="row">
            <UndoButton item={item} psa={psa} undo={undo} />
          </div>
          {failure && <ProblemNote problem={failure} psa={psa} />}
        </div>
      </details>
      {item.outcome === 'failed' && <Failure item={item} psa={psa} />}
    </>
  );
}

function Head({ item, psa }: OperationProps) {
  const words = useScreenWords();
  const { t, time } = words;
  const title = item.after?.title || item.before?.title || item.title || t('name.untitled');
  return (
    <>
      <time className="quiet small" dateTime={new Date(item.at).toISOString()}>
        {time(item.at)}
      </time>
      <span>
        <span className="title">{title}</span>
        <span className="quiet operation">{operationName(item, words, psa)}</span>
      </span>
      <Outcome item={item} />
      <Icon name="down" />
    </>
  );
}

function operationName(
  { operation, tags }: HistoryItem,
  { t, psaName }: ScreenWords,
  psa: OperationProps['psa'],
): string {
  if (tags?.scope === 'series') return t('history.op.carry-tag-series');
  return t(`history.op.${operation}`, { psa: psaName(psa) });
}

/** Why it failed, in sight at once, and another try where that is made here. */
function Failure({ item, psa }: OperationProps) {
  const retry = useRequest('retryOperation');
  const problem = retry.problem ?? item.problem;
  // An undoing is tried again where it was pressed: at what it undoes.
  const isTriedHere = !triedInSettings.has(item.operation) && item.trigger !== 'undo';
  return (
    <div className="history-body">
      {problem && <ProblemNote problem={problem} psa={psa} tone="bad" />}
      {isTriedHere && <RetryButton item={item} retry={retry} />}
    </div>
  );
}

const triedInSettings: ReadonlySet<HistoryItem['operation']> = new Set([
  'create-calendar',
  'delete-calendar',
]);

interface RetryButtonProps {
  readonly item: HistoryItem;
  readonly retry: Request<'retryOperation'>;
}

function RetryButton({ item, retry }: RetryButtonProps) {
  const { t } = useScreenWords();
  return (
    <div className="row">
      <button
        type="button"
        className="button"
        disabled={retry.pending || retry.answer !== undefined}
        onClick={() => retry.start({ id: item.id })}
      >
        {t(retry.answer ? 'count.queued' : 'remedy.retry')}
      </button>
    </div>
  );
}

function Outcome({ item }: { readonly item: HistoryItem }) {
  const { t } = useScreenWords();
  if (item.undoneAt !== undefined) return <HealthBadge tone="none" words={t('history.undone')} />;
  const tone: HealthTone = item.outcome === 'done' ? 'good' : 'warn';
  return <HealthBadge tone={tone} words={t(`history.${item.outcome}`)} />;
}
