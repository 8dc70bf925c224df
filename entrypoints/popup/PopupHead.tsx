import { Icon } from '@/components/Icon';
import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { brakeWords } from '@/entrypoints/popup/brake-words';
import type { Overview } from '@/lib/messages/questions';

/** The name, and the state of everything in one line. */
export function PopupHead({ overview }: { readonly overview: Overview | undefined }) {
  const words = useScreenWords();
  const options = useRequest('openOptions');
  return (
    <header className="popup-head">
      <img className="mark" src="/icon/96.png" alt="" />
      <div className="grow">
        <h1>{words.t('app.name')}</h1>
        <p className="quiet" role="status">
          {overview ? stateWords(overview, words) : '…'}
        </p>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={words.t('popup.settings')}
        title={words.t('popup.settings')}
        onClick={() => options.start({ section: '' }, () => window.close())}
      >
        <Icon name="sliders" />
      </button>
    </header>
  );
}

function stateWords(overview: Overview, { t, time }: ScreenWords): string {
  const { pausedUntil, attention, brakes, runs, checking, google, connections } = overview;
  // As on the badge, before anything else: without it nothing else goes on.
  if (google.state === 'signed-out') return t('problem.signed-out', { system: t('google.name') });
  if (pausedUntil === null) return t('popup.paused');
  if (pausedUntil !== undefined && pausedUntil > Date.now()) {
    return t('popup.paused-until', { time: time(pausedUntil) });
  }
  if (google.state === 'not-connected') return t('health.not-connected');
  const troubled = [google, ...connections].some(({ health }) => health.problem !== undefined);
  if (troubled) return t('popup.connection-problem');
  const [brake] = brakes;
  if (brake) return brakeWords(brake, t);
  if (attention.length > 0) return t('popup.attention', { count: attention.length });
  if (runs.length > 0) return t('popup.syncing');
  return checking ? t('popup.checking') : t('popup.all-well');
}
