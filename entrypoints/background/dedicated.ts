import {
  type CalendarDeed,
  createCalendarHistory,
} from '@/entrypoints/background/calendar-history';
import {
  type DedicatedCalendars,
  dedicatedPrefix,
  type RememberedCalendars,
  readLeaving,
  readRemembered,
} from '@/entrypoints/background/dedicated-ids';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Calendar } from '@/lib/domain/calendar-event';
import { isWithin } from '@/lib/domain/elapsed';
import { isUnclear, problemOf } from '@/lib/domain/problem';
import { saveCalendars } from '@/lib/store/calendars';
import { forgetCalendars } from '@/lib/store/forget-calendars';
import { noteEverything } from '@/lib/store/journal';
import { calendarName, findOwn, type OwnCalendar } from '@/lib/sync/own-calendars';
import { z } from '@/lib/zod';

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

/** A calendar that is being made. */
const intentSchema = z.object({
  connectionId: z.string(),
  title: z.string(),
  begunAt: z.number(),
});
type Intent = z.infer<typeof intentSchema>;

/** For whom calendars are made. */
interface Making {
  readonly connectionId: string;
  readonly company: string;
}

const clicked = { operation: 'create-calendar', trigger: 'click' } as const;

export function createDedicated(tools: Tools, google: GoogleSide): Dedicated {
  const { db, now } = tools;
  const kept = tools.memory(dedicatedPrefix);
  const intents = tools.memory('making-calendar');
  const history = createCalendarHistory(tools);

  /** One after the other, each remembered by its name at Google: a death in between leaves nothing to be made twice. */
  async function findOrMake(
    calendars: readonly Calendar[],
    { connectionId, company }: Making,
    of: OwnCalendar,
  ): Promise<Calendar> {
    const key = `${connectionId}/${of}`;
    const found = findOwn(calendars, company, of);
    const intended = intentSchema.safeParse(await intents.get(key)).data;
    const isOurWork = found !== undefined && found.name === intended?.title;
    const deed = isOurWork ? intended : intentOf(connectionId, company, of);
    if (found && !isOurWork) return found;
    if (!found) await intents.set(key, deed);
    const made = found ?? (await makeOne(calendars, { company, of, deed }));
    await history.done({ ...deed, ...clicked, calendarId: made.id });
    await intents.remove(key);
    return made;
  }

  function intentOf(connectionId: string, company: string, of: OwnCalendar): Intent {
    return { connectionId, title: calendarName(company, of, now()), begunAt: now() };
  }

  async function makeOne(
    calendars: readonly Calendar[],
    { company, of, deed }: { company: string; of: OwnCalendar; deed: Intent },
  ): Promise<Calendar> {
    const writer = await google.calendarWriter();
    const timeZone =
      calendars.find(({ primary }) => primary)?.timeZone ??
      Intl.DateTimeFormat().resolvedOptions().timeZone;
    try {
      return await writer.createCalendar(deed.title, description, timeZone);
    } catch (error) {
      // It may have been made all the same.
      const made = isUnclear(problemOf(error)) && findOwn(await list(), company, of);
      if (made) return made;
      await history.failed({ ...deed, ...clicked }, error);
      throw error;
    }
  }

  async function list(): Promise<Calendar[]> {
    return (await google.calendarPort()).calendars();
  }

  async function make(connectionId: string, company: string): Promise<void> {
    const calendars = await list();
    const events = await findOrMake(calendars, { connectionId, company }, 'Events');
    const tasks = await findOrMake(calendars, { connectionId, company }, 'Tasks');
    const others = calendars.filter(({ id }) => id !== events.id && id !== tasks.id);
    await saveCalendars(db, [...others, events, tasks], tools.now());
    await kept.set(connectionId, { eventsId: events.id, tasksId: tasks.id });
    await noteEverything(db, connectionId);
  }

  async function leave(connectionId: string, keep: boolean): Promise<void> {
    const own = await readRemembered(kept, connectionId);
    if (!own) return;
    if (keep) return kept.remove(connectionId);
    await remove(connectionId, own, 'click');
  }

  /** Remembered as leaving first: nothing is read from them, linked or made in them any more. */
  async function remove(
    connectionId: string,
    own: RememberedCalendars,
    trigger: 'click' | 'clock',
  ): Promise<void> {
    const { eventsId, tasksId, names = await namesOf(own), deleted = [] } = own;
    const leaving = { eventsId, tasksId, leavingAt: now(), names };
    await kept.set(connectionId, { ...leaving, deleted });
    await forgetCalendars(db, [eventsId, tasksId]);
    const gone = [...deleted];
    const both = [
      { calendarId: eventsId, title: names.events },
      { calendarId: tasksId, title: names.tasks },
    ];
    for (const one of both.filter(({ calendarId }) => !deleted.includes(calendarId))) {
      await removeOne({ ...one, connectionId, trigger });
      gone.push(one.calendarId);
      await kept.set(connectionId, { ...leaving, deleted: gone });
    }
    // A check that was under way may have read them once more.
    await forgetCalendars(db, [eventsId, tasksId]);
    await kept.remove(connectionId);
  }

  async function namesOf({ eventsId, tasksId }: DedicatedCalendars) {
    const [events, tasks] = await db.calendars.bulkGet([eventsId, tasksId]);
    return { events: events?.name ?? eventsId, tasks: tasks?.name ?? tasksId };
  }

  /** That an alarm tried in vain is told by the account's health: it would fill the history. */
  async function removeOne(
    of: Pick<CalendarDeed, 'connectionId' | 'title' | 'trigger'> & { readonly calendarId: string },
  ): Promise<void> {
    const deed = { ...of, operation: 'delete-calendar', begunAt: now() } as const;
    try {
      await (await google.calendarWriter()).removeCalendar(of.calendarId);
    } catch (error) {
      if (of.trigger === 'click') await history.failed(deed, error);
      throw error;
    }
    await history.done(deed);
  }

  async function goOnLeaving(): Promise<void> {
    for (const [connectionId, own] of await readLeaving(db)) {
      if (isWithin(own.leavingAt, retryAfterMs, now())) continue;
      await remove(connectionId, own, 'clock').catch((error: unknown) => {
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
