import { addCalendar, listCalendarFor, type NewCalendar, removeCalendar } from './calendars.ts';
import type { AccessRole, Account, Calendar, World } from './world.ts';

/** What people do with accounts and whole calendars. */
export interface CalendarKeeping {
  /** An account with its primary calendar. */
  addAccount(account: Account): Calendar;
  addCalendar(wanted: NewCalendar): Calendar;
  /**
   * Gives somebody a role and puts the calendar on their list; its sync tokens die, as in life. A role less than
   * `owner` for the owner makes an own calendar read-only: it has been handed over to somebody else.
   */
  share(calendarId: string, email: string, role: AccessRole): void;
  /** Takes a calendar off somebody's list and its access away. */
  unshare(calendarId: string, email: string): void;
  /** Deletes a calendar for everybody. */
  removeCalendar(calendarId: string): void;
  /** Changes a calendar's name or zone; its events stay as they are. */
  changeCalendar(calendarId: string, changes: { summary?: string; timeZone?: string }): void;
  /** Ticks or unticks a calendar in somebody's list. */
  show(calendarId: string, email: string, selected: boolean): void;
}

export function createCalendarKeeping(world: World): CalendarKeeping {
  return {
    addAccount: (account) => addAccount(world, account),
    addCalendar: (wanted) => addCalendar(world, wanted),
    share: (id, email, role) => share(world, requireCalendar(world, id), email, role),
    unshare: (id, email) => unshare(world, requireCalendar(world, id), email),
    removeCalendar: (id) => removeCalendar(world, requireCalendar(world, id)),
    changeCalendar(id, changes) {
      Object.assign(requireCalendar(world, id), changes);
      for (const { email, calendarId } of world.listings) {
        if (calendarId === id) change(world, id, email, {});
      }
    },
    show: (id, email, selected) => change(world, id, email, { selected }),
  };
}

export function requireCalendar(world: World, id: string): Calendar {
  const calendar = world.calendars.get(id);
  if (!calendar) throw new Error(`no calendar ${id}`);
  return calendar;
}

function addAccount(world: World, account: Account): Calendar {
  world.accounts.push(account);
  const { email, timeZone } = account;
  return addCalendar(world, { id: email, owner: email, summary: email, timeZone, primary: true });
}

function share(world: World, calendar: Calendar, email: string, role: AccessRole): void {
  calendar.access.set(email, role);
  calendar.syncEpoch += 1;
  const listed = change(world, calendar.id, email, { deleted: false });
  if (!listed) listCalendarFor(world, calendar, email, '#fa573c');
}

function unshare(world: World, calendar: Calendar, email: string): void {
  calendar.access.delete(email);
  calendar.syncEpoch += 1;
  change(world, calendar.id, email, { deleted: true });
}

/** Changes a line of somebody's list; answers whether there was one. */
function change(
  world: World,
  calendarId: string,
  email: string,
  changes: { selected?: boolean; deleted?: boolean },
): boolean {
  const listing = world.listings.find(
    (each) => each.email === email && each.calendarId === calendarId,
  );
  if (listing) Object.assign(listing, changes, { stamp: world.nextStamp() });
  return listing !== undefined;
}
