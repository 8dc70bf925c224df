import type { ReactNode } from 'react';
import { ConfirmButton } from '@/components/ConfirmButton';
import { HealthBadge } from '@/components/HealthBadge';
import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';
import type { SelfTestStep } from '@/lib/domain/self-test';
import type { ConnectionView } from '@/lib/messages/questions';

interface SelfTestProps {
  readonly connection: ConnectionView;
}

interface SelfTestRowProps extends SelfTestProps {
  /** Other buttons of its row. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** Tries the connection by writing one item, reading it back and removing it: says so first, and then how each went. */
export function SelfTest({ connection, before, after }: SelfTestRowProps) {
  const { t, psaName } = useScreenWords();
  const test = useRequest('selfTest');
  const { id: connectionId, isOff = false, capabilities } = connection;
  const psa = psaName(connection);
  return (
    <>
      <div className="row">
        {before}
        {capabilities.delete && (
          <ConfirmButton
            label={t(test.pending ? 'self-test.running' : 'self-test.run')}
            title={t('self-test.title', { psa })}
            text={t('self-test.text', { psa })}
            harmless
            disabled={isOff || test.pending}
            onConfirm={() => test.start({ connectionId })}
          />
        )}
        {after}
      </div>
      {!capabilities.delete && <p className="quiet small">{t('self-test.cannot', { psa })}</p>}
      {test.problem && <ProblemNote problem={test.problem} psa={connection} here="psa" />}
      {test.answer && !test.pending && <Steps connection={connection} steps={test.answer.steps} />}
      <LeftBehind connection={connection} />
    </>
  );
}

interface StepsProps extends SelfTestProps {
  readonly steps: readonly SelfTestStep[];
}

function Steps({ connection, steps }: StepsProps) {
  const { t, psaName } = useScreenWords();
  const psa = psaName(connection);
  const failed = steps.filter(({ problem }) => problem);
  return (
    <>
      <div className="note info report" role="status">
        <ul className="stack" aria-label={t('self-test.result')}>
          {steps.map(({ step, problem }) => (
            <li key={step}>
              <HealthBadge
                tone={problem ? 'warn' : 'good'}
                words={t(`self-test.${step}${problem ? '-failed' : ''}`, { psa })}
              />
            </li>
          ))}
        </ul>
      </div>
      {failed.map(
        ({ step, problem }) =>
          problem && <ProblemNote key={step} problem={problem} psa={connection} here="psa" />,
      )}
    </>
  );
}

/** That one item of a self-test is still in the PSA, and where. */
function LeftBehind({ connection }: SelfTestProps) {
  const { t, psaName, timespan } = useScreenWords();
  const remove = useRequest('removeSelfTest');
  const { leftBySelfTest: left, id: connectionId } = connection;
  if (!left) return null;
  const psa = psaName(connection);
  return (
    <>
      <div className="note" role="status">
        <Icon name="triangle" />
        <p className="text">
          {t('self-test.left', { psa, title: left.title, when: timespan(left.when) })}
        </p>
        <div className="remedies">
          <button
            type="button"
            className="button"
            disabled={remove.pending}
            onClick={() => remove.start({ connectionId })}
          >
            {t('self-test.remove-left')}
          </button>
        </div>
      </div>
      {remove.problem && <ProblemNote problem={remove.problem} psa={connection} here="psa" />}
    </>
  );
}
