import { useState } from 'react';
import { useWords } from '@/components/words';
import type { EventActions } from '@/entrypoints/panel/use-event-actions';
import type { EventView } from '@/lib/messages/questions';

interface UndoLineProps {
  readonly view: EventView;
  readonly actions: EventActions;
}

/** Offers to undo what was done last since the event was opened, until something else is done; then how that went. */
export function UndoLine({ view, actions }: UndoLineProps) {
  const { t, psaName } = useWords();
  const { lastAct, state, psa } = view;
  const [atFirst] = useState(lastAct?.id);
  const isNews = lastAct !== undefined && lastAct.id !== atFirst;
  // There it is the one thing that can be done, and has its button.
  const isShown = isNews && !(state.kind === 'ignored' && lastAct.standing === 'undoable');
  return (
    <div className="undo-line" role="status">
      {isShown &&
        (lastAct.standing === 'undoable' ? (
          <button
            type="button"
            className="button plain"
            disabled={actions.busy}
            onClick={() => actions.act({ name: 'undoLast', act: lastAct.id })}
          >
            {t(`undo.${lastAct.kind}`, { psa: psaName(psa) })}
          </button>
        ) : (
          <p className="quiet small">{t(`undo.${lastAct.standing}`)}</p>
        ))}
    </div>
  );
}
