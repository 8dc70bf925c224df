import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { askOrThrow, problemIn, questionKey } from '@/components/use-question';
import { shownTag } from '@/entrypoints/panel/show-change';
import type { Problem } from '@/lib/domain/problem';
import type { Tag, TagChange } from '@/lib/domain/tag';

interface DraftTag {
  /** Kept at once, and shown before it is. */
  tag(change: TagChange): void;
  /** The tag that is kept, with every change that is still on its way to being kept. */
  shown(kept: Tag): Tag;
  /** What is shown is what is kept. */
  readonly isKept: boolean;
  /** Why the last change was not kept. */
  readonly problem: Problem | undefined;
}

/** Changes the tag of an event that is still to be made. */
export function useDraftTag(draftId: string): DraftTag {
  const cache = useQueryClient();
  const key = questionKey('describeDraft', { draftId });
  const mutationKey = ['draft', draftId];
  const saving = useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as TagChange,
  });
  const mutation = useMutation({
    mutationKey,
    scope: { id: `draft ${draftId}` },
    mutationFn: (change: TagChange) => askOrThrow('tagDraft', { draftId, change }),
    onSuccess: (view) => {
      cache.setQueryData(key, view);
      // What was asked before may be answered after this, and tell of what was before it.
      if (cache.isFetching({ queryKey: key }) > 0) void cache.invalidateQueries({ queryKey: key });
    },
    onError: () => void cache.invalidateQueries({ queryKey: key }),
  });
  return {
    tag: (change) => mutation.mutate(change),
    shown: (kept) => saving.reduce(shownTag, kept),
    isKept: !mutation.isPending && !mutation.isError,
    problem: problemIn(mutation.error),
  };
}
