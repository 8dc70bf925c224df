import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { tagSchema } from '@/lib/domain/tag';
import { z } from '@/lib/zod';

/** A tag that was chosen for an event which does not exist yet: nothing names it before Google has saved it. */
export const draftSchema = z.object({
  id: z.string(),
  /** The connection that the tag was chosen on. */
  connectionId: z.string(),
  tag: tagSchema,
  /** When the person began to tag, epoch milliseconds by this device. */
  openedAt: z.number(),
  /** Once the person saved the event: when, and what they called it. */
  saved: z.object({ at: z.number(), title: z.string() }).optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** A saved event that does not turn up in so long was not saved, or is on a calendar that we do not read. */
export const draftKeptMs = 10 * 60_000;
/** Google says by its own clock when an event was made, which may differ from this device's by so much. */
const clocksDifferMs = 5 * 60_000;

/** An event, or the series that it begins, which may be what a draft became. */
export interface NewEvent {
  readonly title: string;
  /** By Google's clock, epoch milliseconds. */
  readonly createdAt: number;
}

/** Whether an event that was first seen after the draft was begun may be what became of it: made meanwhile, and called so. */
export function mayBeDraft({ openedAt, saved }: Draft, { title, createdAt }: NewEvent): boolean {
  if (!saved) return false;
  const isMeanwhile =
    createdAt >= openedAt - clocksDifferMs && createdAt <= saved.at + clocksDifferMs;
  return isMeanwhile && mayBeCalled(title, saved.title);
}

/** Whether an event may have got this title from what was typed: a time in it may be taken out, as of "Lunch at 12". */
export function mayBeCalled(title: string, typed: string): boolean {
  const [short, whole] = [title.trim(), typed.trim()];
  if (short === whole) return true;
  const takenOut = whole.startsWith(`${short} `)
    ? whole.slice(short.length)
    : whole.endsWith(` ${short}`)
      ? whole.slice(0, -short.length)
      : '';
  return short !== '' && /\d/.test(takenOut);
}

/** A draft as the event it may become, with what is known of it so far: its title, and that it is the person's own. */
export function eventOfDraft(title: string, now: number): CalendarEvent {
  return {
    ...{ eid: '', calendarId: '', eventId: '', iCalUid: '', htmlLink: '' },
    ...{ title, location: '', status: 'confirmed', eventType: 'default', response: 'none' },
    ...{ isPrivate: false, isBusy: true, hasOtherGuests: false },
    ...{ organizedByMe: true, organizer: '' },
    when: { kind: 'timed', startAt: now, endAt: now },
  };
}
