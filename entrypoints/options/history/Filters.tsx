import { type ReactNode, useId } from 'react';
import { useScreenWords } from '@/components/screen-words';
import type { SyncRun } from '@/lib/domain/history';
import type { HistoryFilter } from '@/lib/domain/history-filter';

/** Operations by what they do, for choosing from. */
export const operationKinds = {
  create: ['create', 'create-event'],
  update: ['update', 'update-event'],
  delete: ['delete', 'delete-event', 'remove-twin'],
  link: ['adopt', 'relink', 'end'],
  tag: ['carry-tag'],
  calendar: ['create-calendar', 'delete-calendar'],
} as const satisfies Record<string, NonNullable<HistoryFilter['operations']>>;

/** What the person narrows the history to. */
export interface ChosenFilter {
  readonly text: string;
  readonly kind: keyof typeof operationKinds | 'any';
  readonly outcome: NonNullable<HistoryFilter['outcome']> | 'any';
  readonly side: NonNullable<HistoryFilter['side']> | 'any';
  readonly run: SyncRun | undefined;
}

export const noFilter: ChosenFilter = {
  text: '',
  kind: 'any',
  outcome: 'any',
  side: 'any',
  run: undefined,
};

export function isNarrowed({ text, kind, outcome, side, run }: ChosenFilter): boolean {
  return (
    text.trim() !== '' || run !== undefined || [kind, outcome, side].some((one) => one !== 'any')
  );
}

interface FiltersProps {
  readonly filter: ChosenFilter;
  readonly onChange: (filter: ChosenFilter) => void;
}

const kinds = ['any', 'create', 'update', 'delete', 'link', 'tag', 'calendar'] as const;
const outcomes = ['any', 'done', 'failed'] as const;
const sides = ['any', 'google', 'psa'] as const;

/** Narrows the history by text, kind, outcome, side and run. */
export function Filters({ filter, onChange }: FiltersProps) {
  const { t, moment } = useScreenWords();
  const id = useId();
  const sideNames = { any: t('history.any'), google: t('google.name'), psa: t('nav.psa') };
  return (
    <div className="filters">
      <Labelled label={t('picker.search')} id={`${id}-text`}>
        <input
          id={`${id}-text`}
          className="input"
          type="search"
          maxLength={200}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
      </Labelled>
      <Labelled label={t('history.kind')} id={`${id}-kind`}>
        <Select
          id={`${id}-kind`}
          values={kinds}
          chosen={filter.kind}
          nameOf={(one) => (one === 'any' ? t('history.any') : t(`history.kind.${one}`))}
          onChoose={(kind) => onChange({ ...filter, kind })}
        />
      </Labelled>
      <Labelled label={t('history.outcome')} id={`${id}-outcome`}>
        <Select
          id={`${id}-outcome`}
          values={outcomes}
          chosen={filter.outcome}
          nameOf={(one) => t(`history.${one}`)}
          onChoose={(outcome) => onChange({ ...filter, outcome })}
        />
      </Labelled>
      <Labelled label={t('history.side')} id={`${id}-side`}>
        <Select
          id={`${id}-side`}
          values={sides}
          chosen={filter.side}
          nameOf={(one) => sideNames[one]}
          onChoose={(side) => onChange({ ...filter, side })}
        />
      </Labelled>
      {filter.run && (
        <p className="row of-run">
          {t('history.of-run', { time: moment(filter.run.startedAt) })}
          <button
            type="button"
            className="button plain"
            onClick={() => onChange({ ...filter, run: undefined })}
          >
            {t('history.all-runs')}
          </button>
        </p>
      )}
    </div>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly id: string;
  readonly children: ReactNode;
}

function Labelled({ label, id, children }: LabelledProps) {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}

interface SelectProps<Value extends string> {
  readonly id: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Select<Value extends string>({
  id,
  values,
  chosen,
  nameOf,
  onChoose,
}: SelectProps<Value>) {
  const choose = (text: string) => {
    const value = values.find((one) => one === text);
    if (value !== undefined) onChoose(value);
  };
  return (
    <select
      id={id}
      className="input"
      value={chosen}
      onChange={(event) => choose(event.target.value)}
    >
      {values.map((value) => (
        <option key={value} value={value}>
          {nameOf(value)}
        </option>
      ))}
    </select>
  );
}
