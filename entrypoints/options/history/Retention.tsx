import { useId, useRef, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { useQuestion } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import { RetentionDialog } from '@/entrypoints/options/history/RetentionDialog';

const choices = [30, 90, 180, 365];

/** For how long the history is kept; a shorter time says what it deletes before it does. */
export function Retention() {
  const { t } = useScreenWords();
  const id = useId();
  const { answer: setup } = useQuestion('readSetup', {});
  const older = useRequest('countOldHistory');
  const save = useRequest('saveSettings');
  const dialog = useRef<HTMLDialogElement>(null);
  const [wish, setWish] = useState(0);
  if (!setup) return null;
  const kept = setup.settings.historyDays;
  const isRuled = setup.byPolicy.includes('historyDays');
  const keep = (keptDays: number) => save.start({ historyDays: keptDays });
  const choose = (keptDays: number) => {
    setWish(keptDays);
    if (keptDays >= kept) return keep(keptDays);
    older.start({ keptDays }, ({ entries, runs }) => {
      if (entries + runs === 0) keep(keptDays);
      else dialog.current?.showModal();
    });
  };
  const problem = save.problem ?? older.problem;
  return (
    <div className="retention">
      <div className="row">
        <label htmlFor={id}>{t('history.kept')}</label>
        <select
          id={id}
          className="input"
          value={kept}
          disabled={isRuled}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => choose(Number(target.value))}
        >
          {offered(kept).map((each) => (
            <option key={each} value={each}>
              {t('history.days', { count: each })}
            </option>
          ))}
        </select>
        <span className="quiet small" id={`${id}-hint`}>
          {t(isRuled ? 'history.kept-policy' : 'history.kept-hint')}
        </span>
      </div>
      {problem && <ProblemNote problem={problem} psa={unknownPsa} />}
      <RetentionDialog
        dialog={dialog}
        older={older.answer}
        keptDays={wish}
        onConfirm={() => keep(wish)}
      />
    </div>
  );
}

/** A policy may name another number. */
function offered(kept: number): number[] {
  return [...new Set([...choices, kept])].toSorted((a, b) => a - b);
}
