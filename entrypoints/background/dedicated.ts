import {
  type DedicatedCalendars,
  dedicatedPrefix,
  readLeaving,
  readRemembered,
} from '@/entrypoints/background/dedicated-ids';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Calendar } from '@/lib/domain/calendar-event';
import { isUnclear, problemOf } from '@/lib/domain/problem';
import { saveCalendars } from '@/lib/store/calendars';
import { forgetCalendars } from '@/lib/store/forget-calendars';
import { noteEverything } from '@/lib/store/journal';
import { calendarName, findOwn, type OwnCalendar } from '@/lib/sync/own-calendars';

/** Calendars of our own, one for appointments and one for tasks. */
export interface Dedicated {
  /** Also those that are to be deleted, as long as that did not succeed. */
  read(connectionId: string): Promise<DedicatedCalendars | undefined>;
  /** Finds them again in the person's list, by our name and date, else makes them. */
  make(connectionId: string, company: string): Promise<void>;
  /**
   * Forgets them; unless they are to be kept, they are deleted with everything in them. They are not used from then
   * on, and remembered until both are deleted: rejects when they are not yet.
   */
  leave(connectionId: string, keep: boolean): Promise<void>;
  /** Deletes what could not be deleted before, every now and then. Never rejects: the account's health tells why. */
  goOnLeaving(): Promise<void>;
}

const retryAfterMs = 5 * 60_000;

export function createDedicated(tools: Tools, google: GoogleSide): Dedicated {
  const { db, now } = tools;
  const kept = tools.memory(dedicatedPrefix);

  /** One after the other, each remembered by its name at Google: a death in between leaves nothing to be made twice. */
  async function findOrMake(
    calendars: readonly Calendar[],
    company: string,
    of: OwnCalendar,
  ): Promise<Calendar> {
    const found = findOwn(calendars, company, of);
    if (found) return found;
    const writer = await google.calendarWriter();
    const timeZone =
      calendars.find(({ primary }) => primary)?.timeZone ??
      Intl.DateTimeFormat().resolvedOptions().timeZone;
    try {
      return await writer.createCalendar(calendarName(company, of, now()), description, timeZone);
    } catch (error) {
      // It may have been made all the same.
      const made = isUnclear(problemOf(error)) && findOwn(await list(), company, of);
      if (made) return made;
      throw error;
    }
  }

  async function list(): Promise<Calendar[]> {
    return (await google.calendarPort()).calendars();
  }

  async function make(connectionId: string, company: string): Promise<void> {
    const calendars = await list();
    const events = await findOrMake(calendars, company, 'Events');
    const tasks = await findOrMake(calendars, company, 'Tasks');
    const others = calendars.filter(({ id }) => id !== events.id && id !== tasks.id);
    await saveCalendars(db, [...others, events, tasks], tools.now());
    await kept.set(connectionId, { eventsId: events.id, tasksId: tasks.id });
    await noteEverything(db, connectionId);
  }

  async function leave(connectionId: string, keep: boolean): Promise<void> {
    const own = await readRemembered(kept, connectionId);
    if (!own) return;
    if (keep) return kept.remove(connectionId);
    await remove(connectionId, own);
  }

  /** Remembered as leaving first: nothing is read from them, linked or made in them any more. */
  async function remove(
    connectionId: string,
    { eventsId, tasksId }: DedicatedCalendars,
  ): Promise<void> {
    await kept.set(connectionId, { eventsId, tasksId, leavingAt: now() });
    await forgetCalendars(db, [eventsId, tasksId]);
    const writer = await google.calendarWriter();
    for (const id of [eventsId, tasksId]) await writer.removeCalendar(id);
    // A check that was under way may have read them once more.
    await forgetCalendars(db, [eventsId, tasksId]);
    await kept.remove(connectionId);
  }

  async function goOnLeaving(): Promise<void> {
    for (const [connectionId, own] of await readLeaving(db)) {
      if (now() - own.leavingAt < retryAfterMs) continue;
      await remove(connectionId, own).catch((error: unknown) => {
        if (problemOf(error).kind === 'internal')
          console.error('Merkki: a calendar could not be removed', error);
      });
    }
  }

  async function read(connectionId: string): Promise<DedicatedCalendars | undefined> {
    const own = await readRemembered(kept, connectionId);
    return own && { eventsId: own.eventsId, tasksId: own.tasksId };
  }

  return { read, make, leave, goOnLeaving };
}

/** Only says what the calendar is; it is found again by its name. */
const description = 'Made by Merkki.';
