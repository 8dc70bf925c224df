import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { NotSendableReason } from '@/lib/domain/problem';
import type { Rule, TrialOutcome } from '@/lib/domain/rule';
import type { Tag } from '@/lib/domain/tag';
import { compileRules, isOpenToRules, type RuleReading, readFacts } from '@/lib/rules/match-rules';

/** An event of the past, as it stands without any rule. */
export interface PastEvent {
  readonly event: CalendarEvent;
  /** The person's; of what was sent also what it was sent as. */
  readonly tag: Tag;
  readonly isSent: boolean;
  /** Why nothing of it may go anyway; undefined where it may. */
  readonly notSendable: NotSendableReason | undefined;
}

/** An event of which the rule holds. */
export interface Trial {
  readonly event: CalendarEvent;
  readonly outcome: TrialOutcome;
}

/** What one of the rules would have done in its place among the others, for the events of which it holds. */
export function tryRule(
  rules: readonly Rule[],
  ruleId: string,
  past: readonly PastEvent[],
  reading: RuleReading,
): Trial[] {
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) return [];
  const holds = compileRules([rule]);
  const findEarlier = compileRules(rules.slice(0, rules.indexOf(rule)));
  return past.flatMap((one) => {
    const facts = readFacts(one.event, reading);
    if (!holds(facts)) return [];
    return [{ event: one.event, outcome: outcomeOf(one, rule, findEarlier(facts)) }];
  });
}

function outcomeOf(past: PastEvent, rule: Rule, earlier: Rule | undefined): TrialOutcome {
  const { tag, isSent, notSendable } = past;
  if (earlier) return 'earlier';
  if (notSendable) return 'kept-back';
  if (isOpenToRules(tag, isSent)) return 'open';
  return saysSame(rule.tag, tag) ? 'same' : 'other';
}

/** Whether the person chose all that the rule names; a note is their own affair. */
function saysSame({ activityTypeId, customer, project, sending }: Rule['tag'], tag: Tag): boolean {
  if ((sending === 'never') !== (tag.sending === 'never')) return false;
  const parts = [
    [activityTypeId, tag.activityTypeId],
    [customer?.id, tag.customer?.id],
    [project?.id, tag.project?.id],
  ] as const;
  return parts.every(([said, chosen]) => said === undefined || said === chosen);
}
