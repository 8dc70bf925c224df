import { useRef } from 'react';
import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { ConditionFields } from '@/entrypoints/options/rules/ConditionFields';
import {
  type ConditionDraft,
  conditionKinds,
  emptyCondition,
} from '@/entrypoints/options/rules/condition-draft';
import type { ConditionKind } from '@/lib/domain/rule';
import type { RulesView } from '@/lib/messages/questions/rule-questions';

interface ConditionListProps {
  readonly conditions: readonly ConditionDraft[];
  readonly view: RulesView;
  readonly onChange: (conditions: readonly ConditionDraft[]) => void;
}

/** All that must hold of an event for the rule to speak of it. */
export function ConditionList({ conditions, view, onChange }: ConditionListProps) {
  const { t } = useScreenWords();
  const add = useRef<HTMLButtonElement>(null);
  const change = (key: string, part: Partial<ConditionDraft>) =>
    onChange(conditions.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const taken = new Set(conditions.map(({ kind }) => kind));
  const free = conditionKinds.find((kind) => !taken.has(kind));
  return (
    <fieldset className="choices">
      <legend>{t('rules.when')}</legend>
      <ul className="rule-conditions">
        {conditions.map((draft) => (
          <ConditionRow
            key={draft.key}
            {...{ draft, view }}
            kinds={conditionKinds.filter((kind) => kind === draft.kind || !taken.has(kind))}
            onChange={(part) => change(draft.key, part)}
            {...(conditions.length > 1 && {
              onRemove: () => {
                onChange(conditions.filter(({ key }) => key !== draft.key));
                add.current?.focus();
              },
            })}
          />
        ))}
      </ul>
      <div>
        <button
          ref={add}
          type="button"
          className="button plain rule-add"
          disabled={!free}
          onClick={() => free && onChange([...conditions, emptyCondition(free)])}
        >
          {t('rules.add-condition')}
        </button>
      </div>
    </fieldset>
  );
}

interface ConditionRowProps {
  readonly draft: ConditionDraft;
  readonly view: RulesView;
  readonly kinds: readonly ConditionKind[];
  readonly onChange: (change: Partial<ConditionDraft>) => void;
  readonly onRemove?: () => void;
}

function ConditionRow({ draft, view, kinds, onChange, onRemove }: ConditionRowProps) {
  const { t } = useScreenWords();
  const label = t(`rules.kind.${draft.kind}`);
  return (
    <li>
      <select
        className="input"
        aria-label={t('rules.condition')}
        value={draft.kind}
        onChange={({ target }) => {
          const kind = kinds.find((one) => one === target.value) ?? draft.kind;
          onChange({ ...emptyCondition(kind), key: draft.key });
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`rules.kind.${kind}`)}
          </option>
        ))}
      </select>
      <ConditionFields {...{ draft, view, label, onChange }} />
      {onRemove ? (
        <button
          type="button"
          className="icon-button"
          aria-label={t('rules.remove-condition', { condition: label })}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      ) : (
        <span />
      )}
    </li>
  );
}
