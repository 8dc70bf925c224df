import type { EventDraft } from '@/lib/domain/ports';
import { changedTimes, newTimes, type TimesWrite } from '@/lib/google/event-times';
import type { tagProperty } from '@/lib/google/schema';

/**
 * All that is ever written to an event; null clears. Guests, reminders, colours, conference data, visibility and the
 * sequence number are missing on purpose: a patch leaves alone what it does not name.
 */
export interface EventWrite extends Partial<TimesWrite> {
  readonly id?: string;
  readonly summary?: string;
  readonly location?: string;
  readonly status?: 'confirmed';
  readonly extendedProperties?: {
    readonly private: { readonly [Name in typeof tagProperty]: string | null };
  };
}

/** The body of a new event under an id of ours. */
export function newEvent(id: string, { title, location, when }: EventDraft): EventWrite {
  return { id, summary: title, location, ...newTimes(when) };
}

/** The patch that changes the named fields and no others. */
export function changedEvent({ title, location, when }: Partial<EventDraft>): EventWrite {
  return {
    ...(title !== undefined && { summary: title }),
    ...(location !== undefined && { location }),
    ...(when !== undefined && changedTimes(when)),
  };
}
