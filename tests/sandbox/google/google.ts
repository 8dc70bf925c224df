import { type CalendarKeeping, createCalendarKeeping } from './calendar-keeping.ts';
import { createEventEditing, type EventEditing } from './event-editing.ts';
import { createIdentity, type Identity } from './identity.ts';
import type { Switches } from './switches.ts';
import { createWorld, type Task, type World } from './world.ts';

/** Google as people use it: everything a user or administrator does without our extension. */
export interface Google extends CalendarKeeping, EventEditing {
  readonly world: World;
  /** Registered clients, sign-ins, consents and tokens. */
  readonly identity: Identity;
  readonly switches: Switches;
  addTask(task: Task): void;
  /** Sync tokens of one calendar, or all, answer 410 from now on. */
  expireSyncTokens(calendarId?: string): void;
  /** Access tokens answer 401 from now on; silent renewal still works. */
  expireAccessTokens(): void;
  reset(): void;
}

export function createGoogle(now: () => number): Google {
  const world = createWorld(now);
  const identity = createIdentity(now);
  return {
    ...createCalendarKeeping(world),
    ...createEventEditing(world),
    world,
    identity,
    switches: world.switches,
    addTask: (task) => addTask(world, task),
    expireSyncTokens: (calendarId) => expireSyncTokens(world, calendarId),
    expireAccessTokens: () => identity.tokens.revokeAll(),
    reset() {
      world.reset();
      identity.reset();
    },
  };
}

function addTask(world: World, task: Task): void {
  world.tasks.push(task);
  world.nextStamp();
}

function expireSyncTokens(world: World, calendarId: string | undefined): void {
  for (const calendar of world.calendars.values()) {
    if (calendarId === undefined || calendar.id === calendarId) calendar.syncEpoch += 1;
  }
}
