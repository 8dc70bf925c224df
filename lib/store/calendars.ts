import type { Calendar } from '@/lib/domain/calendar-event';
import { isWithin } from '@/lib/domain/elapsed';
import { touches, type Window } from '@/lib/domain/timespan';
import type { MerkkiDatabase } from '@/lib/store/database';
import { findByKeys } from '@/lib/store/find-by-keys';
import { noteEverything } from '@/lib/store/journal';

/** A calendar that refused a write is tried again after this long, or as soon as Google lists another role. */
const refusedForMs = 86_400_000;

/** Replaces the list of calendars by what Google lists now; a refused write stays noted for a day. */
export async function saveCalendars(
  db: MerkkiDatabase,
  listed: readonly Calendar[],
  now: number,
): Promise<void> {
  await db.transaction('rw', db.calendars, db.journal, async () => {
    const former = await db.calendars.toArray();
    const calendars = listed.map((calendar) => withRefusal(calendar, former, now));
    await db.calendars.clear();
    await db.calendars.bulkPut(calendars);
    // Whose an event is, whether it may be written to, how it looks to rules and what templates call it decides much.
    if (decidingIn(former) !== decidingIn(calendars)) await noteEverything(db);
  });
}

function withRefusal(listed: Calendar, former: readonly Calendar[], now: number): Calendar {
  const known = former.find(({ id }) => id === listed.id);
  if (known?.writesRefusedAt === undefined || known.role !== listed.role) return listed;
  const { writesRefusedAt } = known;
  return isWithin(writesRefusedAt, refusedForMs, now) ? { ...listed, writesRefusedAt } : listed;
}

/** Google refused a write on the whole calendar, though it lists it as writable: it is only read for a while. */
export async function noteRefusedWrites(
  db: MerkkiDatabase,
  calendarId: string,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.calendars, db.journal, async () => {
    const calendar = await db.calendars.get(calendarId);
    if (!calendar || calendar.writesRefusedAt !== undefined) return;
    await db.calendars.put({ ...calendar, writesRefusedAt: now });
    await noteEverything(db);
  });
}

function decidingIn(calendars: readonly Calendar[]): string {
  const deciding = calendars.map(({ id, name, role, mine, primary, colour, writesRefusedAt }) => [
    ...[id, name, role, mine, primary, colour],
    writesRefusedAt !== undefined,
  ]);
  return JSON.stringify(deciding.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

/** Occurrences of a series on one calendar that are cached, or were sent, by event id. */
export async function occurrenceIds(
  db: MerkkiDatabase,
  calendarId: string,
  seriesId: string,
): Promise<string[]> {
  const [cached, linked] = await Promise.all([
    db.events.where('[calendarId+event.seriesId]').equals([calendarId, seriesId]).primaryKeys(),
    linksOfSeries(db, calendarId, seriesId),
  ]);
  return [...new Set([...cached, ...linked].map(([, eventId]) => eventId))];
}

/** The id of an occurrence begins with its series' (seen in Google's answers; only the link itself proves it). */
async function linksOfSeries(
  db: MerkkiDatabase,
  calendarId: string,
  seriesId: string,
): Promise<[string, string][]> {
  const links = await db.links
    .where('[calendarId+eventId]')
    .between([calendarId, `${seriesId}_`], [calendarId, `${seriesId}_\uffff`])
    .toArray();
  const own = links.filter((link) => link.seriesId === seriesId);
  return own.map(({ eventId }) => [calendarId, eventId]);
}

/** Events of a calendar that were sent and whose time, as sent, touches the window. */
export async function linkedEventIds(
  db: MerkkiDatabase,
  calendarId: string,
  window: Window,
): Promise<string[]> {
  const links = await db.links
    .where('[calendarId+eventId]')
    .between([calendarId, ''], [calendarId, '\uffff'])
    .toArray();
  const found = links.filter(({ agreement }) => touches(agreement.sent.when, window));
  return [...new Set(found.map(({ eventId }) => eventId))];
}

/** Which of these events of a calendar were sent, with a time, as sent, that touches the window. */
export async function linkedOf(
  db: MerkkiDatabase,
  calendarId: string,
  eventIds: readonly string[],
  window: Window,
): Promise<ReadonlySet<string>> {
  const keys = eventIds.map((eventId) => [calendarId, eventId]);
  const links = await findByKeys(db.links, '[calendarId+eventId]', keys);
  const found = links.filter(({ agreement }) => touches(agreement.sent.when, window));
  return new Set(found.map(({ eventId }) => eventId));
}

/** The calendars on which something is linked: whether or not Google shows them, its changes concern the PSA. */
export async function linkedCalendarIds(db: MerkkiDatabase): Promise<string[]> {
  const calendars = await db.calendars.toArray();
  // The first key alone: a count, even of one, goes through all of them.
  const first = await Promise.all(
    calendars.map(({ id }) =>
      db.links.where('[calendarId+eventId]').between([id], [id, []]).limit(1).primaryKeys(),
    ),
  );
  return calendars.filter((_, index) => first[index]?.length).map(({ id }) => id);
}
