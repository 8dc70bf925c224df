import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { encodeEid } from '@/lib/domain/event-identity';
import type { Memory } from '@/lib/domain/ports';

/** Where it is remembered of which events and series Google did not take the tag along. */
export const refusedTagPrefix = 'refused-tag';

export function refusedTagKey(connectionId: string, eid: string): string {
  return `${connectionId}/${eid}`;
}

/** Whether the tag of the event, or of its series, stays in this browser although tags travel. */
export async function isTagRefused(
  memory: Memory,
  connectionId: string,
  { eid, calendarId, seriesId }: CalendarEvent,
): Promise<boolean> {
  const series = seriesId === undefined ? [] : [encodeEid({ eventId: seriesId, calendarId })];
  const found = await Promise.all(
    [eid, ...series].map((one) => memory.get(refusedTagKey(connectionId, one))),
  );
  return found.some((value) => value !== undefined);
}
