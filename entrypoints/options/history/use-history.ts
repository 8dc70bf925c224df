import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query';
import { askOrThrow, problemIn, questionKey } from '@/components/use-question';
import type { Problem } from '@/lib/domain/problem';
import type { HistoryItem } from '@/lib/messages/sync-schemas';

/** The operations of the history that were read, by id. */
export interface ReadEntries {
  readonly items: ReadonlyMap<number, HistoryItem>;
  /** Why some could not be read. */
  readonly problem: Problem | undefined;
  again(): void;
}

/** So many are read at once. */
const pageSize = 50;

/**
 * Reads those operations that are in sight, and what stands near; what was read stays fresh.
 * @param ids of all that was found
 * @param inSight places in `ids`
 */
export function useEntries(ids: readonly number[], inSight: readonly number[]): ReadEntries {
  const cache = useQueryClient();
  // Counted from the oldest on: what comes on top changes one page alone.
  const pages = [...new Set(inSight.map((at) => Math.floor((ids.length - 1 - at) / pageSize)))];
  return useQueries({
    queries: pages.map((page) => {
      const end = ids.length - page * pageSize;
      const wanted = ids.slice(Math.max(0, end - pageSize), end);
      return {
        queryKey: questionKey('readEntries', { ids: wanted }),
        queryFn: () => askOrThrow('readEntries', { ids: wanted }),
        placeholderData: () => knownOf(cache, wanted),
      };
    }),
    combine: (pagesRead) => ({
      items: new Map(pagesRead.flatMap(({ data = [] }) => data).map((item) => [item.id, item])),
      problem: problemIn(pagesRead.find(({ error }) => error !== null)?.error ?? null),
      again: () => {
        for (const { refetch } of pagesRead) void refetch();
      },
    }),
  });
}

/** What other pages told of these, until the new page is there. */
function knownOf(cache: QueryClient, ids: readonly number[]): HistoryItem[] {
  const wanted = new Set(ids);
  return cache
    .getQueriesData<HistoryItem[]>({ queryKey: ['readEntries'] })
    .flatMap(([, items = []]) => items)
    .filter(({ id }) => wanted.has(id));
}
