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
const intentSchema = z.object({ connectionId: z.string(), title: z.string() });
type Intent = z.infer<typeof intentSchema>;

/** For whom calendars are made. */
interface Making {
  readonly connectionId: string;
  readonly company: string;
}

/** One of them, and under which key its intent is kept. */
interface OneMaking {
  readonly company: string;
  readonly of: OwnCalendar;
  readonly key: string;
  readonly deed: CalendarDeed & Intent;
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
    if (found && !isOurWork) return found;
    const title = found?.name ?? calendarName(company, of, now());
    // How long it took is known of what this worker makes alone.
    const deed = { connectionId, title, ...clicked, ...(!found && { begunAt: now() }) };
    const made = found ?? (await makeOne(calendars, { company, of, key, deed }));
    await history.done({ ...deed, calendarId: made.id }, () => intents.remove(key));
    return made;
  }

  async function makeOne(
    calendars: readonly Calendar[],
    { company, of, key, deed }: OneMaking,
  ): Promise<Calendar> {
    const writer = await google.calendarWriter();
    const { connectionId, title } = deed;
    await intents.set(key, { connectionId, title } satisfies Intent);
    const timeZone =
      calendars.find(({ primary }) => primary)?.timeZone ??
      Intl.DateTimeFormat().resolvedOptions().timeZone;
    try {
      return await writer.createCalendar(title, description, timeZone);
    } catch (error) {
      // It may have been made all the same.
      const isOpen = isUnclear(problemOf(error));
      const made = isOpen && findOwn(await list(), company, of);
      if (made) return made;
      // What is found after a refusal somebody else made.
      await history.failed(deed, error, isOpen ? undefined : () => intents.remove(key));
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
      gone.push(one.calendarId);
      const noted = { ...leaving, deleted: [...gone] };
      await removeOne({ ...one, connectionId, trigger }, () => kept.set(connectionId, noted));
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
    note: () => Promise<void>,
  ): Promise<void> {
    const deed = { ...of, operation: 'delete-calendar', begunAt: now() } as const;
    try {
      await (await google.calendarWriter()).removeCalendar(of.calendarId);
    } catch (error) {
      if (of.trigger === 'click') await history.failed(deed, error);
      throw error;
    }
    await history.done(deed, note);
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
