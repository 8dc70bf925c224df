import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useDebounced } from '@/components/use-debounced';
import { useQuestion } from '@/components/use-question';
import { withRule } from '@/entrypoints/options/rules/rule-draft';
import type { RuleFault } from '@/entrypoints/options/rules/rule-fault';
import { faultWords } from '@/entrypoints/options/rules/rule-words';
import { type Rule, trialOutcomes } from '@/lib/domain/rule';
import type { ConnectionView } from '@/lib/messages/questions';
import type { RuleTrial as Trial } from '@/lib/messages/questions/rule-questions';

interface RuleTrialProps {
  readonly connection: ConnectionView;
  readonly rules: readonly Rule[];
  /** As it is filled in; undefined while something is missing. */
  readonly rule: Rule | undefined;
  /** Why it is none, where something has to be put right. */
  readonly fault: RuleFault | undefined;
}

/** What the rule would have done in the last eight weeks, while it is being made. */
export function RuleTrial({ connection, rules, rule, fault }: RuleTrialProps) {
  const { t } = useScreenWords();
  const tried = useDebounced(rule ? JSON.stringify(withRule(rules, rule)) : '', 400);
  const { answer, problem, again } = useQuestion(
    'tryRule',
    {
      ...{ connectionId: connection.id, ruleId: rule?.id ?? '' },
      rules: tried === '' ? [] : JSON.parse(tried),
    },
    { enabled: tried !== '', keepPrevious: tried !== '' },
  );
  return (
    <section className="rule-trial stack" aria-labelledby="rule-trial">
      <h4 id="rule-trial">{t('rules.trial')}</h4>
      {tried === '' && !fault && <p className="quiet">{t('rules.trial-incomplete')}</p>}
      <p className="bad rule-fault" role="alert">
        {fault && faultWords(fault, t)}
      </p>
      {problem && <ProblemNote problem={problem} psa={connection} onRetry={again} />}
      {tried !== '' && !answer && !problem && (
        <p className="quiet" role="status">
          {t('rules.trial-reading')}
        </p>
      )}
      {tried !== '' && answer && <Found trial={answer} />}
    </section>
  );
}

function Found({ trial }: { readonly trial: Trial }) {
  const { t } = useScreenWords();
  const { known, counts } = trial;
  const occurring = trialOutcomes.filter((outcome) => counts[outcome]);
  return (
    <>
      <div role="status">
        {known === 0 && <p>{t('rules.trial-no-events')}</p>}
        {known > 0 && occurring.length === 0 && <p>{t('rules.trial-none', { count: known })}</p>}
        {occurring.length > 0 && (
          <ul className="planned-counts">
            {occurring.map((outcome) => (
              <li key={outcome}>{t(`rules.trial.${outcome}`, { count: counts[outcome] ?? 0 })}</li>
            ))}
          </ul>
        )}
      </div>
      {occurring.length > 0 && <Examples trial={trial} />}
    </>
  );
}

function Examples({ trial: { examples } }: { readonly trial: Trial }) {
  const { t, timespan } = useScreenWords();
  return (
    <ul className="planned" aria-label={t('rules.trial-examples')}>
      {examples.map(({ title, when, outcome }) => (
        <li key={JSON.stringify([title, when])}>
          <div>
            <p className="title">{title || t('name.untitled')}</p>
            <p className="quiet small">{timespan(when)}</p>
          </div>
          <p className={outcome === 'open' ? '' : 'quiet'}>{t(`rules.outcome.${outcome}`)}</p>
        </li>
      ))}
    </ul>
  );
}
