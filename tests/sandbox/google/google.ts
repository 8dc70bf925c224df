import { addCalendar, listCalendarFor, type NewCalendar } from './calendars.ts';
import { addEvent, cancelEvent, changeEvent } from './changes.ts';
import { findEntry } from './entries.ts';
import { newEventId } from './event-id.ts';
import { viewEvent } from './event-view.ts';
import { createIdentity, type Identity } from './identity.ts';
import { mergePatch } from './json-merge.ts';
import type { Entry, EventBody, EventTime } from './resource.ts';
import { removeEvent, respond } from './responses.ts';
import { splitSeries } from './split-series.ts';
import type { Switches } from './switches.ts';
import {
  type AccessRole,
  type Account,
  type Calendar,
  createWorld,
  type Task,
  type World,
} from './world.ts';

/** Google as people use it: everything a user or administrator does without our extension. */
export interface Google {
  readonly world: World;
  readonly identity: Identity;
  readonly switches: Switches;
  /** An account with its primary calendar. */
  addAccount(account: Account): Calendar;
  addCalendar(wanted: NewCalendar): Calendar;
  addTask(task: Task): void;
  /** Gives somebody access and puts the calendar on their list; its sync tokens die, as in life. */
  share(calendarId: string, email: string, role: AccessRole): void;
  /** Takes a calendar off somebody's list and its access away. */
  unshare(calendarId: string, email: string): void;
  /** Ticks or unticks a calendar in somebody's list. */
  show(calendarId: string, email: string, selected: boolean): void;
  /** An event as the owner would make it; the API's refusals do not apply. Answers it as the owner's API would. */
  create(calendarId: string, event: EventBody & { id?: string }): EventBody;
  /** Edits one event, occurrence or whole series. `null` clears a field. */
  patch(calendarId: string, eventId: string, changes: Record<string, unknown>): EventBody;
  move(calendarId: string, eventId: string, start: EventTime, end: EventTime): EventBody;
  moveToCalendar(calendarId: string, eventId: string, destination: string): void;
  delete(calendarId: string, eventId: string): void;
  /** "This and following", from an occurrence on; answers the new series. */
  splitSeries(
    calendarId: string,
    occurrenceId: string,
    changes: Record<string, unknown>,
  ): EventBody;
  invite(calendarId: string, eventId: string, email: string): EventBody;
  respond(email: string, eventId: string, answer: 'accepted' | 'declined' | 'tentative'): void;
  makePrivate(calendarId: string, eventId: string): EventBody;
  /** The event as its calendar's owner sees it. */
  event(calendarId: string, eventId: string): EventBody | undefined;
  /** Every kept row of a calendar as its owner sees it: masters, exceptions, tombstones. */
  events(calendarId: string): EventBody[];
  /** Sync tokens of one calendar, or all, answer 410 from now on. */
  expireSyncTokens(calendarId?: string): void;
  /** Access tokens answer 401 from now on; silent renewal still works. */
  expireAccessTokens(): void;
  reset(): void;
}

