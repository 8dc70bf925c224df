import { type ConditionDraft, shapes, wordsOf } from '@/entrypoints/options/rules/condition-draft';
import type { RuleDraft } from '@/entrypoints/options/rules/rule-draft';
import { type ConditionKind, ruleLimits } from '@/lib/domain/rule';

/** Why what is filled in cannot be a rule, besides what is missing still. */
export type RuleFault =
  | { readonly kind: 'name' }
  | { readonly kind: 'words' | 'number' | 'order'; readonly condition: ConditionKind };

/** The first of them; undefined for none. */
export function faultIn({ name, when }: RuleDraft): RuleFault | undefined {
  if (name.trim().length > ruleLimits.name) return { kind: 'name' };
  return when.map(faultOfCondition).find((fault) => fault !== undefined);
}

function faultOfCondition(draft: ConditionDraft): RuleFault | undefined {
  const { kind: condition } = draft;
  const shape = shapes[condition];
  if (shape === 'words' && !canHold(wordsOf(draft.text))) return { kind: 'words', condition };
  if (shape !== 'bounds') return undefined;
  const most = condition === 'guest-count' ? ruleLimits.guests : ruleLimits.minutes;
  const from = draft.from === '' ? 0 : Number(draft.from);
  const until = draft.until === '' ? most : Number(draft.until);
  const isBound = (bound: number) => Number.isInteger(bound) && bound >= 0 && bound <= most;
  if (!isBound(from) || !isBound(until)) return { kind: 'number', condition };
  return from > until ? { kind: 'order', condition } : undefined;
}

function canHold(words: readonly string[]): boolean {
  return words.length <= ruleLimits.words && words.every(({ length }) => length <= ruleLimits.word);
}
