import { Icon, type IconName } from '@/components/Icon';
import { type RemedyHandlers, useRemedy } from '@/components/use-remedy';
import { useWords } from '@/components/words';
import type { PsaSystem } from '@/lib/domain/connection';
import type { Problem } from '@/lib/domain/problem';
import { problemWords } from '@/lib/i18n/problem-words';

type Tone = 'warn' | 'bad' | 'info';

interface ProblemNoteProps extends RemedyHandlers {
  readonly problem: Problem;
  /** The PSA system it is told of. */
  readonly psa: { readonly name: string; readonly system: PsaSystem };
  readonly tone?: Tone;
  /** What failed was to remove the activity. */
  readonly isRemoval?: boolean;
}

const icons: Readonly<Record<Tone, IconName>> = { warn: 'triangle', bad: 'alert', info: 'clock' };

/** What happened, why if known, and the one thing that helps. */
export function ProblemNote({ psa, tone = 'warn', isRemoval, ...props }: ProblemNoteProps) {
  const words = useWords();
  const remedy = useRemedy(props);
  // When the remedy itself fails, its own problem is the one to tell.
  const problem = remedy.problem ?? props.problem;
  const context = {
    ...words,
    now: Date.now(),
    psa: words.psaName(psa),
    system: psa.system,
    isRemoval,
  };
  const text = problemWords(problem, context);
  const offered = text.remedy && remedy.offers(text.remedy) ? text.remedy : undefined;
  return (
    <div className={`note ${tone}`} role={tone === 'info' ? 'status' : 'alert'}>
      <Icon name={icons[tone]} />
      <div className="text">
        <p>{text.title}</p>
        {text.cause && <p className="quiet">{text.cause}</p>}
      </div>
      {offered && (
        <button
          type="button"
          className="button"
          disabled={remedy.pending}
          onClick={() => remedy.apply(offered)}
        >
          {offered.label}
        </button>
      )}
    </div>
  );
}
