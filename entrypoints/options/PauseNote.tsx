import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';

/** That the person paused everything, until when, and the way on. */
export function PauseNote({ until }: { readonly until: number | null }) {
  const { t, time } = useScreenWords();
  const resume = useRequest('resume');
  return (
    <div className="note info" role="status">
      <Icon name="clock" />
      <p className="text">
        {until === null ? t('status.paused-open') : t('status.paused-until', { time: time(until) })}
      </p>
      <div className="remedies">
        <button
          type="button"
          className="button"
          disabled={resume.pending}
          onClick={() => resume.start({})}
        >
          {t('popup.resume')}
        </button>
      </div>
    </div>
  );
}
