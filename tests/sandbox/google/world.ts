import { createQuota, type Quota } from '../quota.ts';
import type { EventTime, StoredEvent } from './resource.ts';
import { defaultSwitches, type Switches } from './switches.ts';

export type AccessRole =
  | 'freeBusyReader'
  | 'reader'
  | 'writerWithoutPrivateAccess'
  | 'writer'
  | 'owner';

export interface Account {
  readonly email: string;
  readonly name: string;
  readonly timeZone: string;
}

/** A calendar with every row that was ever on it. */
export interface Calendar {
  readonly id: string;
  readonly owner: string;
  readonly primary: boolean;
  /** OAuth client that made it through the API, for the `calendar.app.created` scope. */
  readonly madeBy?: string;
  summary: string;
  timeZone: string;
  description?: string;
  /** Sync tokens of an older epoch are dead. */
  syncEpoch: number;
  readonly access: Map<string, AccessRole>;
  readonly events: Map<string, StoredEvent>;
  /** Occurrences a changed recurrence no longer makes: original start and the stamp of the change. */
  readonly vanished: Map<string, { series: string; originalStart: EventTime; stamp: number }>;
}

/** One line of somebody's calendar list. `stamp` is in microseconds. */
export interface Listing {
  readonly email: string;
  readonly calendarId: string;
  selected: boolean;
  hidden: boolean;
  deleted: boolean;
  colour: string;
  stamp: number;
}

/** A task as the calendar page shows it; the Calendar API knows nothing of it. */
export interface Task {
  readonly id: string;
  readonly email: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
}

/** A notice that a write made Google send to a guest. */
interface Mail {
  readonly to: string;
  readonly eventId: string;
}

/** Everything Google knows here. */
export interface World {
  readonly now: () => number;
  readonly accounts: Account[];
  readonly calendars: Map<string, Calendar>;
  readonly listings: Listing[];
  readonly tasks: Task[];
  /** Guests who were written to, one line per mail. */
  readonly mails: Mail[];
  readonly switches: Switches;
  /** Requests of the last minute by project and user. */
  readonly quota: Quota;
  /** A new change's mark: microseconds, always later than the one before. */
  nextStamp(): number;
  /** The mark of the newest change. */
  lastStamp(): number;
  /** Counts every change, for pages that redraw. */
  version(): number;
  reset(): void;
}

export function createWorld(now: () => number): World {
  let last = 0;
  let version = 0;
  const switches = defaultSwitches();
  const world: World = {
    now,
    accounts: [],
    calendars: new Map(),
    listings: [],
    tasks: [],
    mails: [],
    switches,
    quota: createQuota(now, 60_000, () => switches.requestsPerMinute),
    nextStamp() {
      version += 1;
      last = Math.max(Math.floor(now()) * 1000, last + 1);
      return last;
    },
    lastStamp: () => last,
    version: () => version,
    reset() {
      empty(world);
      version += 1;
    },
  };
  return world;
}

function empty(world: World): void {
  world.accounts.splice(0);
  world.calendars.clear();
  world.listings.splice(0);
  world.tasks.splice(0);
  world.mails.splice(0);
  world.quota.clear();
  Object.assign(world.switches, defaultSwitches());
}
