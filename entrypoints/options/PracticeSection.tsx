import { useEffect, useRef } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import { saveFile } from '@/entrypoints/options/save-file';
import type { PracticeRow } from '@/lib/messages/questions';

const practice = { name: 'PSA', system: 'practice' } as const;

/** What the practice PSA is, and what it holds; the activity that the address names stands out. */
export function PracticeSection({ named }: { readonly named: string | undefined }) {
  const { t } = useScreenWords();
  const { answer: rows, problem, again } = useQuestion('practiceActivities', {});
  const file = useRequest('exportPractice');
  const save = () => file.start({}, ({ fileName, csv }) => saveFile(fileName, csv, 'text/csv'));
  const failure = problem ?? file.problem;
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.practice')}</h2>
        <p className="quiet">{t('practice.intro')}</p>
      </div>
      {failure && <ProblemNote problem={failure} psa={practice} onRetry={again} />}
      {rows?.length === 0 && <p className="card">{t('practice.empty')}</p>}
      {rows && rows.length > 0 && (
        <>
          <div className="row">
            <button type="button" className="button" disabled={file.pending} onClick={save}>
              {t('practice.export')}
            </button>
          </div>
          <ActivityTable rows={rows} named={named} />
        </>
      )}
    </section>
  );
}

interface ActivityTableProps {
  readonly rows: readonly PracticeRow[];
  readonly named: string | undefined;
}

function ActivityTable({ rows, named }: ActivityTableProps) {
  const { t } = useScreenWords();
  return (
    <table className="activities">
      <thead>
        <tr>
          <th scope="col">{t('practice.when')}</th>
          <th scope="col">{t('practice.what')}</th>
          <th scope="col">{t('field.activity-type')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ActivityRow key={row.id} row={row} isNamed={row.id === named} />
        ))}
      </tbody>
    </table>
  );
}

function ActivityRow({ row, isNamed }: { readonly row: PracticeRow; readonly isNamed: boolean }) {
  const { t, timespan } = useScreenWords();
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isNamed) line.current?.scrollIntoView({ block: 'center' });
  }, [isNamed]);
  const booked = [row.customer, row.project].filter((name) => name !== '').join(' · ');
  return (
    <tr ref={line} className={isNamed ? 'named' : undefined} aria-current={isNamed || undefined}>
      <td>{timespan(row.when)}</td>
      <td>
        <p>{row.title || t('name.untitled')}</p>
        {[booked, row.participants, row.location, row.notes].map(
          (text) =>
            text !== '' && (
              <p className="quiet small lines" key={text}>
                {text}
              </p>
            ),
        )}
      </td>
      <td>{row.activityType}</td>
    </tr>
  );
}
