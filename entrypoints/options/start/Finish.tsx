import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { RequestProblem } from '@/entrypoints/options/start/RequestProblem';

/** Everything is done: into the calendar, or once more through the tour. */
export function Finish({ isOver }: { readonly isOver: boolean }) {
  const { t } = useScreenWords();
  const use = useRequest('startUsing');
  const tour = useRequest('beginTour');
  const start = () => use.start({});
  const again = () => tour.start({});
  return (
    <div className="card start-finish">
      <div className="stack">
        <h3 className="row">
          <Icon name="check-circle" />
          {t('start.all-done')}
        </h3>
        <p>{t(isOver ? 'start.all-done-over' : 'start.all-done-text')}</p>
      </div>
      <div className="row">
        <button type="button" className="button primary" disabled={use.pending} onClick={start}>
          {t(isOver ? 'start.open-calendar' : 'start.use')}
        </button>
        <button type="button" className="button plain" disabled={tour.pending} onClick={again}>
          {t('start.tour-again')}
        </button>
      </div>
      <RequestProblem problem={use.problem} onRetry={start} />
      <RequestProblem problem={tour.problem} onRetry={again} />
    </div>
  );
}
