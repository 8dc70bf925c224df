import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemIn } from '@/components/use-question';
import type { Problem } from '@/lib/domain/problem';

interface Building<T> {
  /** As it will be once everything that was changed is saved. */
  readonly shown: T;
  /** Saves it, and shows it before it is. */
  change(next: T): void;
  /** Why the last change was not saved. */
  readonly problem: Problem | undefined;
}

/**
 * Something that is saved as a whole and changed part by part: a change builds on the one before also while that is
 * still on its way.
 * @param read the question that answers with what is saved
 */
export function useBuilding<T>(
  saved: T,
  read: QueryKey,
  save: (next: T) => Promise<unknown>,
): Building<T> {
  const cache = useQueryClient();
  const [wanted, setWanted] = useState<{ readonly next: T }>();
  const mutation = useMutation({
    scope: { id: JSON.stringify(read) },
    mutationFn: save,
    // What is saved is read first: until then the former would be shown, and built on.
    onSettled: () => cache.invalidateQueries({ queryKey: read }),
  });
  const change = (next: T) => {
    setWanted({ next });
    // Of several that are on their way only the last one’s is called.
    mutation.mutate(next, { onSettled: () => setWanted(undefined) });
  };
  return { shown: wanted ? wanted.next : saved, change, problem: problemIn(mutation.error) };
}
