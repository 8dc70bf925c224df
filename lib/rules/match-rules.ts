import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Rule } from '@/lib/domain/rule';
import type { Settings } from '@/lib/domain/settings';
import { emptyTag, isEmptyTag, type Tag } from '@/lib/domain/tag';
import { compile } from '@/lib/rules/compile';
import { factsOf } from '@/lib/rules/facts';
import { isRedacted } from '@/lib/sync/desired-fields';

/** How rules read events. */
export interface RuleReading {
  /** On whose wall clocks days and times are read. */
  readonly timeZone: string;
  /** Where a private event's words stay here no rule reads them: what it chose would tell of them. */
  readonly privateEvents: Settings['privateEvents'];
}

/** The first of the rules, in their order, all of whose conditions hold of the event; undefined for none. */
export type FindRule = (event: CalendarEvent) => Rule | undefined;

export function createFindRule(
  rules: readonly Rule[],
  { timeZone, privateEvents }: RuleReading,
): FindRule {
  const compiled = rules.map((rule) => ({ rule, test: compile(rule.when) }));
  return (event) => {
    if (compiled.length === 0 || event.status === 'cancelled') return undefined;
    const areWordsHidden = isRedacted(event, privateEvents);
    const facts = factsOf(event, { timeZone, areWordsHidden });
    return compiled.find(({ test }) => test(facts))?.rule;
  };
}

/**
 * Whether a rule may speak of an event: where the person said nothing, here, by the series or in another browser. What
 * is sent already stays as it was sent, whatever becomes of the rules.
 */
export function isOpenToRules(tag: Tag, isSent: boolean): boolean {
  return !isSent && !tag.withoutRule && isEmptyTag(tag);
}

/** What a rule says, as the tag of an event. */
export function tagOfRule({ tag }: Pick<Rule, 'tag'>): Tag {
  const { note = emptyTag.note, sending = emptyTag.sending, ...choice } = tag;
  return { ...choice, note, sending };
}
