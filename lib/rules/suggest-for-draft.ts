import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Rule } from '@/lib/domain/rule';
import type { Suggestion } from '@/lib/domain/suggestion';
import { compile } from '@/lib/rules/compile';
import { type RuleReading, readFacts } from '@/lib/rules/match-rules';
import { isTagged, type SuggestParts, suggest } from '@/lib/rules/suggest';

interface DraftParts extends SuggestParts {
  /** In their order. */
  readonly rules: readonly Rule[];
}

/**
 * The tag proposed for an event of which nothing but the title is known yet: what the rule says that will speak of it,
 * else what others with such a title have.
 */
export function suggestForDraft({ rules, ...parts }: DraftParts): Suggestion | undefined {
  if (isTagged(parts.tag)) return undefined;
  const first = firstByTitle(rules, parts.event);
  if (!first) return suggest(parts);
  // One that asks for more may speak or not: nobody can tell yet, nor what comes after it.
  return first.when.every(isOfTitle) ? asSuggestion(first, parts) : undefined;
}

/** The first rule that the title does not keep from speaking. */
function firstByTitle(rules: readonly Rule[], event: CalendarEvent): Rule | undefined {
  const facts = readFacts(event, titleOnly);
  return rules.find(({ when }) => compile(when.filter(isOfTitle))(facts));
}

/** No other fact is looked at. */
const titleOnly: RuleReading = {
  timeZone: 'UTC',
  privateEvents: 'in-full',
  calendarColours: new Map(),
};

function isOfTitle({ kind }: Rule['when'][number]): boolean {
  return kind === 'title';
}

function asSuggestion(
  { name, tag }: Rule,
  { activityTypes }: Pick<SuggestParts, 'activityTypes'>,
): Suggestion | undefined {
  const { activityTypeId, customer, project, sending } = tag;
  const isThere = activityTypes.some(({ id }) => id === activityTypeId);
  if (activityTypeId === undefined || !isThere || sending === 'never') return undefined;
  return {
    tag: { activityTypeId, ...(customer && { customer }), ...(project && { project }) },
    reasons: [{ kind: 'rule', name }],
  };
}
