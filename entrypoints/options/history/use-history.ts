import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { askOrThrow, problemIn } from '@/components/use-question';
import type { HistoryFilter } from '@/lib/domain/history-filter';
import type { Problem } from '@/lib/domain/problem';
import type { HistoryItem } from '@/lib/messages/sync-schemas';

/** The history as far as it was loaded, newest first. */
export interface HistoryPages {
  /** Undefined before the first answer. */
  readonly items: readonly HistoryItem[] | undefined;
  readonly hasMore: boolean;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  loadMore(): void;
  again(): void;
}

/** Reads the history page by page; what was loaded stays fresh. */
export function useHistory(filter: HistoryFilter): HistoryPages {
  const query = useInfiniteQuery({
    queryKey: ['readHistory', filter],
    queryFn: ({ pageParam }) =>
      askOrThrow('readHistory', {
        filter,
        ...(pageParam !== undefined && { before: pageParam }),
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ hasMore, items }) => (hasMore ? items.at(-1)?.id : undefined),
    placeholderData: keepPreviousData,
  });
  return {
    items: query.data?.pages.flatMap(({ items }) => items),
    hasMore: query.hasNextPage,
    pending: query.isFetching,
    problem: problemIn(query.error),
    loadMore: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  };
}
