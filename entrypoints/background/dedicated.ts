import { type DedicatedCalendars, readDedicated } from '@/entrypoints/background/dedicated-ids';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Calendar } from '@/lib/domain/calendar-event';
import { saveCalendars } from '@/lib/store/calendars';
import { noteEverything } from '@/lib/store/journal';
import { calendarName, findOwn, type OwnCalendar } from '@/lib/sync/own-calendars';

/** Calendars of our own, one for appointments and one for tasks. */
export interface Dedicated {
  read(connectionId: string): Promise<DedicatedCalendars | undefined>;
  /** Finds them again in the person's list, by our name and date, else makes them. */
  make(connectionId: string, company: string): Promise<void>;
  /** Forgets them; unless they are to be kept, they are deleted with everything in them. */
  leave(connectionId: string, keep: boolean): Promise<void>;
}

export function createDedicated(tools: Tools, google: GoogleSide): Dedicated {
  const { db } = tools;
  const kept = tools.memory('dedicated');

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
    return writer.createCalendar(calendarName(company, of, tools.now()), description, timeZone);
  }

  async function make(connectionId: string, company: string): Promise<void> {
    const calendars = await (await google.calendarPort()).calendars();
    const events = await findOrMake(calendars, company, 'Events');
    const tasks = await findOrMake(calendars, company, 'Tasks');
    const others = calendars.filter(({ id }) => id !== events.id && id !== tasks.id);
    await saveCalendars(db, [...others, events, tasks]);
    await kept.set(connectionId, { eventsId: events.id, tasksId: tasks.id });
    await noteEverything(db, connectionId);
  }

  async function leave(connectionId: string, keep: boolean): Promise<void> {
    const own = await readDedicated(kept, connectionId);
    if (!own) return;
    // Forgotten first: what is deleted with its calendar is no wish to delete it in the PSA.
    await kept.remove(connectionId);
    if (keep) return;
    const ids = [own.eventsId, own.tasksId];
    await endLinks(connectionId, ids);
    const writer = await google.calendarWriter();
    for (const id of ids) await writer.removeCalendar(id);
    await db.calendars.bulkDelete(ids);
  }

  async function endLinks(connectionId: string, calendarIds: readonly string[]): Promise<void> {
    const links = await db.links
      .filter((link) => link.connectionId === connectionId && calendarIds.includes(link.calendarId))
      .toArray();
    await db.links.bulkDelete(links.map(({ id }) => id));
  }

  return { read: (connectionId) => readDedicated(kept, connectionId), make, leave };
}

/** Only says what the calendar is; it is found again by its name. */
const description = 'Made by Merkki.';
