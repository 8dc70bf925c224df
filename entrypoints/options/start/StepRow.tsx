import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { CalendarsStep } from '@/entrypoints/options/start/CalendarsStep';
import { ClientStep } from '@/entrypoints/options/start/ClientStep';
import { GoogleStep } from '@/entrypoints/options/start/GoogleStep';
import { PsaStep } from '@/entrypoints/options/start/PsaStep';
import { SendStep } from '@/entrypoints/options/start/SendStep';
import { StepProblem } from '@/entrypoints/options/start/StepProblem';
import type { StartProps, StepContentProps } from '@/entrypoints/options/start/start-props';
import type { StartStep, StartStepName, StepState } from '@/lib/domain/start-steps';

interface StepRowProps extends StartProps {
  readonly step: StartStep;
  readonly number: number;
  /** The first one that is not done. */
  readonly isNext: boolean;
  readonly onSignIn: () => void;
}

const contents: Readonly<Record<StartStepName, (props: StepContentProps) => ReactNode>> = {
  client: ClientStep,
  google: GoogleStep,
  psa: PsaStep,
  calendars: CalendarsStep,
  send: SendStep,
};

/** One step: its number or how it stands, its name, and what is to be done. */
export function StepRow({ step, number, isNext, ...told }: StepRowProps) {
  const { t } = useScreenWords();
  const { name, state } = step;
  const Content = contents[name];
  return (
    <li className="start-step" aria-current={isNext ? 'step' : undefined} data-state={state.kind}>
      <StepMark state={state} number={number} />
      <div className="stack">
        <h3>
          {t(`start.${name}`)}
          <span className="visually-hidden">{`: ${t(`start.state.${state.kind}`)}`}</span>
        </h3>
        <Content {...{ state, isNext, ...told }} />
        {state.kind === 'failed' && <StepProblem problem={state.problem} name={name} {...told} />}
      </div>
    </li>
  );
}

const icons: Readonly<Record<Exclude<StepState['kind'], 'idle'>, IconName>> = {
  working: 'clock',
  done: 'check',
  failed: 'triangle',
};

function StepMark({ state, number }: { readonly state: StepState; readonly number: number }) {
  return (
    <span className="start-mark" aria-hidden="true">
      {state.kind === 'idle' ? number : <Icon name={icons[state.kind]} />}
    </span>
  );
}
