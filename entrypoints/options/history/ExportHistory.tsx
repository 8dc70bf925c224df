import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/entrypoints/options/history/unknown-psa';
import { useExport } from '@/entrypoints/options/history/use-export';

const formats = ['csv', 'json'] as const;

/** How many operations were found, and their way into a file. */
export function ExportHistory({ ids }: { readonly ids: readonly number[] }) {
  const { t, locale } = useScreenWords();
  const { progress, written, problem, start, cancel } = useExport();
  const number = (count: number) => new Intl.NumberFormat(locale.tag).format(count);
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
              onClick={() => start(format, ids)}
            >
              {t(`history.export-${format}`)}
            </button>
          ))}
      </div>
      {progress && (
        <div className="row exporting">
          <progress
            aria-label={t('history.exporting')}
            value={progress.done}
            max={progress.total}
          />
          <span className="quiet small">
            {t('run.progress', { done: number(progress.done), total: number(progress.total) })}
          </span>
          <button type="button" className="button plain" onClick={cancel}>
            {t('common.cancel')}
          </button>
        </div>
      )}
      {problem && <ProblemNote problem={problem} psa={unknownPsa} />}
    </div>
  );
}
