import { type ActivityRows, createActivityRows } from './activity-rows.ts';
import { createGuidMaker } from './guid.ts';
import type {
  ActivityTypeRow,
  ContactRow,
  CustomerRow,
  ParticipantRow,
  PhaseRow,
  ProjectRow,
  UserRow,
} from './rows.ts';
import { createSwitches, type SeveraSwitches } from './switches.ts';

/** Everything that one Severa organisation holds. */
export interface SeveraState {
  /** Severa's own clock, from which all its stamps are. */
  readonly now: () => number;
  readonly makeGuid: () => string;
  readonly switches: SeveraSwitches;
  readonly organization: {
    readonly guid: string;
    readonly name: string;
    readonly timeZone: string;
  };
  readonly users: Map<string, UserRow>;
  readonly activityTypes: Map<string, ActivityTypeRow>;
  readonly customers: Map<string, CustomerRow>;
  readonly contacts: Map<string, ContactRow>;
  readonly projects: Map<string, ProjectRow>;
  readonly phases: Map<string, PhaseRow>;
  readonly participants: Map<string, ParticipantRow>;
  readonly activities: ActivityRows;
}

/** `realNow` is the clock of the world outside, which the switches can put Severa's own ahead of. */
export function createState(realNow: () => number, seed: string): SeveraState {
  const switches = createSwitches();
  const now = () => realNow() + switches.clockAheadMs;
  const makeGuid = createGuidMaker(seed);
  const users = new Map<string, UserRow>();
  const organization = { guid: makeGuid(), name: 'Konsultti Oy', timeZone: 'Europe/Helsinki' };
  return {
    now,
    makeGuid,
    switches,
    organization,
    users,
    activityTypes: new Map(),
    customers: new Map(),
    contacts: new Map(),
    projects: new Map(),
    phases: new Map(),
    participants: new Map(),
    activities: createActivityRows(
      now,
      (guid) => users.get(guid)?.timeZone ?? organization.timeZone,
    ),
  };
}

/** The IANA zone of a user. */
export function zoneOf(state: SeveraState, userGuid: string): string {
  return state.users.get(userGuid)?.timeZone ?? state.organization.timeZone;
}
