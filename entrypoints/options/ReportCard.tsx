import type { ReactNode, Ref } from 'react';
import { CopyField } from '@/components/CopyField';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import type { Problem } from '@/lib/domain/problem';

interface ReportCardProps {
  /** Whose words it has. */
  readonly of: 'report' | 'diagnostics';
  readonly text: string | undefined;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  readonly onMake: () => void;
  /** What is to be known before the text is read. */
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A text for whoever helps: made on demand, read here in full, and taken along only by a press. */
export function ReportCard({ of, text, pending, problem, onMake, children, ref }: ReportCardProps) {
  const { t } = useScreenWords();
  const state = pending ? t(`${of}.making`) : text !== undefined && t(`${of}.ready`);
  return (
    <div className="card" ref={ref}>
      <div className="stack">
        <h3>{t(`${of}.title`)}</h3>
        <p>{t(`${of}.intro`)}</p>
        <p className="quiet">{t(`${of}.privacy`)}</p>
      </div>
      <div className="row">
        {/* Not disabled while it works: whoever presses it by keyboard would lose their place. */}
        <button
          type="button"
          className="button"
          aria-disabled={pending}
          onClick={() => pending || onMake()}
        >
          {t(text === undefined ? `${of}.make` : `${of}.again`)}
        </button>
        <p className="quiet" role="status">
          {state}
        </p>
      </div>
      {problem && <ProblemNote problem={problem} psa={unknownPsa} />}
      {children}
      {text !== undefined && (
        <div className="report-text">
          <CopyField label={t(`${of}.text`)} text={text} tall />
        </div>
      )}
    </div>
  );
}
