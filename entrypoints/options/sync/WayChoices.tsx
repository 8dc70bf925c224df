import { useId } from 'react';
import { useScreenWords } from '@/components/screen-words';
import { Locked } from '@/entrypoints/options/Locked';
import { NumberField, Radios, Tick } from '@/entrypoints/options/sync/choices';
import type { MonthRange, SyncSettings } from '@/lib/domain/sync-settings';

/** What both directions have in common. */
type Way = Pick<SyncSettings['outgoing'], 'create' | 'update' | 'delete' | 'range'>;

interface WayChoicesProps {
  readonly way: Way;
  readonly isLocked: (part: keyof Way) => boolean;
  readonly onChange: (part: Partial<Way>) => void;
  readonly words: Readonly<
    Record<'create' | 'update' | 'updateHint' | 'delete' | 'deleteHint', string>
  >;
}

const deletions = ['follow', 'ask', 'ignore'] as const;
/** Ten years: as far as the settings go. */
const mostMonths = 120;

/** Create, update, delete and the range of one direction. */
export function WayChoices({ way, isLocked, onChange, words }: WayChoicesProps) {
  const { t } = useScreenWords();
  return (
    <>
      <fieldset className="choices">
        <legend>{t('sync.what-is-done')}</legend>
        <Locked when={isLocked('create')}>
          <Tick
            label={words.create}
            checked={way.create}
            onChange={(create) => onChange({ create })}
          />
        </Locked>
        <Locked when={isLocked('update')}>
          <Tick
            label={words.update}
            hint={words.updateHint}
            checked={way.update}
            onChange={(update) => onChange({ update })}
          />
        </Locked>
      </fieldset>
      <Locked when={isLocked('delete')}>
        <Radios
          legend={words.delete}
          hint={words.deleteHint}
          chosen={way.delete}
          onChoose={(choice) => onChange({ delete: choice })}
          options={deletions.map((value) => ({ value, label: t(`sync.delete.${value}`) }))}
        />
      </Locked>
      <Locked when={isLocked('range')}>
        <Range range={way.range} onChange={(range) => onChange({ range })} />
      </Locked>
    </>
  );
}

interface RangeProps {
  readonly range: MonthRange;
  readonly onChange: (range: MonthRange) => void;
}

function Range({ range, onChange }: RangeProps) {
  const { t } = useScreenWords();
  const hint = useId();
  const bounds = { min: 0, max: mostMonths, describedBy: hint };
  return (
    <fieldset className="choices">
      <legend>{t('sync.range')}</legend>
      <div className="columns">
        <NumberField
          label={t('sync.past-months')}
          value={range.pastMonths}
          {...bounds}
          onChange={(pastMonths) => onChange({ ...range, pastMonths })}
        />
        <NumberField
          label={t('sync.future-months')}
          value={range.futureMonths}
          {...bounds}
          onChange={(futureMonths) => onChange({ ...range, futureMonths })}
        />
      </div>
      <p className="quiet small" id={hint}>
        {t('sync.range-hint')}
      </p>
    </fieldset>
  );
}
