import type { EventIdentity } from '@/lib/domain/event-identity';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { CalendarWriter, EventDraft } from '@/lib/domain/ports';
import { createIfFree } from '@/lib/sync/make-event';

/**
 * Lets every browser know, before an event that was made of an activity is taken away again, that the activity is to
 * stay. Of a deleted event Google promises no more than its id, so the sign is an id of its own: one that was deleted
 * stays taken. Until then it stands where no window reaches. Done again, it says the same.
 */
export async function leaveUndoneSign(writer: CalendarWriter, made: EventIdentity): Promise<void> {
  const sign = signOf(made);
  if (!sign) return;
  const { calendarId, eventId } = sign;
  if (!(await writer.read(calendarId, eventId))) await createIfFree(writer, sign, draft);
  const left = await writer.read(calendarId, eventId);
  if (left && left.event.status !== 'cancelled')
    await writer.remove(calendarId, eventId, left.version);
}

/** Whether the event is gone because its making was undone, in whichever browser. Rejects with a problem of side `google`. */
export async function isMakingUndone(
  writer: Pick<CalendarWriter, 'read'>,
  gone: EventIdentity,
): Promise<boolean> {
  const sign = signOf(gone);
  return sign !== undefined && (await writer.read(sign.calendarId, sign.eventId)) !== undefined;
}

/** Undefined for an event that was not made of an activity. */
function signOf({ calendarId, eventId }: EventIdentity): EventIdentity | undefined {
  return readMadeEventId(eventId) && { calendarId, eventId: `${eventId}undone` };
}

const draft: EventDraft = {
  title: 'Merkki',
  when: { kind: 'all-day', startDate: '1970-01-01', endDate: '1970-01-02' },
  location: '',
};
