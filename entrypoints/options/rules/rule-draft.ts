import {
  type ConditionDraft,
  conditionOfDraft,
  draftOfCondition,
  emptyCondition,
} from '@/entrypoints/options/rules/condition-draft';
import { type Rule, ruleSchema } from '@/lib/domain/rule';
import type { Tag } from '@/lib/domain/tag';

/** A rule while it is being made. */
export interface RuleDraft {
  readonly id: string;
  readonly name: string;
  readonly when: readonly ConditionDraft[];
  readonly tag: Tag;
}

export function newDraft(): RuleDraft {
  const tag: Tag = { note: '', sending: 'manual' };
  return { id: crypto.randomUUID(), name: '', when: [emptyCondition('title')], tag };
}

export function draftOfRule({ id, name, when, tag }: Rule): RuleDraft {
  const { note = '', sending = 'manual', ...choice } = tag;
  return { id, name, when: when.map(draftOfCondition), tag: { ...choice, note, sending } };
}

/** Undefined while something is missing. */
export function ruleOfDraft({ id, name, when, tag }: RuleDraft): Rule | undefined {
  const { note, sending, activityTypeId, customer, project } = tag;
  const choice = {
    ...(activityTypeId !== undefined && { activityTypeId }),
    ...(customer && { customer }),
    ...(project && { project }),
    ...(note.trim() !== '' && { note }),
    ...(sending === 'auto' && { sending }),
  };
  // Of what is never sent nothing else matters.
  const said = sending === 'never' ? { sending } : choice;
  return ruleSchema.safeParse({ id, name, when: when.map(conditionOfDraft), tag: said }).data;
}

/** The rules with this one in its place, else at the end. */
export function withRule(rules: readonly Rule[], rule: Rule): Rule[] {
  const isThere = rules.some(({ id }) => id === rule.id);
  return isThere ? rules.map((one) => (one.id === rule.id ? rule : one)) : [...rules, rule];
}

/** The rules with one of them so many places further down. */
export function moved(rules: readonly Rule[], id: string, by: -1 | 1): Rule[] {
  const at = rules.findIndex((rule) => rule.id === id);
  const [one, other] = [rules[at], rules[at + by]];
  if (!one || !other) return [...rules];
  return rules.map((rule, index) => (index === at ? other : index === at + by ? one : rule));
}
