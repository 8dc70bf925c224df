import { useId } from 'react';
import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import {
  type ConditionDraft,
  choicesOf,
  responses,
  shapes,
  weekdays,
} from '@/entrypoints/options/rules/condition-draft';
import { weekdayName } from '@/entrypoints/options/rules/rule-words';
import { Tick } from '@/entrypoints/options/sync/choices';
import { ticked } from '@/entrypoints/options/sync/sync-draft';
import { TextField } from '@/entrypoints/options/TextField';
import { coloursOf, shownColours } from '@/lib/domain/event-colour';
import { eventColours, ruledEventTypes } from '@/lib/domain/rule';
import type { RulesView } from '@/lib/messages/questions/rule-questions';

interface FieldsProps {
  readonly draft: ConditionDraft;
  readonly view: RulesView;
  /** The name of the condition's kind. */
  readonly label: string;
  readonly onChange: (change: Partial<ConditionDraft>) => void;
}

/** Where a condition is filled in, as its kind needs it. */
export function ConditionFields(props: FieldsProps) {
  switch (shapes[props.draft.kind]) {
    case 'words':
      return <Words {...props} />;
    case 'ticks':
      return <Ticks {...props} />;
    case 'choice':
      return <Choice {...props} />;
    case 'times':
      return <Bounds {...props} type="time" />;
    case 'bounds':
      return <Bounds {...props} type="number" />;
  }
}

/** Of those that are not filled in with words. */
const hints: Partial<Record<ConditionDraft['kind'], 'rules.organizer-hint' | 'rules.domain-hint'>> =
  {
    organizer: 'rules.organizer-hint',
    'guest-domain': 'rules.domain-hint',
  };

function Words({ draft, label, onChange }: FieldsProps) {
  const { t } = useScreenWords();
  const id = useId();
  return (
    <div className="field">
      <input
        className="input"
        aria-label={label}
        aria-describedby={id}
        autoComplete="off"
        spellCheck={false}
        value={draft.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <p className="quiet small" id={id}>
        {t(hints[draft.kind] ?? 'rules.words-hint')}
      </p>
    </div>
  );
}

function Ticks({ draft, view, label, onChange }: FieldsProps) {
  const words = useScreenWords();
  const options = optionsOf(draft, view, words);
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{label}</legend>
      <div className="columns">
        {options.map(({ value, name, swatch }) => (
          <Tick
            key={value}
            label={name}
            swatch={swatch}
            checked={draft.chosen.includes(value)}
            onChange={(isIn) => onChange({ chosen: ticked(draft.chosen, value, isIn) })}
          />
        ))}
      </div>
      {draft.kind === 'colour' && <AsSeen {...{ draft, view, onChange }} />}
    </fieldset>
  );
}

/** Most events have no colour of their own, and look like their calendar: each of those is said. */
function AsSeen({ draft, view, onChange }: Omit<FieldsProps, 'label'>) {
  const { t } = useScreenWords();
  const colours = coloursOf(view.calendars);
  const known = view.calendars.flatMap(({ id, name }) => {
    const colour = colours.get(id);
    return colour ? [`${name}: ${t(`rules.colour.${colour}`)}`] : [];
  });
  return (
    <Tick
      label={t('rules.as-seen')}
      checked={draft.asSeen}
      onChange={(asSeen) => onChange({ asSeen })}
      {...(known.length > 0 && { hint: known.join(' · ') })}
    />
  );
}

function optionsOf(
  { kind }: ConditionDraft,
  { calendars }: RulesView,
  words: ScreenWords,
): { value: string; name: string; swatch?: string }[] {
  const { t } = words;
  if (kind === 'calendar') return calendars.map(({ id, name }) => ({ value: id, name }));
  if (kind === 'weekday')
    return weekdays.map((day) => ({ value: String(day), name: weekdayName(words, day) }));
  if (kind === 'colour')
    return eventColours.map((value) => ({
      value,
      name: t(`rules.colour.${value}`),
      ...(value !== 'calendar' && { swatch: shownColours[value] }),
    }));
  if (kind === 'response')
    return responses.map((value) => ({ value, name: t(`rules.response.${value}`) }));
  return ruledEventTypes.map((value) => ({ value, name: t(`sync.kind.${value}`) }));
}

function Choice({ draft, label, onChange }: FieldsProps) {
  const { t } = useScreenWords();
  return (
    <select
      className="input"
      aria-label={label}
      value={draft.chosen[0]}
      onChange={(event) => onChange({ chosen: [event.target.value] })}
    >
      {choiceRows(draft.kind).map(({ value, key }) => (
        <option key={value} value={value}>
          {t(key)}
        </option>
      ))}
    </select>
  );
}

function choiceRows(kind: ConditionDraft['kind']) {
  if (kind === 'guests')
    return choicesOf(kind).map((value) => ({ value, key: `rules.guests.${value}` as const }));
  if (kind === 'series')
    return choicesOf(kind).map((value) => ({ value, key: `rules.series.${value}` as const }));
  return choicesOf('visibility').map((value) => ({
    ...{ value, key: `rules.visibility.${value}` as const },
  }));
}

function Bounds({ draft, type, onChange }: FieldsProps & { readonly type: 'time' | 'number' }) {
  const { t } = useScreenWords();
  const isTime = type === 'time';
  const unit = draft.kind === 'guest-count' ? 'guests' : 'minutes';
  const range = isTime ? {} : { min: 0, step: 1 };
  return (
    <div className="rule-bounds">
      <TextField
        label={t(isTime ? 'rules.from' : `rules.at-least-${unit}`)}
        {...{ type, ...range, value: draft.from }}
        onChange={(from) => onChange({ from })}
      />
      <TextField
        label={t(isTime ? 'rules.until' : `rules.at-most-${unit}`)}
        {...{ type, ...range, value: draft.until }}
        onChange={(until) => onChange({ until })}
      />
    </div>
  );
}
