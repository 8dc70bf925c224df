import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { everythingFile } from '@/entrypoints/options/privacy/everything-file';
import { useFileExport } from '@/entrypoints/options/use-file-export';
import { WritingProgress } from '@/entrypoints/options/WritingProgress';

/** All that is stored, as one file; a long one can be cancelled. */
export function ExportEverything() {
  const { t } = useScreenWords();
  const { progress, written, problem, start, cancel } = useFileExport();
  return (
    <div className="card">
      <div className="stack">
        <h3>{t('export.title')}</h3>
        <p className="quiet">{t('export.intro')}</p>
      </div>
      <div className="row">
        {!progress && (
          <button type="button" className="button" onClick={() => start(everythingFile)}>
            {t('export.do')}
          </button>
        )}
        <p className="quiet" role="status">
          {written !== undefined && t('export.done', { count: written })}
        </p>
      </div>
      {progress && (
        <WritingProgress label={t('export.going')} progress={progress} onCancel={cancel} />
      )}
      {problem && <ProblemNote problem={problem} psa={unknownPsa} />}
    </div>
  );
}
