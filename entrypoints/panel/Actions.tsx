import type { Ref } from 'react';
import { useWords } from '@/components/words';
import { ActivityLink } from '@/entrypoints/panel/ActivityLink';
import { SendButton } from '@/entrypoints/panel/SendButton';
import type { EventAction, EventActions } from '@/entrypoints/panel/use-event-actions';
import type { ItemState } from '@/lib/domain/item-state';
import type { EventView } from '@/lib/messages/questions';

interface ActionsProps {
  readonly view: EventView;
  readonly actions: EventActions;
  /** The button that sends, while there is one. */
  readonly sendButton: Ref<HTMLButtonElement>;
}

/** What can be done in the event's state, the most likely first. */
export function Actions({ view, actions, sendButton }: ActionsProps) {
  const { t, psaName } = useWords();
  const psa = psaName(view.psa);
  const { state } = view;
  switch (state.kind) {
    case 'untagged':
    case 'tagged':
      return (
        <div className="actions">
          <SendButton ref={sendButton} view={view} actions={actions} />
          <Act plain {...{ actions, action: { name: 'tagEvent', change: { sending: 'never' } } }}>
            {t('action.dont-send')}
          </Act>
        </div>
      );
    case 'ignored':
      return <Act {...{ actions, action: leavingIgnored(view) }}>{t('action.undo')}</Act>;
    case 'queued':
      return <Cancel actions={actions} />;
    case 'sent':
      return <ActivityLink url={state.activityUrl} psa={psa} />;
    case 'already-there':
      return (
        <div className="actions">
          <Act {...{ actions, action: { name: 'sendEvent', anyway: true } }}>
            {t('action.own-anyway')}
          </Act>
          <Cancel plain actions={actions} />
        </div>
      );
    case 'changed':
      return <ChangedActions {...{ psa, state, actions }} />;
    case 'failed':
      return (
        <div className="actions">
          <FailedActions {...{ state, actions }} />
        </div>
      );
    default:
      return null;
  }
}

/** The tag as it was before, if that is known. */
function leavingIgnored({ lastAct }: EventView): EventAction {
  return lastAct?.kind === 'tag' && lastAct.standing === 'undoable'
    ? { name: 'undoLast', act: lastAct.id }
    : { name: 'tagEvent', change: { sending: 'manual' } };
}

function Cancel({ actions, plain = false }: { actions: EventActions; plain?: boolean }) {
  const { t } = useWords();
  return (
    <Act plain={plain} {...{ actions, action: { name: 'cancelSending' } }}>
      {t('action.cancel-sending')}
    </Act>
  );
}

interface ChangedActionsProps {
  readonly psa: string;
  readonly state: Extract<ItemState, { kind: 'changed' }>;
  readonly actions: EventActions;
}

function ChangedActions({ psa, state, actions }: ChangedActionsProps) {
  const { t } = useWords();
  const isDeleted = state.changes.includes('deleted');
  const update = state.changes.includes('became-private') ? 'action.hide-details' : 'action.update';
  return (
    <div className="actions">
      {isDeleted ? (
        <Act {...{ actions, action: { name: 'deleteActivity', consented: false } }}>
          {t('action.remove', { psa })}
        </Act>
      ) : (
        <Act primary {...{ actions, action: { name: 'updateActivity', consented: false } }}>
          {t(update, { psa })}
        </Act>
      )}
      <Act plain {...{ actions, action: { name: 'dismissChange' } }}>
        {t(isDeleted ? 'action.keep' : 'action.leave', { psa })}
      </Act>
      <ActivityLink url={state.activityUrl} psa={psa} />
    </div>
  );
}

interface FailedActionsProps {
  readonly state: Extract<ItemState, { kind: 'failed' }>;
  readonly actions: EventActions;
}

/** The cure stands with the problem; here is the way out. What a run decided has none: the next run would decide it again. */
function FailedActions({ state, actions }: FailedActionsProps) {
  const { t } = useWords();
  switch (state.operation) {
    case 'update':
    case 'delete':
      return (
        <Act plain {...{ actions, action: { name: 'dismissChange' } }}>
          {t('action.leave')}
        </Act>
      );
    case 'create':
    case 'adopt':
      return (
        <Act plain {...{ actions, action: { name: 'cancelSending' } }}>
          {t('action.give-up')}
        </Act>
      );
    default:
      return null;
  }
}

interface ActProps {
  readonly action: EventAction;
  readonly actions: EventActions;
  readonly primary?: boolean;
  readonly plain?: boolean;
  readonly children: string;
}

function Act({ action, actions, primary, plain, children }: ActProps) {
  const look = primary ? ' primary' : plain ? ' plain' : '';
  return (
    <button
      type="button"
      className={`button${look}`}
      disabled={actions.busy}
      onClick={() => actions.act(action)}
    >
      {children}
    </button>
  );
}
