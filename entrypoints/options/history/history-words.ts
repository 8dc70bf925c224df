import { type HistoryChoice, noChoice } from '@/entrypoints/options/history/history-choice';
import { operationKinds } from '@/entrypoints/options/history/operation-kinds';

/** What the address can say of a choice; the rest is nobody else's concern. */
export type WordedChoice = Pick<HistoryChoice, (typeof parts)[number]>;

const parts = ['outcome', 'kind', 'side', 'connectionId', 'entry'] as const;

/** The words of each part but the connections', which are their ids, and the operations', which are their numbers. */
const wordsOfParts: Readonly<Record<string, (typeof parts)[number]>> = {
  done: 'outcome',
  failed: 'outcome',
  ...Object.fromEntries(Object.keys(operationKinds).map((kind) => [kind, 'kind' as const])),
  google: 'side',
  psa: 'side',
};

/**
 * The choice that words in an address stand for, as in `#history/failed/create`: an outcome (`done`, `failed`), a kind
 * (`create`, `update`, `delete`, `link`, `tag`, `calendar`), a side (`google`, `psa`), a connection's id; an
 * operation's number, for it and what else was done with the same event; in any order. A
 * word that is none of these narrows nothing, and neither do the others then: what they leave out would not be meant.
 */
export function choiceOfWords(
  words: readonly string[],
  connectionIds: readonly string[],
): WordedChoice {
  const choice: Record<string, string> = {};
  for (const word of words) {
    const part = partOf(word, connectionIds);
    if (!part || part in choice) return unworded;
    choice[part] = word;
  }
  return { ...unworded, ...choice };
}

/** The words for an address, see {@link choiceOfWords}. */
export function wordsOfChoice(choice: WordedChoice): string[] {
  return parts.map((part) => choice[part]).filter((word) => word !== 'any');
}

function partOf(word: string, connectionIds: readonly string[]) {
  if (Object.hasOwn(wordsOfParts, word)) return wordsOfParts[word];
  if (connectionIds.includes(word)) return 'connectionId';
  return /^[1-9]\d{0,14}$/.test(word) ? 'entry' : undefined;
}

const unworded: WordedChoice = {
  outcome: noChoice.outcome,
  kind: noChoice.kind,
  side: noChoice.side,
  connectionId: noChoice.connectionId,
  entry: noChoice.entry,
};
