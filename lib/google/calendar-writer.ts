import type { CalendarWriter, VersionedEvent } from '@/lib/domain/ports';
import { ProblemError, problemOf } from '@/lib/domain/problem';
import { type CalendarAccess, openCalendarApi } from '@/lib/google/calendar-access';
import type { CalendarApi } from '@/lib/google/calendar-api';
import { changedEvent, newEvent } from '@/lib/google/event-write';
import { findEvent, findSeries, notThere, readableEvent } from '@/lib/google/find-event';
import { mapCalendar } from '@/lib/google/map-calendar';
import { type ApiEvent, tagProperty } from '@/lib/google/schema';
import { calendarScopes, requireScopes, writeScopes } from '@/lib/google/scopes';
import { unexpectedAnswer } from '@/lib/google/unexpected-answer';

/**
 * The writing half of Google Calendar, for one account. What the account did not grant is refused before any call.
 * `not-found` says that the event or its calendar is out of reach, so the caller looks at the calendar first.
 */
export function createCalendarWriter(access: CalendarAccess): CalendarWriter {
  const api = openCalendarApi(access);
  const { email, scopes = [] } = access.account;
  return {
    read: async (calendarId, eventId) =>
      versioned(await findEvent(api, calendarId, eventId), calendarId),
    readSeries: async (calendarId, seriesId) =>
      versioned(await findSeries(api, calendarId, seriesId), calendarId),
    async create(calendarId, eventId, draft) {
      requireScopes(scopes, writeScopes);
      return readableEvent(await api.insert(calendarId, newEvent(eventId, draft)), calendarId);
    },
    async change(calendarId, eventId, change, version) {
      requireScopes(scopes, writeScopes);
      const changed = await api.patch(calendarId, eventId, changedEvent(change), version);
      return readableEvent(changed, calendarId);
    },
    async remove(calendarId, eventId, version) {
      requireScopes(scopes, writeScopes);
      await removeEvent(api, calendarId, eventId, version);
    },
    async restore(calendarId, eventId, version) {
      requireScopes(scopes, writeScopes);
      const restored = await api.patch(calendarId, eventId, { status: 'confirmed' }, version);
      return readableEvent(restored, calendarId);
    },
    async carryTag(calendarId, eventId, text, version) {
      requireScopes(scopes, writeScopes);
      await carryTag(api, calendarId, eventId, text, version);
    },
    async createCalendar(name, description, timeZone) {
      requireScopes(scopes, calendarScopes);
      const made = await api.insertCalendar({ summary: name, description, timeZone });
      // Who makes a calendar owns it, and finds it in the own list.
      return mapCalendar({ ...made, accessRole: 'owner', selected: true }, email);
    },
    async removeCalendar(calendarId) {
      requireScopes(scopes, calendarScopes);
      await removeCalendar(api, calendarId);
    },
  };
}

function versioned(found: ApiEvent | undefined, calendarId: string): VersionedEvent | undefined {
  if (found === undefined) return undefined;
  const { etag } = found;
  if (etag === undefined) throw unexpectedAnswer('etag');
  return { event: readableEvent(found, calendarId), version: etag };
}

async function removeEvent(
  api: CalendarApi,
  calendarId: string,
  eventId: string,
  version: string,
): Promise<void> {
  try {
    await api.delete(calendarId, eventId, version);
  } catch (error) {
    if (problemOf(error).kind !== 'already-gone') await notThere(api, calendarId, error);
  }
}

/** Google cuts longer values without a word ("Extended properties"). */
const longestTag = 1024;

/** Reads back what was written: how Google counts characters is not said. */
async function carryTag(
  api: CalendarApi,
  calendarId: string,
  eventId: string,
  text: string | null,
  version: string,
): Promise<void> {
  if (text !== null && text.length > longestTag) {
    throw new ProblemError({ kind: 'invalid-input', field: 'carriedTag' });
  }
  const change = { extendedProperties: { private: { [tagProperty]: text } } };
  await api.patch(calendarId, eventId, change, version);
  const { extendedProperties } = await api.event(calendarId, eventId);
  const kept = extendedProperties?.private?.[tagProperty] ?? null;
  if (kept !== text) throw unexpectedAnswer(tagProperty);
}

/** A calendar that another program made answers 404 to our scope although it is there. */
async function removeCalendar(api: CalendarApi, calendarId: string): Promise<void> {
  try {
    await api.deleteCalendar(calendarId);
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (await isListed(api, calendarId))
      throw new ProblemError({ kind: 'forbidden', side: 'google' });
  }
}

async function isListed(api: CalendarApi, calendarId: string): Promise<boolean> {
  try {
    await api.calendar(calendarId);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { kind } = problemOf(error);
  return kind === 'not-found' || kind === 'already-gone';
}
