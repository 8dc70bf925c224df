import { useId } from 'react';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import {
  type HistoryChoice,
  isNarrowed,
  noChoice,
} from '@/entrypoints/options/history/history-choice';
import { SelectField } from '@/entrypoints/options/history/SelectField';
import { Labelled } from '@/entrypoints/options/Labelled';
import type { ConnectionView } from '@/lib/messages/questions';

interface FiltersProps {
  readonly choice: HistoryChoice;
  readonly connections: readonly ConnectionView[];
  readonly onChange: (choice: HistoryChoice) => void;
}

const kinds = ['any', 'create', 'update', 'delete', 'link', 'tag', 'calendar'] as const;
const outcomes = ['any', 'done', 'failed'] as const;
const sides = ['any', 'google', 'psa'] as const;

/** Narrows the history by text, kind, outcome, side, time, calendar, connection and run. */
export function Filters({ choice, connections, onChange }: FiltersProps) {
  const { t, moment } = useScreenWords();
  const id = useId();
  const sideNames = { any: t('history.any'), google: t('google.name'), psa: t('nav.psa') };
  const change = (part: Partial<HistoryChoice>) => onChange({ ...choice, ...part });
  return (
    <div className="filters">
      <Labelled label={t('picker.search')} id={`${id}-text`}>
        <input
          id={`${id}-text`}
          className="input"
          type="search"
          maxLength={200}
          value={choice.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Labelled>
      <SelectField
        id={`${id}-kind`}
        label={t('history.kind')}
        values={kinds}
        chosen={choice.kind}
        nameOf={(one) => (one === 'any' ? t('history.any') : t(`history.kind.${one}`))}
        onChoose={(kind) => change({ kind })}
      />
      <SelectField
        id={`${id}-outcome`}
        label={t('history.outcome')}
        values={outcomes}
        chosen={choice.outcome}
        nameOf={(one) => t(`history.${one}`)}
        onChoose={(outcome) => change({ outcome })}
      />
      <SelectField
        id={`${id}-side`}
        label={t('history.side')}
        values={sides}
        chosen={choice.side}
        nameOf={(one) => sideNames[one]}
        onChoose={(side) => change({ side })}
      />
      <DayField
        id={`${id}-first`}
        label={t('history.first-day')}
        day={choice.first}
        onChange={(first) => change({ first })}
      />
      <DayField
        id={`${id}-last`}
        label={t('history.last-day')}
        day={choice.last}
        earliest={choice.first}
        onChange={(last) => change({ last })}
      />
      <CalendarField
        id={`${id}-calendar`}
        chosen={choice.calendarId}
        onChoose={(calendarId) => change({ calendarId })}
      />
      {connections.length > 1 && (
        <ConnectionField
          id={`${id}-connection`}
          connections={connections}
          chosen={choice.connectionId}
          onChoose={(connectionId) => change({ connectionId })}
        />
      )}
      {isNarrowed(choice) && (
        <p className="row narrowed">
          {choice.entry !== 'any' && t('history.of-event')}
          {choice.run && t('history.of-run', { time: moment(choice.run.startedAt) })}
          <button type="button" className="button plain" onClick={() => onChange(noChoice)}>
            {t('history.all-runs')}
          </button>
        </p>
      )}
    </div>
  );
}

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  readonly earliest?: string;
  readonly onChange: (day: string) => void;
}

function DayField({ id, label, day, earliest, onChange }: DayFieldProps) {
  return (
    <Labelled label={label} id={id}>
      <input
        id={id}
        className="input"
        type="date"
        value={day}
        min={earliest || undefined}
        max="9999-12-30"
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

interface ChoiceFieldProps {
  readonly id: string;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function CalendarField({ id, chosen, onChoose }: ChoiceFieldProps) {
  const { t } = useScreenWords();
  const { answer: calendars = [] } = useQuestion('historyCalendars', {});
  const nameOf = (one: string) => calendars.find((calendar) => calendar.id === one)?.name;
  return (
    <SelectField
      id={id}
      label={t('history.calendar')}
      values={['any', ...calendars.map((calendar) => calendar.id)]}
      chosen={chosen}
      nameOf={(one) => nameOf(one) ?? t('history.any')}
      onChoose={onChoose}
    />
  );
}

function ConnectionField({
  id,
  connections,
  chosen,
  onChoose,
}: ChoiceFieldProps & Pick<FiltersProps, 'connections'>) {
  const { t, psaName } = useScreenWords();
  const nameOf = (one: string) => {
    const connection = connections.find((each) => each.id === one);
    return connection ? psaName(connection) : t('history.any');
  };
  return (
    <SelectField
      id={id}
      label={t('sync.connection')}
      values={['any', ...connections.map((connection) => connection.id)]}
      chosen={chosen}
      nameOf={nameOf}
      onChoose={onChoose}
    />
  );
}
