import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { RequestProblem } from '@/entrypoints/options/start/RequestProblem';
import type { StepContentProps } from '@/entrypoints/options/start/start-props';

/** The first event: the tour in the calendar page shows how. */
export function SendStep({ state, isNext, overview }: StepContentProps) {
  const { t } = useScreenWords();
  const tour = useRequest('beginTour');
  const begin = () => tour.start({});
  if (state.kind === 'done') return <p className="quiet">{t('start.send-done')}</p>;
  if (state.kind === 'working') return <p>{t('start.send-working')}</p>;
  return (
    <>
      <p>{t('start.send-text')}</p>
      <div className="row">
        <button
          type="button"
          className={isNext ? 'button primary' : 'button'}
          disabled={tour.pending || overview.google.state === 'not-connected'}
          onClick={begin}
        >
          {t('start.send-show')}
        </button>
      </div>
      <RequestProblem problem={tour.problem} onRetry={begin} />
    </>
  );
}
