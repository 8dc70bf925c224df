import { type RefObject, useEffect, useRef, useState } from 'react';
import { ConfirmButton } from '@/components/ConfirmButton';
import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import { moved } from '@/entrypoints/options/rules/rule-draft';
import { effectOf, valuesOf } from '@/entrypoints/options/rules/rule-words';
import type { Rule } from '@/lib/domain/rule';
import type { RulesView } from '@/lib/messages/questions/rule-questions';

interface RuleListProps {
  readonly view: RulesView;
  readonly onEdit: (rule: Rule) => void;
  readonly onChange: (rules: Rule[]) => void;
}

/** The rules in their order: of those that hold, the first speaks. */
export function RuleList({ view, onEdit, onChange }: RuleListProps) {
  const { t } = useScreenWords();
  const list = useRef<HTMLOListElement>(null);
  const [pressed, setPressed] = useState<Pressed>();
  useFocusOnMoved(list, pressed, view.rules);
  const at = view.rules.findIndex(({ id }) => id === pressed?.id);
  const move = (id: string, by: -1 | 1) => {
    setPressed({ id, by });
    onChange(moved(view.rules, id, by));
  };
  return (
    <>
      <ol className="rules" ref={list}>
        {view.rules.map((rule, index) => (
          <RuleRow
            key={rule.id}
            {...{ rule, view }}
            isFirst={index === 0}
            isLast={index === view.rules.length - 1}
            onMove={(by) => move(rule.id, by)}
            onEdit={() => onEdit(rule)}
            onDelete={() => onChange(view.rules.filter(({ id }) => id !== rule.id))}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {at >= 0 && t('rules.moved', { at: String(at + 1), total: String(view.rules.length) })}
      </p>
    </>
  );
}

interface Pressed {
  readonly id: string;
  readonly by: -1 | 1;
}

/** A row that changes its place loses the focus; at the end of its way the other button is left to press. */
function useFocusOnMoved(
  list: RefObject<HTMLOListElement | null>,
  pressed: Pressed | undefined,
  rules: readonly Rule[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is when the row has moved
  useEffect(() => {
    if (!pressed) return;
    const row = [...(list.current?.children ?? [])].find(
      (one) => one instanceof HTMLElement && one.dataset.rule === pressed.id,
    );
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('.rule-moves button') ?? [])];
    const [up, down] = buttons;
    const [own, other] = pressed.by < 0 ? [up, down] : [down, up];
    (own?.disabled ? other : own)?.focus();
  }, [pressed, rules]);
}

interface RuleRowProps {
  readonly rule: Rule;
  readonly view: RulesView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function RuleRow({ rule, view, isFirst, isLast, onMove, onEdit, onDelete }: RuleRowProps) {
  const words = useScreenWords();
  const { t } = words;
  const { name } = rule;
  return (
    <li className="card rule" data-rule={rule.id}>
      <div className="card-head">
        <h3>{name}</h3>
        <div className="rule-moves">
          <button
            type="button"
            className="icon-button"
            aria-label={t('rules.up', { name })}
            disabled={isFirst}
            onClick={() => onMove(-1)}
          >
            <Icon name="down" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('rules.down', { name })}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            <Icon name="down" />
          </button>
        </div>
      </div>
      <dl className="facts">
        {rule.when.map((condition) => (
          <div key={condition.kind} className="rule-fact">
            <dt>{t(`rules.kind.${condition.kind}`)}</dt>
            <dd>{valuesOf(condition, words, view)}</dd>
          </div>
        ))}
      </dl>
      <p className="rule-effect-line">
        <Icon name="tag" />
        <span>{effectOf(rule, words, view)}</span>
      </p>
      <div className="row">
        <button
          type="button"
          className="button"
          aria-label={t('rules.edit-named', { name })}
          onClick={onEdit}
        >
          {t('rules.edit')}
        </button>
        <ConfirmButton
          label={t('rules.delete')}
          title={t('rules.delete-title', { name })}
          text={t('rules.delete-text')}
          onConfirm={onDelete}
        />
      </div>
    </li>
  );
}
