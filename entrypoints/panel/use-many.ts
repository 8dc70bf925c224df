import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askOrThrow, problemIn, useQuestion } from '@/components/use-question';
import type { Problem } from '@/lib/domain/problem';
import type { TagChange } from '@/lib/domain/tag';
import type { EventOutcome } from '@/lib/messages/many-schemas';
import type { AnswerTo } from '@/lib/messages/questions';

export type Outcomes = readonly EventOutcome[];

/** What can be done with several events. */
interface Many {
  /** As they stand; the former answer while another choice is read. */
  readonly answer: AnswerTo<'describeEvents'> | undefined;
  /** What is shown is what is chosen: only then may it be sent. */
  readonly isCurrent: boolean;
  /** What came of each that was tagged last. */
  readonly tagged: Outcomes | undefined;
  /** On its way to being kept. */
  readonly tagging: TagChange | undefined;
  /** On their way into line. */
  readonly busy: boolean;
  /** Why they cannot be read, or why the last press did nothing. */
  readonly problem: Problem | undefined;
  tag(change: TagChange): void;
  send(): void;
  again(): void;
}

/** What was pressed, and for which: others may be chosen before it is done. */
type Deed = { readonly eids: string[] } & (
  | { readonly name: 'tagEvents'; readonly change: TagChange }
  | { readonly name: 'sendEvents' }
);

interface DeedListener {
  /** Something begins to be done with all of them. */
  readonly onDeed: () => void;
  readonly onSent: (outcomes: Outcomes) => void;
}

/** Tags and sends these events together, one press after the other. */
export function useMany(eids: readonly string[], { onDeed, onSent }: DeedListener): Many {
  const cache = useQueryClient();
  const asked = useQuestion('describeEvents', { eids: [...eids] }, { keepPrevious: true });
  const [tagged, setTagged] = useState<Outcomes>();
  const mutation = useMutation({
    scope: { id: 'many' },
    onMutate: onDeed,
    mutationFn: (deed: Deed): Promise<EventOutcome[]> =>
      deed.name === 'tagEvents'
        ? askOrThrow('tagEvents', { eids: deed.eids, change: deed.change })
        : askOrThrow('sendEvents', { eids: deed.eids }),
    onSuccess: async (outcomes, { name }) => {
      // First what is shown follows: as they stood before, they would seem to be taken back.
      await cache.invalidateQueries();
      setTagged(name === 'tagEvents' ? outcomes : undefined);
      if (name === 'sendEvents') onSent(outcomes);
    },
    onError: () => cache.invalidateQueries(),
  });
  const { isPending, variables, error } = mutation;
  const shown = asked.answer?.events.map(({ eid }) => eid);
  return {
    answer: asked.answer,
    isCurrent: shown?.join() === eids.join(),
    tagged,
    tagging: isPending && variables.name === 'tagEvents' ? variables.change : undefined,
    busy: isPending && variables.name === 'sendEvents',
    problem: problemIn(error) ?? asked.problem ?? asked.answer?.problem,
    tag: (change) => mutation.mutate({ name: 'tagEvents', eids: [...eids], change }),
    send: () => mutation.mutate({ name: 'sendEvents', eids: [...eids] }),
    again: () => {
      mutation.reset();
      asked.again();
    },
  };
}
