import { useState } from 'react';
import { LeftOutNote } from '@/components/LeftOutNote';
import { ProblemNote } from '@/components/ProblemNote';
import { StatusBadge } from '@/components/StatusBadge';
import { useScreenWords } from '@/components/screen-words';
import { statusOf } from '@/components/status-of';
import { useRequest } from '@/components/use-request';
import { AllowAccess } from '@/entrypoints/options/AllowAccess';
import { Belongings } from '@/entrypoints/options/Belongings';
import { ConnectionFacts } from '@/entrypoints/options/ConnectionFacts';
import { ConnectionLinks } from '@/entrypoints/options/ConnectionLinks';
import { ConnectionSwitch } from '@/entrypoints/options/ConnectionSwitch';
import { DisconnectButton } from '@/entrypoints/options/DisconnectButton';
import { OtherUser } from '@/entrypoints/options/OtherUser';
import { PauseNote } from '@/entrypoints/options/PauseNote';
import { ReferenceData } from '@/entrypoints/options/ReferenceData';
import { ReportView } from '@/entrypoints/options/ReportView';
import { SelfTest } from '@/entrypoints/options/SelfTest';
import { UserPicker } from '@/entrypoints/options/UserPicker';
import type { ConnectionStatus } from '@/lib/domain/connection-status';
import type { ConnectionView, Overview } from '@/lib/messages/questions';

interface ConnectionCardProps {
  readonly connection: ConnectionView;
  /** Merkki made calendars of its own for it. */
  readonly hasCalendars: boolean;
  /** Of the Google account; undefined while none is connected. */
  readonly googleEmail: string | undefined;
  readonly pausedUntil: Overview['pausedUntil'];
}

/** One connection: how it stands, whom it writes for, where it is set, test, disconnect. */
export function ConnectionCard(props: ConnectionCardProps) {
  const { connection, hasCalendars, googleEmail, pausedUntil } = props;
  const { t, psaName } = useScreenWords();
  const test = useRequest('testConnection');
  const { id: connectionId, system, user } = connection;
  const runTest = () => test.start({ connectionId });
  const problem = test.problem ?? (connection.isOff ? undefined : connection.health.problem);
  const report = test.problem ? undefined : test.answer;
  const needsUser = system !== 'practice' && !user;
  const status = statusOf(connection, pausedUntil);
  return (
    <section className="card" aria-label={psaName(connection)}>
      <CardHead {...{ connection, status }} />
      <ConnectionSwitch connection={connection} />
      {system === 'practice' && <Practice />}
      {system !== 'practice' && <ConnectionFacts {...{ connection, googleEmail }} />}
      {system !== 'practice' && report && <ReportView report={report} />}
      {status.kind === 'paused' && 'until' in status && <PauseNote until={status.until} />}
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
      {system !== 'practice' && user && <OtherUser {...{ connectionId, user }} />}
      <ConnectionLinks connection={connection} />
      <ReferenceData connection={connection} />
      <CardButtons {...{ connection, hasCalendars }} testing={test.pending} onTest={runTest} />
    </section>
  );
}

interface CardHeadProps {
  readonly connection: ConnectionView;
  readonly status: ConnectionStatus;
}

function CardHead({ connection, status }: CardHeadProps) {
  const { t, psaName } = useScreenWords();
  const save = useRequest('saveSettings');
  const { active, id } = connection;
  return (
    <div className="card-head">
      <div>
        <h3>{psaName(connection)}</h3>
        <StatusBadge status={status} />
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

function Practice() {
  const { t } = useScreenWords();
  return (
    <p>
      {t('practice.intro')} <a href="#practice">{t('practice.show')}</a>
    </p>
  );
}

interface CardButtonsProps extends Pick<ConnectionCardProps, 'connection' | 'hasCalendars'> {
  readonly testing: boolean;
  readonly onTest: () => void;
}

function CardButtons({ connection, hasCalendars, testing, onTest }: CardButtonsProps) {
  const { t, psaName } = useScreenWords();
  const disconnect = useRequest('disconnectPsa');
  const [isOpened, setOpened] = useState(false);
  if (connection.system === 'practice') return <SelfTest connection={connection} />;
  const psa = psaName(connection);
  return (
    <>
      <SelfTest
        connection={connection}
        before={
          <button type="button" className="button" disabled={testing} onClick={onTest}>
            {t(testing ? 'psa.testing' : 'psa.test')}
          </button>
        }
        after={
          <DisconnectButton
            title={t('psa.disconnect-title', { psa })}
            text={t('psa.disconnect-text', { psa })}
            hasCalendars={hasCalendars}
            onOpen={() => setOpened(true)}
            onDisconnect={(calendars) =>
              disconnect.start({ connectionId: connection.id, calendars })
            }
          >
            <Belongings connection={connection} isShown={isOpened} />
          </DisconnectButton>
        }
      />
      {disconnect.problem && <ProblemNote problem={disconnect.problem} psa={connection} />}
    </>
  );
}
