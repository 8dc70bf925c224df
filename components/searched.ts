import { isMatch } from '@/components/matching';

/** What can be found in the PSA by its name. */
export interface Findable {
  readonly id: string;
}

/** What a list shows of a search, and by what it was searched for. */
export interface Searched<Item extends Findable> {
  readonly text: string;
  /** The answer to that text; undefined until it is there. */
  readonly found: readonly Item[] | undefined;
  readonly items: readonly Item[];
}

export const nothingSearched = { text: '', found: undefined, items: [] } as const;

/**
 * What to show for a text: at first what was shown before and fits it, and below that what is found, once it is. What
 * stands there keeps its place until the text changes: no late answer puts something else under the pointer, and Enter
 * takes nothing that was found for another text. The same object when nothing is different.
 */
export function searchedAnew<Item extends Findable>(
  before: Searched<Item>,
  { text, found }: Pick<Searched<Item>, 'text' | 'found'>,
  nameOf: (item: Item) => string,
): Searched<Item> {
  if (text === before.text && found === before.found) return before;
  const isKept = (item: Item) => text === before.text || isMatch(nameOf(item), text);
  // Without a text there is nothing that somebody looks for: the list is what is found alone.
  const kept = text === '' ? [] : before.items.filter(isKept);
  const fresh = new Map((found ?? []).map((item) => [item.id, item]));
  const items = kept.map((item) => fresh.get(item.id) ?? item);
  for (const { id } of items) fresh.delete(id);
  return { text, found, items: [...items, ...fresh.values()] };
}
