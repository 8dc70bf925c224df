import { HealthBadge } from '@/components/HealthBadge';
import { ProblemNote } from '@/components/ProblemNote';
import { StatusBadge } from '@/components/StatusBadge';
import { useScreenWords } from '@/components/screen-words';
import { googleStatusOf } from '@/components/status-of';
import { useRequest } from '@/components/use-request';
import { DisconnectButton } from '@/entrypoints/options/DisconnectButton';
import { PauseNote } from '@/entrypoints/options/PauseNote';
import { type GoogleRight, googleRights } from '@/lib/domain/google-right';
import type { GoogleView, Overview } from '@/lib/messages/questions';

const noPsa = { name: '', system: 'practice' } as const;

interface GoogleAccountProps {
  readonly google: GoogleView;
  /** Merkki made calendars of its own in it. */
  readonly hasCalendars: boolean;
  readonly pausedUntil: Overview['pausedUntil'];
}

/** The Google account: how it stands, why, and the one thing that helps; connect, disconnect. */
export function GoogleAccount({ google, hasCalendars, pausedUntil }: GoogleAccountProps) {
  const { t } = useScreenWords();
  const connect = useRequest('signInGoogle');
  const disconnect = useRequest('disconnectGoogle');
  const status = googleStatusOf(google, pausedUntil);
  const isConnected = status.kind !== 'not-connected';
  const problem = connect.problem ?? disconnect.problem ?? google.health.problem;
  return (
    <section className="card" aria-label={t('google.name')}>
      <div className="card-head">
        <StatusBadge status={status} />
        {isConnected ? (
          <DisconnectButton
            title={t('google.disconnect-title')}
            text={t('google.disconnect-text')}
            hasCalendars={hasCalendars}
            onDisconnect={(calendars) => disconnect.start({ calendars })}
          />
        ) : (
          <button
            type="button"
            className="button primary"
            disabled={connect.pending || google.clientIdFrom === 'none'}
            onClick={() => connect.start({})}
          >
            {connect.pending ? t('google.signing-in') : t('google.connect')}
          </button>
        )}
      </div>
      {isConnected && <Facts google={google} />}
      {google.clientIdFrom === 'none' && <p className="quiet">{t('google.client-id-first')}</p>}
      {!isConnected && disconnect.answer?.revoked === false && <NotRevoked />}
      {status.kind === 'paused' && 'until' in status && <PauseNote until={status.until} />}
      {problem && (
        <ProblemNote
          problem={problem}
          psa={noPsa}
          here="google"
          onRetry={() => connect.start({})}
        />
      )}
    </section>
  );
}

function Facts({ google: { email, health, rights = [] } }: { readonly google: GoogleView }) {
  const { t, moment } = useScreenWords();
  return (
    <dl className="facts">
      <dt>{t('google.account')}</dt>
      <dd>{email}</dd>
      <dt>{t('connection.rights')}</dt>
      <dd>
        <GoogleRights given={rights} />
      </dd>
      <dt>{t('connection.last-good')}</dt>
      <dd>
        {health.lastGoodAt === undefined ? t('connection.never-good') : moment(health.lastGoodAt)}
      </dd>
    </dl>
  );
}

/** What was allowed at Google, and what is asked for only once it is needed. */
function GoogleRights({ given }: { readonly given: readonly GoogleRight[] }) {
  const { t, list } = useScreenWords();
  const named = (rights: readonly GoogleRight[]) => rights.map((one) => t(`google.right.${one}`));
  const others = googleRights.filter((right) => !given.includes(right));
  return (
    <div className="stack rights">
      <HealthBadge tone="good" words={list([t('google.right.read'), ...named(given)])} />
      {others.length > 0 && (
        <span className="quiet small">
          {t('google.rights-not-given', { rights: list(named(others)) })}
        </span>
      )}
    </div>
  );
}

/** We forgot our side; what Google kept, only the person can see there. */
function NotRevoked() {
  const { t } = useScreenWords();
  return (
    <p className="quiet" role="status">
      {t('google.not-revoked')}{' '}
      <a href="https://myaccount.google.com/permissions" target="_blank" rel="noreferrer">
        {t('google.permissions')}
      </a>
    </p>
  );
}
