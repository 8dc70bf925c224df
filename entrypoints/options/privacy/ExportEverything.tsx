import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/entrypoints/options/history/unknown-psa';
import { useExportEverything } from '@/entrypoints/options/privacy/use-export-everything';

/** All that is stored, as one file; a long one can be cancelled. */
export function ExportEverything() {
  const { t, locale } = useScreenWords();
  const { progress, written, problem, start, cancel } = useExportEverything();
  const number = (count: number) => new Intl.NumberFormat(locale.tag).format(count);
  return (
    <div className="card">
      <div className="stack">
        <h3>{t('export.title')}</h3>
        <p className="quiet">{t('export.intro')}</p>
      </div>
      <div className="row">
        {!progress && (
          <button type="button" className="button" onClick={start}>
            {t('export.do')}
          </button>
        )}
        <p className="quiet" role="status">
          {written !== undefined && t('export.done', { count: written })}
        </p>
      </div>
      {progress && (
        <div className="row exporting">
          <progress aria-label={t('export.going')} value={progress.done} max={progress.total} />
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
