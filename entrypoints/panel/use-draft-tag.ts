import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askOrThrow, problemIn, questionKey } from '@/components/use-question';
import { shownTag } from '@/entrypoints/panel/show-change';
import type { Problem } from '@/lib/domain/problem';
import type { TagChange } from '@/lib/domain/tag';
import type { DraftView } from '@/lib/messages/questions';

interface DraftTag {
  /** Kept at once, and shown before it is. */
  tag(change: TagChange): void;
  /** What is shown is what is kept. */
  readonly isKept: boolean;
  /** Why the last change was not kept. */
  readonly problem: Problem | undefined;
}

/** Changes the tag of an event that is still to be made. */
export function useDraftTag(draftId: string): DraftTag {
  const cache = useQueryClient();
  const key = questionKey('describeDraft', { draftId });
  const mutation = useMutation({
    scope: { id: `draft ${draftId}` },
    mutationFn: (change: TagChange) => askOrThrow('tagDraft', { draftId, change }),
    onMutate: async (change) => {
      await cache.cancelQueries({ queryKey: key });
      cache.setQueryData<DraftView>(
        key,
        (view) => view && { ...view, tag: shownTag(view.tag, change) },
      );
    },
    onSuccess: (view) => cache.setQueryData(key, view),
    onError: () => void cache.invalidateQueries({ queryKey: key }),
  });
  return {
    tag: (change) => mutation.mutate(change),
    isKept: !mutation.isPending && !mutation.isError,
    problem: problemIn(mutation.error),
  };
}
