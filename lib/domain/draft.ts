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
  /** The `eid` of the event that the tag was bound to. */
  became: z.string().optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** A saved event that does not turn up in so long was not saved, or is on a calendar that we do not read. */
export const draftKeptMs = 10 * 60_000;
/** Google says by its own clock when an event was made, which may differ from this device's by so much. */
const clocksDifferMs = 5 * 60_000;

/**
 * Whether an event was made while the draft was open, as far as two clocks can tell.
 * @param createdAt by Google's clock, epoch milliseconds
 */
export function isMadeMeanwhile({ openedAt, saved }: Draft, createdAt: number): boolean {
  if (!saved) return false;
  return createdAt >= openedAt - clocksDifferMs && createdAt <= saved.at + clocksDifferMs;
}

/** Whether an event has the title that the draft was saved with. */
export function isCalledAs({ saved }: Draft, title: string): boolean {
  return title.trim() === saved?.title.trim();
}

/** Whether a title is what is left of the draft's once a time is taken out, as "Lunch" of "Lunch at 12". */
export function isCalledInShort({ saved }: Draft, title: string): boolean {
  const [short, typed] = [title.trim(), saved?.title.trim() ?? ''];
  if (short === '') return false;
  return (
    (typed.startsWith(`${short} `) && /\d/.test(typed.slice(short.length))) ||
    (typed.endsWith(` ${short}`) && /\d/.test(typed.slice(0, -short.length)))
  );
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
