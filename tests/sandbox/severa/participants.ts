import type { ActivityRow } from './activity-rows.ts';
import { invalidField, invalidOperation } from './refusal.ts';
import type { ParticipantRow } from './rows.ts';
import type { ParticipantStatus, ParticipantType } from './severa-words.ts';
import type { SeveraState } from './state.ts';

export interface ParticipantInput {
  readonly guid?: string | null;
  readonly activityGuid: string;
  readonly participantGuid: string;
  readonly type?: ParticipantType;
  readonly status?: ParticipantStatus;
}

/** The participants of an activity; an occurrence has those of its series. */
export function participantsOf(state: SeveraState, row: ActivityRow): ParticipantRow[] {
  const holder = row.kind === 'Occurrence' ? row.parentGuid : row.guid;
  return [...state.participants.values()].filter(({ activityGuid }) => activityGuid === holder);
}

/** Adds a user or contact person to an activity. It does not count as a change of the activity. */
export function addParticipant(state: SeveraState, input: ParticipantInput): ParticipantRow {
  const activity = state.activities.find(input.activityGuid);
  if (!activity) throw invalidField('activityGuid', 'is not known');
  if (input.guid) throw invalidField('guid', 'is given by Severa');
  const type = input.type ?? 'User';
  refuseUnknownPerson(state, type, input.participantGuid);
  const others = participantsOf(state, activity);
  if (others.some(({ participantGuid }) => participantGuid === input.participantGuid)) {
    throw invalidOperation('participantGuid', 'is a participant already');
  }
  const { activityGuid, participantGuid, status = 'Unknown' } = input;
  const row = { guid: state.makeGuid(), activityGuid, participantGuid, type, status };
  if (activity.kind === 'Occurrence') becomeException(state, activity);
  state.participants.set(row.guid, row);
  return row;
}

/** Makes an occurrence stand for itself, with its own copies of the series' participants. */
export function becomeException(state: SeveraState, occurrence: ActivityRow): ActivityRow {
  const inherited = participantsOf(state, occurrence);
  for (const each of inherited) {
    const guid = state.makeGuid();
    state.participants.set(guid, { ...each, guid, activityGuid: occurrence.guid });
  }
  return state.activities.put(occurrence);
}

/** Removes a participant; from an occurrence it makes that an exception without them. */
export function removeParticipant(state: SeveraState, row: ActivityRow, target: ParticipantRow) {
  if (row.kind !== 'Occurrence') {
    state.participants.delete(target.guid);
    return;
  }
  const exception = becomeException(state, row);
  const copy = participantsOf(state, exception).find(
    ({ participantGuid }) => participantGuid === target.participantGuid,
  );
  if (copy) state.participants.delete(copy.guid);
}

function refuseUnknownPerson(state: SeveraState, type: ParticipantType, guid: string) {
  const people = type === 'User' ? state.users : type === 'Contact' ? state.contacts : undefined;
  if (!people?.has(guid)) throw invalidField('participantGuid', `is not a known ${type}`);
}
