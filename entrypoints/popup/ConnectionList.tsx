import { LeftOutNote } from '@/components/LeftOutNote';
import { ProblemNote } from '@/components/ProblemNote';
import { usePopupWords } from '@/components/popup-words';
import { ReportButton } from '@/components/ReportButton';
import { StatusBadge } from '@/components/StatusBadge';
import { googleStatusOf, statusOf } from '@/components/status-of';
import { useRequest } from '@/components/use-request';
import { OffNote } from '@/entrypoints/popup/OffNote';
import type { Health } from '@/lib/domain/connection';
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
  const check = useRequest('checkNow');
  const status = googleStatusOf(google, pausedUntil);
  const problem = googleProblem(google);
  return (
    <li>
      <Name name={t('google.name')} account={google.email} />
      <StatusBadge status={status} />
      {google.state === 'signed-out' && <p className="quiet small more">{t('cause.signed-out')}</p>}
      {problem && (
        <ProblemNote
          problem={problem}
          psa={{ name: '', system: 'practice' }}
          tone={toneOf(status)}
          onRetry={() => check.start({})}
          busy={check.pending}
        />
      )}
      <LastGood status={status} health={google.health} />
    </li>
  );
}

interface LastGoodProps {
  readonly status: ConnectionStatus;
  readonly health: Health;
}

/** Since when something is amiss, as far as it is known. */
function LastGood({ status, health: { lastGoodAt } }: LastGoodProps) {
  const { t, moment } = usePopupWords();
  const isAmiss = status.kind === 'offline' || status.kind === 'needs-attention';
  if (!isAmiss || lastGoodAt === undefined) return null;
  return <p className="quiet small more">{t('popup.last-good', { time: moment(lastGoodAt) })}</p>;
}

/** What passes by itself is told of quietly. */
function toneOf({ kind }: ConnectionStatus): 'warn' | 'info' {
  return kind === 'needs-attention' || kind === 'not-connected' ? 'warn' : 'info';
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
  const { system, health } = connection;
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
          tone={toneOf(status)}
          onRetry={() => test.start({ connectionId: connection.id })}
          busy={test.pending}
        />
      )}
      {system !== 'practice' && <LastGood {...{ status, health }} />}
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
