import { useEffect, useRef } from 'react';
import { CopyField } from '@/components/CopyField';
import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';

/** A report for whoever maintains Merkki: made on demand, read here in full, and taken along only by a press. */
export function ProblemReport({ isWantedAtOnce }: { readonly isWantedAtOnce: boolean }) {
  const { t } = useScreenWords();
  const { start, pending, problem, answer: report } = useRequest('makeReport');
  const card = useRef<HTMLDivElement>(null);
  const isStarted = useRef(false);
  useEffect(() => {
    if (!isWantedAtOnce || isStarted.current) return;
    isStarted.current = true;
    start({});
  }, [isWantedAtOnce, start]);
  useEffect(() => {
    if (isWantedAtOnce && report) card.current?.scrollIntoView({ block: 'start' });
  }, [isWantedAtOnce, report]);
  return (
    <div className="card" ref={card}>
      <div className="stack">
        <h3>{t('report.title')}</h3>
        <p>{t('report.intro')}</p>
        <p className="quiet">{t('report.privacy')}</p>
      </div>
      <div className="row">
        {/* Not disabled while it works: whoever presses it by keyboard would lose their place. */}
        <button
          type="button"
          className="button"
          aria-disabled={pending}
          onClick={() => pending || start({})}
        >
          {t(report ? 'report.again' : 'report.make')}
        </button>
        <p className="quiet" role="status">
          {pending ? t('report.making') : report && t('report.ready')}
        </p>
      </div>
      {problem && <ProblemNote problem={problem} psa={{ name: '', system: 'practice' }} />}
      {report && !report.hasPage && (
        <div className="note">
          <Icon name="triangle" />
          <p>{t('report.no-page')}</p>
        </div>
      )}
      {report && (
        <div className="report-text">
          <CopyField label={t('report.text')} text={report.text} tall />
        </div>
      )}
    </div>
  );
}
