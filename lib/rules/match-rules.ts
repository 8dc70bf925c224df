import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { OwnColour } from '@/lib/domain/event-colour';
import { isRedacted } from '@/lib/domain/redacted';
import type { Rule } from '@/lib/domain/rule';
import type { Settings } from '@/lib/domain/settings';
import { emptyTag, isEmptyTag, type Tag } from '@/lib/domain/tag';
import { compile } from '@/lib/rules/compile';
import { type Facts, factsOf } from '@/lib/rules/facts';

/** How rules read events. */
export interface RuleReading {
  /** On whose wall clocks days and times are read. */
  readonly timeZone: string;
  /** Where a private event's words stay here no rule reads them: what it chose would tell of them. */
  readonly privateEvents: Settings['privateEvents'];
  /** How events without a colour of their own look, by calendar, as `coloursOf` tells. */
  readonly calendarColours: ReadonlyMap<string, OwnColour>;
}

/** The first of the rules, in their order, all of whose conditions hold of the event; undefined for none. */
export type FindRule = (event: CalendarEvent) => Rule | undefined;

export function createFindRule(rules: readonly Rule[], reading: RuleReading): FindRule {
  const match = compileRules(rules);
  return (event) =>
    rules.length === 0 || event.status === 'cancelled'
      ? undefined
      : match(readFacts(event, reading));
}

/** As {@link FindRule}, of an event that was read already. */
export function compileRules(rules: readonly Rule[]): (facts: Facts) => Rule | undefined {
  const compiled = rules.map((rule) => ({ rule, test: compile(rule.when) }));
  return (facts) => compiled.find(({ test }) => test(facts))?.rule;
}

/** What rules may know of an event. */
export function readFacts(event: CalendarEvent, { privateEvents, ...reading }: RuleReading): Facts {
  return factsOf(event, { ...reading, areWordsHidden: isRedacted(event, privateEvents) });
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
