import { fieldsOf, inputOf, refuseUnavailable } from './activity-input.ts';
import type { ActivityFields, ActivityRow } from './activity-rows.ts';
import { becomeException } from './participants.ts';
import { invalidField } from './refusal.ts';
import type { ActivityInput } from './severa-words.ts';
import type { SeveraState } from './state.ts';

/** Stores a new activity; `by` is the user who made it, null for the API. */
export function createActivity(
  state: SeveraState,
  input: ActivityInput,
  by: string | null,
): ActivityRow {
  const fields = fieldsOf(state, input);
  refuseUnavailable(state, fields);
  return state.activities.put({
    ...fields,
    guid: state.makeGuid(),
    kind: fields.recurrence ? 'Series' : 'None',
    hasHours: false,
    createdAt: state.now(),
    createdBy: by,
    updatedAt: null,
    updatedBy: null,
    parentGuid: null,
    originalStart: null,
    skipped: [],
  });
}

/** Changes an activity, all or nothing. With another phase and no customer given, the customer follows the phase. */
export function changeActivity(
  state: SeveraState,
  row: ActivityRow,
  changes: Partial<ActivityInput>,
  by: string | null,
): ActivityRow {
  const follows = changes.phase?.guid && !('customer' in changes) ? { customer: null } : {};
  const fields = fieldsOf(state, { ...inputOf(row), ...follows, ...changes });
  refuseUnavailable(state, fields, row);
  return touchActivity(state, { ...row, ...fields, kind: kindOf(row, fields) }, by);
}

function kindOf(row: ActivityRow, { recurrence }: ActivityFields): ActivityRow['kind'] {
  if (row.parentGuid === null) return recurrence ? 'Series' : 'None';
  if (recurrence) throw invalidField('recurrence', 'belongs to the series');
  return row.kind;
}

/** Stores a row as changed now; an occurrence becomes an exception of its series. */
export function touchActivity(
  state: SeveraState,
  row: ActivityRow,
  by: string | null,
): ActivityRow {
  const kept = row.kind === 'Occurrence' ? becomeException(state, row) : row;
  return state.activities.put({ ...kept, updatedAt: state.now(), updatedBy: by });
}

/** Removes an activity and its participants for good. */
export function deleteActivity(state: SeveraState, row: ActivityRow) {
  state.activities.remove(row);
  for (const participant of state.participants.values()) {
    if (participant.activityGuid === row.guid) state.participants.delete(participant.guid);
  }
}
