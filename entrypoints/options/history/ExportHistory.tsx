import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { historyFile } from '@/entrypoints/options/history/history-file';
import { useFileExport } from '@/entrypoints/options/use-file-export';
import { WritingProgress } from '@/entrypoints/options/WritingProgress';

const formats = ['csv', 'json'] as const;

/** How many operations were found, and their way into a file. */
export function ExportHistory({ ids }: { readonly ids: readonly number[] }) {
  const { t } = useScreenWords();
  const { progress, written, problem, start, cancel } = useFileExport();
  return (
    <div className="stack">
      <div className="row found">
        <p className="quiet small" role="status">
          {[
            t('history.entries', { count: ids.length }),
            ...(written === undefined ? [] : [t('history.exported', { count: written })]),
          ].join(' · ')}
        </p>
        {!progress &&
          formats.map((format) => (
            <button
              key={format}
              type="button"
              className="button"
              onClick={() => start(async () => historyFile(format, ids.toReversed()))}
            >
              {t(`history.export-${format}`)}
            </button>
          ))}
      </div>
      {progress && (
        <WritingProgress label={t('history.exporting')} progress={progress} onCancel={cancel} />
      )}
      {problem && <ProblemNote problem={problem} psa={unknownPsa} />}
    </div>
  );
}
