import type { LoadedItem } from '@/entrypoints/background/items';
import type { Tools } from '@/entrypoints/background/tools';
import { eventOfDraft } from '@/lib/domain/draft';
import type { Tag } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';
import { suggest } from '@/lib/rules/suggest';
import { suggestForDraft } from '@/lib/rules/suggest-for-draft';
import { readExamples } from '@/lib/store/examples';
import { readRules } from '@/lib/store/rules';

/** The tag that the panel proposes for an untagged event, learned from what was tagged on this device. */
export async function suggestionPart(
  { db }: Tools,
  { event, tag, state }: LoadedItem,
  { connectionId, activityTypes, defaultTypeId }: EventView['psa'],
): Promise<Pick<EventView, 'suggestion'>> {
  if (state.kind !== 'untagged' || !event) return {};
  const examples = await readExamples(db, connectionId, event);
  const suggestion = suggest({ event, tag, examples, activityTypes, defaultTypeId });
  return suggestion ? { suggestion } : {};
}

/** As `suggestionPart`, for an event in the making, by what it is called so far and by the person's rules. */
export async function draftSuggestionPart(
  { db, now }: Tools,
  { connectionId, activityTypes, defaultTypeId }: EventView['psa'],
  tag: Tag,
  title: string,
): Promise<Pick<EventView, 'suggestion'>> {
  const event = eventOfDraft(title, now());
  const [examples, rules] = await Promise.all([
    readExamples(db, connectionId, event),
    readRules(db, connectionId),
  ]);
  const suggestion = suggestForDraft({ event, tag, examples, rules, activityTypes, defaultTypeId });
  return suggestion ? { suggestion } : {};
}