export function createGoogle(now: () => number): Google {
  const world = createWorld(now);
  const identity = createIdentity(now);
  const calendar = (id: string) => requireCalendar(world, id);
  const edit = (calendarId: string, id: string, change: (body: EventBody) => EventBody) =>
    view(calendar(calendarId), changeEvent(world, calendar(calendarId), id, change), id);
  const google: Google = {
    world,
    identity,
    switches: world.switches,
    addAccount: (account) => addAccount(world, account),
    addCalendar: (wanted) => addCalendar(world, wanted),
    addTask(task) {
      world.tasks.push(task);
      world.nextStamp();
    },
    share: (id, email, role) => share(world, calendar(id), email, role),
    unshare: (id, email) => unshare(world, calendar(id), email),
    show: (id, email, selected) => {
      for (const listing of listings(world, id, email)) {
        Object.assign(listing, { selected, stamp: world.nextStamp() });
      }
    },
    create(calendarId, { id = newEventId(), ...body }) {
      const target = calendar(calendarId);
      return view(target, addEvent(world, target, id, body), id);
    },
    patch: (calendarId, id, changes) => edit(calendarId, id, (body) => mergePatch(body, changes)),
    move: (calendarId, id, start, end) => edit(calendarId, id, (body) => ({ ...body, start, end })),
    moveToCalendar(calendarId, id, destination) {
      moveToCalendar(world, calendar(calendarId), id, calendar(destination));
    },
    delete: (calendarId, id) => removeEvent(world, calendar(calendarId), id),
    splitSeries(calendarId, id, changes) {
      const target = calendar(calendarId);
      const added = splitSeries(world, target, id, (body) => mergePatch(body, changes));
      return view(target, added, added.id);
    },
    invite: (calendarId, id, email) => edit(calendarId, id, (body) => withGuest(body, email)),
    respond: (email, id, answer) => respond(world, calendar(email), id, answer),
    makePrivate: (calendarId, id) => google.patch(calendarId, id, { visibility: 'private' }),
    event(calendarId, id) {
      const entry = findEntry(calendar(calendarId), id);
      return entry && view(calendar(calendarId), entry, id);
    },
    events: (calendarId) =>
      [...calendar(calendarId).events.keys()].map((id) =>
        view(calendar(calendarId), findEntry(calendar(calendarId), id), id),
      ),
    expireSyncTokens(calendarId) {
      for (const each of world.calendars.values()) {
        if (calendarId === undefined || each.id === calendarId) each.syncEpoch += 1;
      }
    },
    expireAccessTokens: () => identity.tokens.revokeAll(),
    reset() {
      world.reset();
      identity.reset();
    },
  };
  return google;
}

function requireCalendar(world: World, id: string): Calendar {
  const calendar = world.calendars.get(id);
  if (!calendar) throw new Error(`no calendar ${id}`);
  return calendar;
}

function view(calendar: Calendar, entry: Entry | undefined, id: string): EventBody {
  if (!entry) throw new Error(`no event ${id} on ${calendar.id}`);
  return viewEvent(entry, calendar, { email: calendar.owner, role: 'owner' });
}

function addAccount(world: World, account: Account): Calendar {
  world.accounts.push(account);
  const { email, timeZone } = account;
  return addCalendar(world, { id: email, owner: email, summary: email, timeZone, primary: true });
}

function listings(world: World, calendarId: string, email: string) {
  return world.listings.filter((each) => each.email === email && each.calendarId === calendarId);
}

function share(world: World, calendar: Calendar, email: string, role: AccessRole): void {
  calendar.access.set(email, role);
  calendar.syncEpoch += 1;
  const [listing] = listings(world, calendar.id, email);
  if (listing) Object.assign(listing, { deleted: false, stamp: world.nextStamp() });
  else listCalendarFor(world, calendar, email, '#fa573c');
}

function unshare(world: World, calendar: Calendar, email: string): void {
  calendar.access.delete(email);
  calendar.syncEpoch += 1;
  for (const listing of listings(world, calendar.id, email)) {
    Object.assign(listing, { deleted: true, stamp: world.nextStamp() });
  }
}

function moveToCalendar(world: World, from: Calendar, id: string, to: Calendar): void {
  const entry = findEntry(from, id);
  if (!entry) throw new Error(`no event ${id} on ${from.id}`);
  cancelEvent(world, from, id);
  addEvent(world, to, id, { ...entry.body, organizer: { email: to.id } });
}

function withGuest(body: EventBody, email: string): EventBody {
  const organizer = body.organizer?.email ?? '';
  // Google lists the organizer as the first guest as soon as there is another.
  const host = { email: organizer, responseStatus: 'accepted' };
  const others = (body.attendees ?? [host]).filter((guest) => guest.email !== email);
  return { ...body, attendees: [...others, { email, responseStatus: 'needsAction' }] };
}
