import { useState } from 'react';
import { type HistoryChoice, noChoice } from '@/entrypoints/options/history/history-choice';
import { choiceOfWords, wordsOfChoice } from '@/entrypoints/options/history/history-words';
import { replaceRoute, useRoute } from '@/entrypoints/options/route';
import type { ConnectionView } from '@/lib/messages/questions';

/** What the history is narrowed to. What other places can link to stands in the address, the rest is kept here. */
export function useHistoryChoice(
  connections: readonly ConnectionView[],
): readonly [HistoryChoice, (choice: HistoryChoice) => void] {
  const { words } = useRoute();
  const [kept, setKept] = useState(noChoice);
  const ids = connections.map(({ id }) => id);
  const choice = { ...kept, ...choiceOfWords(words, ids) };
  const change = (next: HistoryChoice) => {
    setKept(next);
    replaceRoute('history', wordsOfChoice(next));
  };
  return [choice, change];
}
