import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { LoadedItem } from '@/entrypoints/background/items';
import { createLateReads, forgetLateReads } from '@/entrypoints/background/late-reads';
import { lookLater } from '@/entrypoints/background/look-later';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import { customerSchema } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Connection } from '@/lib/domain/connection';
import { contactsAmong, guestsToAsk } from '@/lib/domain/guest-contacts';
import type { EventView, GuestContact } from '@/lib/messages/questions';
import { readSettings } from '@/lib/store/settings';
import { z } from '@/lib/zod';

export interface GuestContactParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly onChange: () => void;
}

/**
 * The PSA's contact persons among the guests of an event that somebody has open. Guests are asked for then, and only
 * whom the PSA knows of them is kept.
 */
export interface GuestContacts {
  /** Those that are known. */
  of(loaded: LoadedItem, connection: Connection): Promise<GuestContact[]>;
  /** As `of`, for the panel: looks for them meanwhile, and announces whom it found. */
  show(loaded: LoadedItem, connection: Connection): Promise<Pick<EventView, 'contacts'>>;
}

const name = 'guest-contacts';
const freshMs = 10 * 60_000;

const keptSchema = z.array(
  z.object({ id: z.string(), name: z.string(), customer: customerSchema }),
);

export function createGuestContacts(parts: GuestContactParts): GuestContacts {
  const { tools, google, psa } = parts;
  const reads = createLateReads(tools, { name, value: keptSchema, freshMs });

  /** Undefined where nobody is to be looked for: guests of a private event are as private as its title. */
  function subjectOf(
    { event, item, state }: LoadedItem,
    connection: Connection,
  ): CalendarEvent | undefined {
    const isSilent = state.kind === 'not-sendable' || state.kind === 'ignored';
    if (!event?.hasOtherGuests || item.notSendable || item.isRedacted || isSilent) return undefined;
    return psa.port(connection).capabilities.contacts ? event : undefined;
  }

  /** By the person's choice nobody is looked for at all. */
  async function isWanted({ id }: Connection): Promise<boolean> {
    return (await readSettings(tools.db)).mapping[id]?.guests !== 'never';
  }

  async function read({ calendarId, eventId }: CalendarEvent, connection: Connection) {
    const guests = await (await google.calendarPort()).guestsOf(calendarId, eventId);
    const asked = guestsToAsk(guests, connection.user?.email ?? '');
    if (asked.length === 0) return [];
    const read = () => psa.port(connection).contactsByEmail(asked);
    const found = await psa.backOff(connection.id).watch(read);
    return contactsAmong(asked, found).map(({ id, name, customer }) => ({ id, name, customer }));
  }

  async function known(event: CalendarEvent, connection: Connection): Promise<GuestContact[]> {
    return (await reads.known(keyOf(event, connection)))?.value ?? [];
  }

  async function refresh(event: CalendarEvent, connection: Connection): Promise<boolean> {
    if (await psa.backOff(connection.id).isOn()) return false;
    return reads.refresh(keyOf(event, connection), () => read(event, connection));
  }

  return {
    async of(loaded, connection) {
      const event = subjectOf(loaded, connection);
      return event && (await isWanted(connection)) ? known(event, connection) : [];
    },
    async show(loaded, connection) {
      const event = subjectOf(loaded, connection);
      if (!event || !(await isWanted(connection))) return {};
      const contacts = await known(event, connection);
      lookLater(parts, {
        shown: contacts,
        refresh: () => refresh(event, connection),
        again: () => known(event, connection),
      });
      return contacts.length > 0 ? { contacts } : {};
    },
  };
}

/** Forgets who was found, of every connection. */
export function forgetGuestContacts(tools: Tools): Promise<void> {
  return forgetLateReads(tools, name);
}

function keyOf({ calendarId, eventId }: CalendarEvent, { id, user }: Connection): string {
  return [id, user?.id ?? '', calendarId, eventId].join('\n');
}
