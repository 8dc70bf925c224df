import { Icon, type IconName } from '@/components/Icon';
import { problemContext, type ToldPsa } from '@/components/problem-context';
import { type RemedyControl, type RemedyHandlers, useRemedy } from '@/components/use-remedy';
import { useWords } from '@/components/words';
import type { Problem } from '@/lib/domain/problem';
import { problemWords } from '@/lib/i18n/problem-words';
import type { Remedy } from '@/lib/i18n/remedies';

type Tone = 'warn' | 'bad' | 'info';

interface ProblemNoteProps extends RemedyHandlers {
  readonly problem: Problem;
  /** The PSA system it is told of. */
  readonly psa: ToldPsa;
  readonly tone?: Tone;
  /** What failed was to remove the activity. */
  readonly isRemoval?: boolean;
  /** A run asks it: the answers are offered. */
  readonly isQuestion?: boolean;
  /** What was asked for is under way: nothing more can be pressed. */
  readonly busy?: boolean;
}

const icons: Readonly<Record<Tone, IconName>> = { warn: 'triangle', bad: 'alert', info: 'clock' };

/** What happened, why if known, and what helps: one action, or the answers to a question. */
export function ProblemNote({ psa, tone = 'warn', busy = false, ...props }: ProblemNoteProps) {
  const { isRemoval, isQuestion } = props;
  const words = useWords();
  const control = useRemedy(props);
  // When the remedy itself fails, its own problem is the one to tell.
  const problem = control.problem ?? props.problem;
  const context = { ...problemContext(words, psa), isRemoval, isQuestion };
  const text = problemWords(problem, context);
  const offered = text.remedies.filter(control.offers);
  return (
    <div className={`note ${tone}`} role={tone === 'info' ? 'status' : 'alert'}>
      <Icon name={icons[tone]} />
      <div className="text">
        <p>{text.title}</p>
        {text.cause && <p className="quiet">{text.cause}</p>}
      </div>
      {offered.length > 0 && (
        <div className="remedies">
          {offered.map((remedy) => (
            <RemedyButton
              key={remedy.label}
              remedy={remedy}
              control={control}
              busy={busy}
              eventUrl={props.eventUrl}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface RemedyButtonProps {
  readonly remedy: Remedy;
  readonly control: RemedyControl;
  readonly busy: boolean;
  readonly eventUrl: string | undefined;
}

function RemedyButton({ remedy, control, busy, eventUrl }: RemedyButtonProps) {
  if (remedy.kind === 'open-event') {
    return (
      <a className="button" href={eventUrl} target="_blank" rel="noreferrer">
        {remedy.label}
        <Icon name="external" />
      </a>
    );
  }
  return (
    <button
      type="button"
      className="button"
      disabled={busy || control.pending}
      onClick={() => control.apply(remedy)}
    >
      {remedy.label}
    </button>
  );
}
