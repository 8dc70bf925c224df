import { HealthBadge } from '@/components/HealthBadge';
import { ProblemNote } from '@/components/ProblemNote';
import { StatusBadge } from '@/components/StatusBadge';
import { useScreenWords } from '@/components/screen-words';
import { googleStatusOf } from '@/components/status-of';
import { useRequest } from '@/components/use-request';
import { DisconnectButton } from '@/entrypoints/options/DisconnectButton';
import type { GoogleView, Overview } from '@/lib/messages/questions';

const noPsa = { name: '', system: 'practice' } as const;

interface GoogleAccountProps {
  readonly google: GoogleView;
  readonly pausedUntil: Overview['pausedUntil'];
  /** Merkki made calendars of its own in it. */
  readonly hasCalendars: boolean;
}

/** The Google account: how it stands, connect, disconnect. */
export function GoogleAccount({ google, pausedUntil, hasCalendars }: GoogleAccountProps) {
  const { t } = useScreenWords();
  const connect = useRequest('signInGoogle');
  const disconnect = useRequest('disconnectGoogle');
  const problem = connect.problem ?? disconnect.problem ?? google.health.problem;
  return (
    <div className="card">
      <div className="card-head">
        <AccountHealth {...{ google, pausedUntil }} />
        {google.state === 'connected' ? (
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
      {google.clientIdFrom === 'none' && <p className="quiet">{t('google.client-id-first')}</p>}
      {google.state === 'not-connected' && disconnect.answer?.revoked === false && <NotRevoked />}
      {problem && (
        <ProblemNote
          problem={problem}
          psa={noPsa}
          here="google"
          onRetry={() => connect.start({})}
        />
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

function AccountHealth({
  google,
  pausedUntil,
}: Pick<GoogleAccountProps, 'google' | 'pausedUntil'>) {
  const { t } = useScreenWords();
  const status = googleStatusOf(google, pausedUntil);
  return status.kind === 'connected' ? (
    <HealthBadge tone="good" words={t('google.connected-as', { email: google.email ?? '' })} />
  ) : (
    <div>
      <StatusBadge status={status} />
      {google.email && <p className="quiet small">{google.email}</p>}
    </div>
  );
}
