import { useEffect, useRef } from 'react';
import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { ReportCard } from '@/entrypoints/options/ReportCard';

/** What cannot be found in Google's page, for whoever maintains Merkki. */
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
    <ReportCard
      of="report"
      ref={card}
      text={report?.text}
      {...{ pending, problem }}
      onMake={() => start({})}
    >
      {report && !report.hasPage && (
        <div className="note">
          <Icon name="triangle" />
          <p>{t('report.no-page')}</p>
        </div>
      )}
    </ReportCard>
  );
}
