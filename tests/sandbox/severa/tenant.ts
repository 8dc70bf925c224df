import { type ActivityAnswer, activityAnswer } from './activity-answer.ts';
import type { ActivityRow } from './activity-rows.ts';
import {
  changeActivity,
  createActivity,
  deleteActivity,
  touchActivity,
} from './activity-writing.ts';
import { addParticipant, type ParticipantInput, participantsOf } from './participants.ts';
import { participantAnswer } from './people-answers.ts';
import type { ActivityInput } from './severa-words.ts';
import type { SeveraState } from './state.ts';
import { createSetup, type Setup } from './tenant-setup.ts';

/** What people do in Severa itself. Guids come back from everything that is added. */
export interface Tenant extends Setup {
  /** A single activity, or a series when it says how it recurs. `by` is the user who does it; the owner otherwise. */
  createActivity(input: ActivityInput, by?: string): string;
  /** Changes an activity or a whole series; an occurrence becomes an exception by it. */
  editActivity(guid: string, changes: Partial<ActivityInput>, by?: string): void;
  /** Books work hours from the activity. */
  bookHours(guid: string): void;
  closeActivity(guid: string): void;
  /** Gives the activity to another owner. */
  reassignActivity(guid: string, ownerGuid: string, by?: string): void;
  changeActivityType(guid: string, activityTypeGuid: string, by?: string): void;
  /** Deletes for good: an activity, one occurrence, or a whole series with its exceptions. */
  deleteActivity(guid: string): void;
  addParticipant(input: ParticipantInput): string;
  /** Everything in the calendar as the API would answer it now: single activities, occurrences and exceptions. */
  activities(): ActivityAnswer[];
  /** The same for one activity, or the series of that guid. */
  activity(guid: string): ActivityAnswer | undefined;
  /** Who takes part in an activity, as the API would answer it now. */
  participants(guid: string): ReturnType<typeof participantAnswer>[];
}

export function createTenant(state: SeveraState): Tenant {
  function existing(guid: string): ActivityRow {
    const row = state.activities.find(guid);
    if (!row) throw new Error(`no activity ${guid}`);
    return row;
  }
  const answerOf = (row: ActivityRow) => activityAnswer(state, row);
  const edit = (guid: string, changes: Partial<ActivityInput>, by?: string) => {
    const row = existing(guid);
    changeActivity(state, row, changes, by ?? row.ownerGuid);
  };

  return {
    ...createSetup(state),
    createActivity: (input, by) => createActivity(state, input, by ?? input.ownerUser.guid).guid,
    editActivity: edit,
    bookHours: (guid) => {
      const row = existing(guid);
      touchActivity(state, { ...row, hasHours: true }, row.ownerGuid);
    },
    closeActivity: (guid) => edit(guid, { isClosed: true }),
    reassignActivity: (guid, owner, by) => edit(guid, { ownerUser: { guid: owner } }, by),
    changeActivityType: (guid, type, by) => edit(guid, { activityType: { guid: type } }, by),
    deleteActivity: (guid) => deleteActivity(state, existing(guid)),
    addParticipant: (input) => addParticipant(state, input).guid,
    activities: () => state.activities.list('entries').map(answerOf),
    activity: (guid) => {
      const row = state.activities.find(guid);
      return row && answerOf(row);
    },
    participants: (guid) =>
      participantsOf(state, existing(guid)).map((row) => participantAnswer(state, row)),
  };
}
