import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { RequestProblem } from '@/entrypoints/options/start/RequestProblem';
import type { StepContentProps } from '@/entrypoints/options/start/start-props';

/** What is sent, and from where: nobody but the person can say that it is right. */
export function CalendarsStep({ state, isNext }: StepContentProps) {
  const { t } = useScreenWords();
  const acknowledge = useRequest('acknowledgeStep');
  const confirm = () => acknowledge.start({ step: 'calendars' });
  const isDone = state.kind === 'done';
  return (
    <>
      <p className={isDone ? 'quiet' : undefined}>
        {t(isDone ? 'start.calendars-seen' : 'start.calendars-text')}
      </p>
      <p className="row start-links">
        <a href="#mapping">{t('start.calendars-sending')}</a>
        <a href="#sync">{t('start.calendars-sync')}</a>
      </p>
      {!isDone && (
        <div className="row">
          <button
            type="button"
            className={isNext ? 'button primary' : 'button'}
            disabled={acknowledge.pending}
            onClick={confirm}
          >
            {t('start.calendars-right')}
          </button>
        </div>
      )}
      <RequestProblem problem={acknowledge.problem} onRetry={confirm} />
    </>
  );
}
