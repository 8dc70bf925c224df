import { Icon } from '@/components/Icon';
import { type PopupWords, usePopupWords } from '@/components/popup-words';
import { googleStatusOf, statusOf } from '@/components/status-of';
import { useRequest } from '@/components/use-request';
import { brakeWords } from '@/entrypoints/popup/brake-words';
import type { ConnectionStatus } from '@/lib/domain/connection-status';
import type { Overview } from '@/lib/messages/questions';

/** The name, and the state of everything in one line. */
export function PopupHead({ overview }: { readonly overview: Overview | undefined }) {
  const words = usePopupWords();
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

function stateWords(overview: Overview, words: PopupWords): string {
  const { t, time } = words;
  const { pausedUntil, google } = overview;
  // As on the badge, before anything else: without it nothing else goes on.
  if (google.state === 'signed-out') return t('problem.signed-out', { system: t('google.name') });
  if (pausedUntil === null) return t('popup.paused');
  if (pausedUntil !== undefined && pausedUntil > Date.now()) {
    return t('popup.paused-until', { time: time(pausedUntil) });
  }
  if (google.state === 'not-connected')
    return t('problem.not-connected', { system: t('google.name') });
  return needWords(overview, words) ?? workWords(overview, words);
}

/** What the person is needed for. */
function needWords(overview: Overview, { t }: PopupWords): string | undefined {
  const { attention, brakes } = overview;
  if (hasStatus(overview, 'needs-attention')) return t('popup.connection-problem');
  const [brake] = brakes;
  if (brake) return brakeWords(brake, t);
  return attention.length > 0 ? t('popup.attention', { count: attention.length }) : undefined;
}

/** What is done by itself, or would be. */
function workWords(overview: Overview, { t }: PopupWords): string {
  if (overview.runs.length > 0) return t('popup.syncing');
  if (overview.checking) return t('popup.checking');
  return t(hasStatus(overview, 'offline') ? 'status.offline' : 'popup.all-well');
}

/** Whether one of those that the person did not switch off stands so. */
function hasStatus(overview: Overview, kind: ConnectionStatus['kind']): boolean {
  const { google, connections, pausedUntil } = overview;
  const working = connections.filter(({ isOff }) => !isOff);
  return [
    googleStatusOf(google, pausedUntil),
    ...working.map((one) => statusOf(one, pausedUntil)),
  ].some((status) => status.kind === kind);
}
