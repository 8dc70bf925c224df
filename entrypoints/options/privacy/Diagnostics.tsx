import { CopyField } from '@/components/CopyField';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { unknownPsa } from '@/entrypoints/options/unknown-psa';

/** For whoever helps: made on demand, read here in full, and taken along only by a press. */
export function Diagnostics() {
  const { t } = useScreenWords();
  const { start, pending, problem, answer } = useRequest('makeDiagnostics');
  return (
    <div className="card">
      <div className="stack">
        <h3>{t('diagnostics.title')}</h3>
        <p>{t('diagnostics.intro')}</p>
        <p className="quiet">{t('diagnostics.privacy')}</p>
      </div>
      <div className="row">
        {/* Not disabled while it works: whoever presses it by keyboard would lose their place. */}
        <button
          type="button"
          className="button"
          aria-disabled={pending}
          onClick={() => pending || start({})}
        >
          {t(answer ? 'diagnostics.again' : 'diagnostics.make')}
        </button>
        <p className="quiet" role="status">
          {answer && !pending && t('diagnostics.ready')}
        </p>
      </div>
      {problem && <ProblemNote problem={problem} psa={unknownPsa} />}
      {answer && (
        <div className="report-text">
          <CopyField label={t('diagnostics.text')} text={answer.text} tall />
        </div>
      )}
    </div>
  );
}
