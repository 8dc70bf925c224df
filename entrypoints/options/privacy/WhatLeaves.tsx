import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { useQuestion } from '@/components/use-question';
import { FateRow } from '@/entrypoints/options/privacy/FateRow';

/** What the PSA in use sees of each of the person's next events, as it stands now. */
export function WhatLeaves() {
  const { t, psaName } = useScreenWords();
  const { answer, problem, again } = useQuestion('whatLeaves', {});
  const psa = answer?.psa ?? unknownPsa;
  return (
    <div className="card">
      <div className="stack">
        <h3>{t('leaves.title', { psa: psaName(psa) })}</h3>
        <p className="quiet">{t('leaves.intro')}</p>
      </div>
      {problem && <ProblemNote problem={problem} psa={psa} onRetry={again} />}
      {!answer && !problem && (
        <p className="quiet" role="status">
          {t('leaves.reading')}
        </p>
      )}
      {answer?.events.length === 0 && <p>{t('leaves.none')}</p>}
      {answer && answer.events.length > 0 && (
        <ul className="fates">
          {answer.events.map((event) => (
            <FateRow key={event.eid} event={event} psa={psa} />
          ))}
        </ul>
      )}
    </div>
  );
}
