import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { OwnColour } from '@/lib/domain/event-colour';
import type { Timespan } from '@/lib/domain/timespan';
import { localTimeAt } from '@/lib/domain/zoned-date';

/** What rules ask of an event. */
export interface Facts
  extends Pick<
    CalendarEvent,
    'calendarId' | 'eventType' | 'response' | 'isPrivate' | 'hasOtherGuests'
  > {
  /** Title, place and organizer as `plain`; empty where the event's words stay here. */
  readonly title: string;
  readonly location: string;
  readonly organizer: string;
  /** Of the other guests; empty where the event's words stay here. */
  readonly guestDomains: readonly string[];
  /** Undefined: nobody knows how many there are. */
  readonly guestCount: number | undefined;
  /** Google's number, or `calendar` for that of the calendar. */
  readonly colour: string;
  /** Its own, or the one nearest to its calendar's; undefined where nobody knows that. */
  readonly seenColour: string | undefined;
  readonly isRepeating: boolean;
  /** Monday is 1; the day on which the event begins. */
  readonly weekday: number;
  /** Minutes after midnight at which it begins; undefined for an all-day event. */
  readonly startMinute: number | undefined;
  /** How long it lasts. */
  readonly minutes: number;
}

export interface FactsParts {
  /** On whose wall clocks days and times are read. */
  readonly timeZone: string;
  /** The event's words stay here: what would be chosen by them would tell of them. */
  readonly areWordsHidden: boolean;
  /** By calendar, as `coloursOf` tells them. */
  readonly calendarColours: ReadonlyMap<string, OwnColour>;
}

export function factsOf(event: CalendarEvent, parts: FactsParts): Facts {
  const { timeZone, areWordsHidden, calendarColours } = parts;
  const { calendarId, eventType, response, isPrivate, hasOtherGuests } = event;
  const words = areWordsHidden ? { title: '', location: '', organizer: '' } : event;
  const { guests, colorId } = event;
  return {
    ...{ calendarId, eventType, response, isPrivate, hasOtherGuests },
    title: plain(words.title),
    location: plain(words.location),
    organizer: plain(words.organizer),
    guestDomains: areWordsHidden ? [] : (guests?.domains ?? []),
    guestCount: hasOtherGuests ? guests?.count : 0,
    colour: colorId ?? 'calendar',
    seenColour: colorId ?? calendarColours.get(calendarId),
    isRepeating: event.seriesId !== undefined,
    ...timeOf(event.when, timeZone),
  };
}

/** Text as rules compare it: "  Ｗeekly   SYNC " is "weekly sync". */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

function timeOf(
  when: Timespan,
  timeZone: string,
): Pick<Facts, 'weekday' | 'startMinute' | 'minutes'> {
  if (when.kind === 'all-day') {
    const [start, end] = [midnightOf(when.startDate), midnightOf(when.endDate)];
    const days = Math.max(1, Math.round((end - start) / (dayMinutes * minuteMs)));
    return { weekday: weekdayOf(start), startMinute: undefined, minutes: days * dayMinutes };
  }
  // The wall clock's reading, taken for UTC: no zone shifts it any further.
  const wall = Date.parse(`${localTimeAt(when.startAt, timeZone)}Z`);
  return {
    weekday: weekdayOf(wall),
    startMinute: Math.floor(wall / minuteMs) % dayMinutes,
    minutes: (when.endAt - when.startAt) / minuteMs,
  };
}

function midnightOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function weekdayOf(utc: number): number {
  return new Date(utc).getUTCDay() || 7;
}
