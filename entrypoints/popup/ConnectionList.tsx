import { HealthBadge } from '@/components/HealthBadge';
import { LeftOutNote } from '@/components/LeftOutNote';
import { ProblemNote } from '@/components/ProblemNote';
import { ReportButton } from '@/components/ReportButton';
import { StatusBadge } from '@/components/StatusBadge';
import { useScreenWords } from '@/components/screen-words';
import { statusOf } from '@/components/status-of';
import { useRequest } from '@/components/use-request';
import type { Problem } from '@/lib/domain/problem';
import type { ConnectionView, GoogleView, Overview } from '@/lib/messages/questions';

interface ConnectionListProps {
  readonly google: GoogleView;
  readonly connections: readonly ConnectionView[];
  readonly pausedUntil: Overview['pausedUntil'];
}

/** Google and each PSA system, with what helps where something is wrong. */
export function ConnectionList({ google, connections, pausedUntil }: ConnectionListProps) {
  const { t } = useScreenWords();
  return (
    <section>
      <h2>{t('popup.connections')}</h2>
      <ul className="connections">
        <GoogleRow google={google} />
        {connections.map((connection) => (
          <ConnectionRow key={connection.id} {...{ connection, pausedUntil }} />
        ))}
      </ul>
    </section>
  );
}

function GoogleRow({ google }: { readonly google: GoogleView }) {
  const { t } = useScreenWords();
  const isWell = google.state === 'connected' && !google.health.problem;
  const problem = googleProblem(google);
  const trouble = {
    'not-connected': t('health.not-connected'),
    'signed-out': t('health.signed-out'),
    connected: t('health.trouble'),
  }[google.state];
  return (
    <li>
      <Name name={t('google.name')} account={google.email} />
      <HealthBadge tone={isWell ? 'good' : 'warn'} words={isWell ? t('health.works') : trouble} />
      {problem && <ProblemNote problem={problem} psa={{ name: '', system: 'practice' }} />}
    </li>
  );
}

function Name({ name, account }: { readonly name: string; readonly account: string | undefined }) {
  return (
    <div>
      <p>{name}</p>
      {account && (
        <p className="quiet small account" title={account}>
          {account}
        </p>
      )}
    </div>
  );
}

// That nobody is signed in stands at the popup's head, with the button.
function googleProblem({ state, health, clientIdFrom }: GoogleView): Problem | undefined {
  if (state === 'connected') return health.problem;
  if (state === 'signed-out') return undefined;
  return clientIdFrom === 'none'
    ? { kind: 'client-id-missing' }
    : { kind: 'not-connected', side: 'google' };
}

interface ConnectionRowProps {
  readonly connection: ConnectionView;
  readonly pausedUntil: Overview['pausedUntil'];
}

function ConnectionRow({ connection, pausedUntil }: ConnectionRowProps) {
  const { t, psaName } = useScreenWords();
  const test = useRequest('testConnection');
  const status = statusOf(connection, pausedUntil);
  const problem = connection.isOff ? undefined : connection.health.problem;
  return (
    <li>
      <Name name={psaName(connection)} account={connection.user?.email} />
      <StatusBadge status={status} />
      {problem && (
        <ProblemNote
          problem={problem}
          psa={connection}
          onRetry={() => test.start({ connectionId: connection.id })}
        />
      )}
      <LeftOutNote
        connection={connection}
        report={<ReportButton label={t('popup.report')} onOpened={() => window.close()} />}
      />
    </li>
  );
}
