import { useRef, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { saveFile } from '@/entrypoints/options/save-file';
import { longestRuleFile } from '@/lib/domain/rule';
import type { AnswerTo, ConnectionView } from '@/lib/messages/questions';

interface RuleFileProps {
  readonly connection: ConnectionView;
  /** There are none to save. */
  readonly isEmpty: boolean;
}

/** Rules to a file, and from one: all that stand in it, or none. */
export function RuleFile({ connection, isEmpty }: RuleFileProps) {
  const { t } = useScreenWords();
  const { id: connectionId } = connection;
  const input = useRef<HTMLInputElement>(null);
  const toFile = useRequest('exportRules');
  const fromFile = useRequest('importRules');
  const problem = fromFile.problem ?? toFile.problem;
  // What is too long to be one is not even read.
  const [isTooLong, setTooLong] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    fromFile.forget();
    setTooLong(file.size > longestRuleFile);
    if (file.size <= longestRuleFile) fromFile.start({ connectionId, text: await file.text() });
  };
  const outcome = isTooLong ? notOurs : fromFile.answer;
  return (
    <div className="stack">
      <div className="row">
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {t('rules.import')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".jsonl,.json,.txt"
          onChange={({ target }) => {
            void read(target.files?.[0]);
            // The same file, put right, is a choice again.
            target.value = '';
          }}
        />
        <button
          type="button"
          className="button"
          disabled={isEmpty}
          onClick={() =>
            toFile.start({ connectionId }, ({ fileName, text }) =>
              saveFile(fileName, text, 'application/jsonl'),
            )
          }
        >
          {t('rules.export')}
        </button>
      </div>
      <div role="status">{outcome && <Outcome outcome={outcome} />}</div>
      {problem && <ProblemNote problem={problem} psa={connection} />}
    </div>
  );
}

const notOurs: AnswerTo<'importRules'> = {
  imported: 0,
  problems: [{ line: 1, kind: 'not-ours' }],
  more: 0,
};

function Outcome({ outcome }: { readonly outcome: AnswerTo<'importRules'> }) {
  const { t } = useScreenWords();
  const { imported, problems, more } = outcome;
  if (problems.length === 0) return <p>{t('rules.imported', { count: imported })}</p>;
  return (
    <>
      <p className="bad">{t('rules.import-refused')}</p>
      <ul className="planned-counts">
        {problems.map(({ line, kind, part = '' }) => (
          <li key={line}>
            {t('rules.line', { line: String(line), what: t(`rules.line.${kind}`, { part }) })}
          </li>
        ))}
        {more > 0 && <li>{t('rules.more-lines', { count: more })}</li>}
      </ul>
    </>
  );
}
