import { LeftOutNote } from '@/components/LeftOutNote';
import { ProblemNote } from '@/components/ProblemNote';
import { usePopupWords } from '@/components/popup-words';
import { ReportButton } from '@/components/ReportButton';
import { StatusBadge } from '@/components/StatusBadge';
import { googleStatusOf, statusOf } from '@/components/status-of';
import { useRequest } from '@/components/use-request';
import { OffNote } from '@/entrypoints/popup/OffNote';
import type { ConnectionStatus } from '@/lib/domain/connection-status';
import type { Problem } from '@/lib/domain/problem';
import type { ConnectionView, GoogleView, Overview } from '@/lib/messages/questions';

interface ConnectionListProps {
  readonly google: GoogleView;
  readonly connections: readonly ConnectionView[];
  readonly pausedUntil: Overview['pausedUntil'];
}

/** Google and each PSA system: how it stands, why, and the one thing that helps. */
export function ConnectionList({ google, connections, pausedUntil }: ConnectionListProps) {
  const { t } = usePopupWords();
  return (
    <section>
      <h2>{t('popup.connections')}</h2>
      <ul className="connections">
        <GoogleRow {...{ google, pausedUntil }} />
        {connections.map((connection) => (
          <ConnectionRow key={connection.id} {...{ connection, pausedUntil }} />
        ))}
      </ul>
    </section>
  );
}

type GoogleRowProps = Pick<ConnectionListProps, 'google' | 'pausedUntil'>;

function GoogleRow({ google, pausedUntil }: GoogleRowProps) {
  const { t } = usePopupWords();
  const problem = googleProblem(google);
  return (
    <li>
      <Name name={t('google.name')} account={google.email} />
      <StatusBadge status={googleStatusOf(google, pausedUntil)} />
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
  const { t, psaName } = usePopupWords();
  const test = useRequest('testConnection');
  const status = statusOf(connection, pausedUntil);
  const problem = problemOf(connection, status);
  return (
    <li>
      <Name name={psaName(connection)} account={connection.user?.email} />
      <StatusBadge status={status} />
      {connection.isOff && <OffNote connectionId={connection.id} psa={connection} />}
      {problem && (
        <ProblemNote
          problem={problem}
          psa={connection}
          tone={status.kind === 'needs-attention' ? 'warn' : 'info'}
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

/** Also while a pause hides it, so that nobody waits for what will not go on. */
function problemOf(
  { isOff, health }: ConnectionView,
  status: ConnectionStatus,
): Problem | undefined {
  if (isOff) return undefined;
  return 'problem' in status ? status.problem : health.problem;
}
