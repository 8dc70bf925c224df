import { useState } from 'react';
import type { ToldPsa } from '@/components/problem-context';
import { searchMessage } from '@/components/search-message';
import { type Findable, nothingSearched, type Searched, searchedAnew } from '@/components/searched';
import { useDebounced } from '@/components/use-debounced';
import { useQuestion } from '@/components/use-question';
import { useWords } from '@/components/words';
import type { AnswerTo, Ask } from '@/lib/messages/questions';

type SearchName = 'findCustomers' | 'findProjects' | 'findUsers';
type Found<N extends SearchName> = AnswerTo<N>[number];

interface SearchOptions<N extends SearchName> {
  readonly psa: ToldPsa;
  readonly question: (text: string) => Ask<N>;
  readonly nameOf: (item: Found<N>) => string;
  /** Whether something is found without a text, too; else it takes two characters, and all are never listed. */
  readonly findsWithoutText?: boolean;
}

interface Search<Item extends Findable> {
  readonly items: readonly Item[];
  /** What stands below them; undefined when they say it all. */
  readonly message: string | undefined;
  readonly onType: (text: string) => void;
}

/** Searches the PSA for what is typed, once it has stood still; nothing is asked before `onType` is called. */
export function useSearch<N extends SearchName>(
  name: N,
  { psa, question, nameOf, findsWithoutText = false }: SearchOptions<N>,
): Search<Found<N>> {
  const words = useWords();
  const [typed, setTyped] = useState<string>();
  const text = typed?.trim() ?? '';
  const isLongEnough = text.length >= 2 || (text === '' && findsWithoutText);
  const settled = useDebounced(text);
  const isAsked = typed !== undefined && isLongEnough && settled === text;
  const { answer, pending, problem } = useQuestion(name, question(settled), { enabled: isAsked });
  const found = isAsked ? answer : undefined;
  const [shown, setShown] = useState<Searched<Found<N>>>(nothingSearched);
  const now = searchedAnew(shown, { text: isLongEnough ? text : '', found }, nameOf);
  if (now !== shown) setShown(now);
  const isFound = now.items.length > 0;
  const isPending = pending || settled !== text;
  return {
    items: now.items,
    message: searchMessage({ isLongEnough, isFound, isPending, problem }, words, psa),
    onType: setTyped,
  };
}
