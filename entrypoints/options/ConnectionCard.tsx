import { HealthBadge } from '@/components/HealthBadge';
import { LeftOutNote } from '@/components/LeftOutNote';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import { AllowAccess } from '@/entrypoints/options/AllowAccess';
import { DisconnectButton } from '@/entrypoints/options/DisconnectButton';
import { ReportView } from '@/entrypoints/options/ReportView';
import { UserPicker } from '@/entrypoints/options/UserPicker';
import type { ConnectionView } from '@/lib/messages/questions';

interface ConnectionCardProps {
  readonly connection: ConnectionView;
  /** Merkki made calendars of its own for it. */
  readonly hasCalendars: boolean;
}

/** One connection: how it stands, whom it writes for, test, disconnect. */
export function ConnectionCard({ connection, hasCalendars }: ConnectionCardProps) {
  const { t, psaName } = useScreenWords();
  const test = useRequest('testConnection');
  const { id: connectionId, system } = connection;
  const runTest = () => test.start({ connectionId });
  const problem = test.problem ?? connection.health.problem;
  const report = test.problem ? undefined : test.answer;
  const needsUser = system !== 'practice' && !connection.user;
  return (
    <section className="card" aria-label={psaName(connection)}>
      <CardHead connection={connection} />
      {system === 'practice' && <Practice />}
      {system !== 'practice' &&
        (report ? <ReportView report={report} /> : <Facts connection={connection} />)}
      {problem?.kind === 'host-permission-missing' ? (
        <AllowAccess origin={problem.origin} onAllowed={runTest} />
      ) : (
        problem && <ProblemNote problem={problem} psa={connection} here="psa" onRetry={runTest} />
      )}
      <LeftOutNote
        connection={connection}
        report={
          <a className="button plain" href="#in-calendar/report">
            {t('popup.report')}
          </a>
        }
      />
      {needsUser && <UserPicker connectionId={connectionId} />}
      <CardButtons {...{ connection, hasCalendars }} testing={test.pending} onTest={runTest} />
    </section>
  );
}

function CardHead({ connection }: Pick<ConnectionCardProps, 'connection'>) {
  const { t, psaName } = useScreenWords();
  const save = useRequest('saveSettings');
  const { health, active, id } = connection;
  return (
    <div className="card-head">
      <div>
        <h3>{psaName(connection)}</h3>
        <HealthBadge
          tone={health.problem ? 'warn' : 'good'}
          words={t(health.problem ? 'health.trouble' : 'health.works')}
        />
      </div>
      <label className="choice">
        <input
          type="radio"
          name="active-connection"
          checked={active}
          onChange={() => save.start({ activeConnectionId: id })}
        />
        {t('psa.active')}
      </label>
    </div>
  );
}

function Facts({ connection }: Pick<ConnectionCardProps, 'connection'>) {
  const { t } = useScreenWords();
  const { tenant, user, environment } = connection;
  return (
    <dl className="facts">
      {tenant && (
        <>
          <dt>{t('psa.tenant')}</dt>
          <dd>{tenant}</dd>
        </>
      )}
      <dt>{t('psa.user')}</dt>
      <dd>{user ? `${user.name} (${user.email})` : t('psa.no-user')}</dd>
      {environment && (
        <>
          <dt>{t('psa.environment')}</dt>
          <dd>{t(`severa.${environment}`)}</dd>
        </>
      )}
    </dl>
  );
}

function Practice() {
  const { t } = useScreenWords();
  return (
    <p>
      {t('practice.intro')} <a href="#practice">{t('practice.show')}</a>
    </p>
  );
}

interface CardButtonsProps extends ConnectionCardProps {
  readonly testing: boolean;
  readonly onTest: () => void;
}

function CardButtons({ connection, hasCalendars, testing, onTest }: CardButtonsProps) {
  const { t, psaName } = useScreenWords();
  const disconnect = useRequest('disconnectPsa');
  if (connection.system === 'practice') return null;
  const psa = psaName(connection);
  return (
    <div className="row">
      <button type="button" className="button" disabled={testing} onClick={onTest}>
        {t(testing ? 'psa.testing' : 'psa.test')}
      </button>
      <DisconnectButton
        title={t('psa.disconnect-title', { psa })}
        text={t('psa.disconnect-text', { psa })}
        hasCalendars={hasCalendars}
        onDisconnect={(calendars) => disconnect.start({ connectionId: connection.id, calendars })}
      />
      {disconnect.problem && <ProblemNote problem={disconnect.problem} psa={connection} />}
    </div>
  );
}
