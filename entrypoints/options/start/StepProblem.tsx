import { ProblemNote } from '@/components/ProblemNote';
import { useRequest } from '@/components/use-request';
import { activeIn } from '@/entrypoints/options/start/start-facts';
import type { StartProps } from '@/entrypoints/options/start/start-props';
import type { Problem } from '@/lib/domain/problem';
import type { StartStepName } from '@/lib/domain/start-steps';
import type { ConnectionView } from '@/lib/messages/questions';

interface StepProblemProps extends StartProps {
  readonly name: StartStepName;
  readonly problem: Problem;
  readonly onSignIn: () => void;
}

/** What is the matter with a step, and the one thing that helps. */
export function StepProblem({ name, problem, onSignIn, ...told }: StepProblemProps) {
  const check = useRequest('checkNow');
  const test = useRequest('testConnection');
  const send = useRequest('retry');
  const { google } = told.overview;
  const { firstSend } = told.setup;
  const psa = psaConcerned(name, told);
  const retry: Readonly<Record<StartStepName, () => void>> = {
    client: onSignIn,
    google: () => (google.state === 'not-connected' ? onSignIn() : check.start({})),
    psa: () => psa && test.start({ connectionId: psa.id }),
    calendars: () => undefined,
    send: () => {
      if (firstSend.kind !== 'failed') return;
      const { eid, connectionId } = firstSend;
      send.start({ eid, connectionId });
    },
  };
  return (
    <ProblemNote
      problem={problem}
      psa={psa ?? { name: 'PSA', system: 'practice' }}
      onRetry={retry[name]}
      busy={check.pending || test.pending || send.pending}
    />
  );
}

/** Where the event was to go; for other steps where the next one goes. */
function psaConcerned(
  name: StartStepName,
  { overview, setup: { firstSend } }: StartProps,
): ConnectionView | undefined {
  const sentTo =
    name === 'send' && firstSend.kind === 'failed' ? firstSend.connectionId : undefined;
  return overview.connections.find(({ id }) => id === sentTo) ?? activeIn(overview);
}
