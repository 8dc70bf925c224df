import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { Finish } from '@/entrypoints/options/start/Finish';
import { StepRow } from '@/entrypoints/options/start/StepRow';
import { startFacts } from '@/entrypoints/options/start/start-facts';
import type { StartProps } from '@/entrypoints/options/start/start-props';
import { isAllDone, nextStep, startSteps } from '@/lib/domain/start-steps';

/** From nothing to the first sent event: each step with the place where it is done, and how it stands. */
export function StartSection({ overview, setup }: StartProps) {
  const { t } = useScreenWords();
  const signIn = useRequest('signInGoogle');
  const steps = startSteps(startFacts({ overview, setup }, signIn), Date.now());
  const next = nextStep(steps);
  const done = steps.filter(({ state }) => state.kind === 'done').length;
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.start')}</h2>
        <p className="quiet">{t('start.intro')}</p>
      </div>
      <div className="start-progress">
        <progress aria-label={t('nav.start')} max={steps.length} value={done} />
        <span className="quiet small" role="status">
          {t('start.progress', { done: String(done), total: String(steps.length) })}
        </span>
      </div>
      <ol className="start-steps">
        {steps.map((step, at) => (
          <StepRow
            key={step.name}
            {...{ step, overview, setup }}
            number={at + 1}
            isNext={step.name === next}
            onSignIn={() => signIn.start({})}
          />
        ))}
      </ol>
      {isAllDone(steps) && <Finish isOver={setup.settings.start.isOver} />}
    </section>
  );
}
