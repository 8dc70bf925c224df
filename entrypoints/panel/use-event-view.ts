import { useMutationState } from '@tanstack/react-query';
import { type Asked, useQuestion } from '@/components/use-question';
import { showChange } from '@/entrypoints/panel/show-change';
import { eventActionsKey, type Press } from '@/entrypoints/panel/use-event-actions';
import type { EventView } from '@/lib/messages/questions';

/**
 * The event as the background told of it last, with every change that is still on its way there: what was chosen stands
 * until it is kept or refused, whatever is answered in between.
 */
export function useEventView(eid: string): Asked<EventView> {
  const asked = useQuestion('describeEvent', { eid });
  const pressed = useMutationState({
    filters: { mutationKey: eventActionsKey(eid), status: 'pending' },
    select: ({ state }) => (state.variables as Press).action,
  });
  const answer = pressed.reduce(
    (view, action) =>
      view && action.name === 'tagEvent' ? showChange(view, action.change, action.scope) : view,
    asked.answer,
  );
  return { ...asked, answer };
}
