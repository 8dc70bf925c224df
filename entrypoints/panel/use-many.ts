import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askOrThrow, problemIn, useQuestion } from '@/components/use-question';
import type { Problem } from '@/lib/domain/problem';
import type { TagChange } from '@/lib/domain/tag';
import type { EventOutcome } from '@/lib/messages/many-schemas';
import type { AnswerTo } from '@/lib/messages/questions';

/** What was done last with many events, and what came of each. */
export interface ManyDone {
  readonly name: 'tagEvents' | 'sendEvents';
  readonly outcomes: readonly EventOutcome[];
}

/** What can be done with several events. */
interface Many {
  /** As they stand; the former answer while another choice is read. */
  readonly answer: AnswerTo<'describeEvents'> | undefined;
  readonly done: ManyDone | undefined;
  /** On its way to being kept. */
  readonly tagging: TagChange | undefined;
  readonly busy: boolean;
  /** Why they cannot be read, or why the last press did nothing. */
  readonly problem: Problem | undefined;
  tag(change: TagChange): void;
  send(then: () => void): void;
  again(): void;
  clear(): void;
}

type Deed =
  | { readonly name: 'tagEvents'; readonly change: TagChange }
  | { readonly name: 'sendEvents' };

/** Tags and sends these events together, one press after the other. */
export function useMany(eids: readonly string[]): Many {
  const cache = useQueryClient();
  const asked = useQuestion('describeEvents', { eids: [...eids] }, { keepPrevious: true });
  const [done, setDone] = useState<ManyDone>();
  const mutation = useMutation({
    scope: { id: 'many' },
    mutationFn: (deed: Deed): Promise<EventOutcome[]> =>
      deed.name === 'tagEvents'
        ? askOrThrow('tagEvents', { eids: [...eids], change: deed.change })
        : askOrThrow('sendEvents', { eids: [...eids] }),
    onSuccess: (outcomes, { name }) => setDone({ name, outcomes }),
    // Under way until what is shown has followed.
    onSettled: () => cache.invalidateQueries(),
  });
  const { isPending, variables, error } = mutation;
  return {
    answer: asked.answer,
    done,
    tagging: isPending && variables.name === 'tagEvents' ? variables.change : undefined,
    busy: isPending && variables.name === 'sendEvents',
    problem: problemIn(error) ?? asked.problem ?? asked.answer?.problem,
    tag: (change) => mutation.mutate({ name: 'tagEvents', change }),
    send: (then) => mutation.mutate({ name: 'sendEvents' }, { onSuccess: then }),
    again: () => {
      mutation.reset();
      asked.again();
    },
    clear: () => setDone(undefined),
  };
}
