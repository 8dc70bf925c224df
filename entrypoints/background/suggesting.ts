import type { LoadedItem } from '@/entrypoints/background/items';
import type { Tools } from '@/entrypoints/background/tools';
import type { EventView } from '@/lib/messages/questions';
import { suggest } from '@/lib/rules/suggest';
import { readExamples } from '@/lib/store/examples';

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
