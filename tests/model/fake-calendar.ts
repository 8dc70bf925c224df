import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import { encodeEid } from '@/lib/domain/event-identity';
import type { CalendarPort, CalendarWriter } from '@/lib/domain/ports';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import {
  laterBy,
  nth,
  occurrenceId,
  occurrenceOf,
  type Series,
  startsAt,
} from '@/tests/model/calendar-series';
import { readingOf } from '@/tests/model/fake-calendar-reading';
import { writingOf } from '@/tests/model/fake-calendar-writing';
import type { Fault } from '@/tests/model/faults';
import { makeEvent } from '@/tests/model/make-event';

/** An event that does not repeat, the deleted ones included: their ids stay taken. */
export interface Single {
  readonly event: CalendarEvent;
  readonly version: number;
}

/** What the bell tells of one change. */
export interface Ring {
  readonly eventId: string;
  readonly seriesId?: string;
  readonly isSeries: boolean;
  readonly cancelled: boolean;
}

/** One calendar with all that ever stood on it. */
export interface Shelf {
  calendar: Calendar;
  readonly singles: Map<string, Single>;
  readonly series: Map<string, Series>;
  readonly rings: Ring[];
  /** Tokens of an earlier epoch are dead. */
  epoch: number;
  /** What is wrong with this calendar alone. */
  problem: Problem | undefined;
}

type Place = Pick<CalendarEvent, 'calendarId' | 'eventId'>;

/** The account's address, and the id of its primary calendar. */
export const primaryId = 'anna@konsultti.example';

/**
 * Google Calendar as one account sees it, stateful and stricter than the documented API: what must never be asked of
 * it is written down as an offence. The methods here are the person's hands; installations use the two ports.
 */
export class FakeCalendar {
  readonly shelves = new Map<string, Shelf>();
  /** What an installation did and must never do. Any of them fails the test. */
  readonly offences: string[] = [];
  /** Every write of an installation that took effect, in order. */
  readonly writes: string[] = [];
  reads = 0;
  /** What goes wrong with the next write. */
  nextFault: Fault | undefined;
  /** What goes wrong with everything. */
  unavailable: Problem | undefined;
  /** Whole-window reads answer with nothing, although nothing failed. */
  answersEmpty = false;
  /** Events and series at whose reading by themselves Google stumbles each time. */
  readonly stumblesAtReading = new Set<string>();
  /** Events whose answer cannot be understood. */
  readonly unreadable = new Set<string>();
  /** A listing names each change twice, as it may when changes come in between two pages. */
  repeatsRings = false;
  /** Whole-window reads name each event twice. */
  repeatsListed = false;
  /** Why nothing may be written, though everything may be read. */
  writesRefused: Problem | undefined;
  refusesRestore = false;
  /** Events at whose writes Google stumbles each time, and at no others. */
  readonly stumblesAt = new Set<string>();
  /** How Google rewrites a text that it is given. */
  rewrite: (text: string) => string = (text) => text;
  /** Halves of moves that have not arrived yet. */
  private readonly late: {
    readonly at: number;
    readonly eventId: string;
    readonly arrive: () => void;
  }[] = [];
  private serial = 0;
  readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
    this.addCalendar(primaryId, { primary: true, name: 'Anna' });
  }

  /** The reading half, as one installation has it. */
  port(): CalendarPort {
    return readingOf(this);
  }

  /** The writing half, as one installation has it: its own blind repeats are offences. */
  writer(): CalendarWriter {
    return writingOf(this);
  }

  addCalendar(id: string, change: Partial<Calendar> = {}): Calendar {
    const calendar: Calendar = {
      id,
      name: id,
      primary: false,
      role: 'owner',
      mine: true,
      shown: true,
      timeZone: 'Europe/Helsinki',
      ...change,
    };
    this.shelves.set(id, {
      calendar,
      singles: new Map(),
      series: new Map(),
      rings: [],
      epoch: 0,
      problem: undefined,
    });
    return calendar;
  }

  /** As the calendar list says from now on; a secondary calendar that one does not own is not one's own. */
  setRole(calendarId: string, role: Calendar['role']): void {
    const shelf = this.shelf(calendarId);
    shelf.calendar = { ...shelf.calendar, role, mine: shelf.calendar.primary || role === 'owner' };
    // Changes of the access list kill tokens (FACTS 2.2).
    this.expireToken(calendarId);
  }

  expireToken(calendarId: string = primaryId): void {
    this.shelf(calendarId).epoch += 1;
  }

  add(change: Partial<CalendarEvent> = {}): CalendarEvent {
    const event = makeEvent({ eventId: this.freshId(), calendarId: primaryId, ...change });
    this.put(event);
    return event;
  }

  /** Undefined for what is not there, a cancelled one included. */
  find({ calendarId, eventId }: Place): CalendarEvent | undefined {
    const found = this.versioned({ calendarId, eventId })?.event;
    return found?.status === 'cancelled' ? undefined : found;
  }

  /** All events and occurrences that stand now, up to twenty of each series. */
  present(): CalendarEvent[] {
    return [...this.shelves.values()]
      .flatMap((shelf) => [
        ...[...shelf.singles.values()].map(({ event }) => event),
        ...[...shelf.series.values()].flatMap((series) =>
          Array.from({ length: Math.min(20, series.count ?? 20) }, (_, index) => nth(series, index))
            .map(({ originalStart = '' }) => occurrenceOf(series, originalStart))
            .filter((event) => event !== undefined),
        ),
      ])
      .filter(({ status }) => status !== 'cancelled');
  }

  /** Single events that were deleted and can be restored: what was moved away is in no trash. */
  removed(): CalendarEvent[] {
    const all = [...this.shelves.values()].flatMap(({ singles }) =>
      [...singles.values()].map(({ event }) => event),
    );
    const standing = new Set(
      all.filter(({ status }) => status !== 'cancelled').map(({ eventId }) => eventId),
    );
    return all.filter(
      (event) =>
        event.status === 'cancelled' && !standing.has(event.eventId) && !this.isMoving(event),
    );
  }

  livingSeries(): Series[] {
    return [...this.shelves.values()].flatMap(({ series }) =>
      [...series.values()].filter(({ cancelled, count }) => !cancelled && count !== 0),
    );
  }

  edit({ calendarId, eventId }: Place, change: Partial<CalendarEvent>): void {
    const shelf = this.shelf(calendarId);
    const single = shelf.singles.get(eventId);
    if (single) {
      this.put({ ...single.event, ...change });
      return;
    }
    const { series, originalStart } = this.occurrence(shelf, eventId);
    const exceptions = new Map(series.exceptions);
    exceptions.set(originalStart, { ...series.exceptions.get(originalStart), ...change });
    this.putSeries({ ...series, exceptions });
  }

  remove(place: Place): void {
    this.edit(place, { status: 'cancelled' });
  }

  restore(place: Place): void {
    this.edit(place, { status: 'confirmed' });
  }

  /** The version moves on and the bell rings, but nothing changed. */
  touch(place: Place): void {
    this.edit(place, {});
  }

  /** Another day or time of day; an exception when it is an occurrence. */
  shift(place: Place, ms: number): void {
    const event = this.find(place);
    if (event) this.edit(place, { when: laterBy(event.when, ms) });
  }

  inviteGuest(place: Place): void {
    this.edit(place, { hasOtherGuests: true });
  }

  /** Another event of the same content, our property included (design §4.7 of the facts proves it for splits). */
  copy(place: Place): CalendarEvent | undefined {
    const event = this.find(place);
    if (!event) return undefined;
    const { seriesId: _, originalStart: __, eid: ___, iCalUid: ____, ...rest } = event;
    return this.add({ ...rest, eventId: this.freshId() });
  }

  /**
   * To another calendar of mine: a bare stub stays behind, the copy keeps id and iCalUID. The `late` half arrives
   * twenty seconds after the other.
   */
  move(place: Place, to: string, late?: 'copy' | 'stub'): void {
    const event = this.find(place);
    if (!event || event.seriesId !== undefined || event.eventType !== 'default') return;
    const { eventId } = event;
    this.arriveInHalves(eventId, late, {
      stub: () => this.remove(place),
      copy: () => this.put({ ...event, ...placeOn(to, event) }),
    });
  }

  /** A whole series, with its exceptions, as `move`. */
  moveSeries(series: Series, to: string, late?: 'copy' | 'stub'): Series {
    const now = this.seriesNow(series);
    const moved = { ...now, template: { ...now.template, ...placeOn(to, now.template) } };
    this.arriveInHalves(now.id, late, {
      stub: () => this.removeSeries(series),
      copy: () => this.putSeries(moved),
    });
    return moved;
  }

  /** Whether one half of its move has not arrived yet: no person gets hold of it meanwhile. */
  isMoving({ eventId, seriesId }: Pick<CalendarEvent, 'eventId' | 'seriesId'>): boolean {
    return this.late.some((move) => move.eventId === (seriesId ?? eventId));
  }

  /** Lets arrive what is due. */
  deliver(): void {
    for (const half of this.late.filter(({ at }) => at <= this.now())) {
      this.late.splice(this.late.indexOf(half), 1);
      half.arrive();
    }
  }

  /** The first occurrence of a new series is like the event that is named. */
  addSeries(
    change: Partial<CalendarEvent> = {},
    rule: Partial<Pick<Series, 'everyDays' | 'count'>> = {},
  ): Series {
    const template = makeEvent({ eventId: this.freshId(), calendarId: primaryId, ...change });
    const series: Series = {
      id: template.eventId,
      template,
      everyDays: 1,
      count: 5,
      until: undefined,
      exceptions: new Map(),
      cancelled: false,
      version: 1,
      ...rule,
    };
    this.putSeries(series);
    return series;
  }

  seriesNow({ id, template }: Series): Series {
    const series = this.shelf(template.calendarId).series.get(id);
    if (!series) throw new Error(`no series ${id}`);
    return series;
  }

  /** The occurrence of this number as it is now, cancelled or not. */
  occurrenceAt(series: Series, index: number): CalendarEvent {
    return nth(this.seriesNow(series), index);
  }

  editSeries(series: Series, change: Partial<CalendarEvent>): void {
    const now = this.seriesNow(series);
    this.putSeries({ ...now, template: { ...now.template, ...change } });
  }

  /** *All events* at another time: every occurrence gets another original start, and exceptions are forgotten. */
  shiftSeries(series: Series, ms: number): void {
    if (ms === 0) return;
    const now = this.seriesNow(series);
    const template = { ...now.template, when: laterBy(now.template.when, ms) };
    const until = now.until === undefined ? undefined : now.until + ms;
    this.putSeries({ ...now, template, until, exceptions: new Map() });
  }

  removeSeries(series: Series): void {
    const { calendarId } = series.template;
    const now = this.seriesNow(series);
    this.shelf(calendarId).series.set(now.id, {
      ...now,
      cancelled: true,
      version: this.nextVersion(),
    });
    // The body has only an id: nothing says that it was a series.
    this.ring(calendarId, { eventId: now.id, isSeries: false, cancelled: true });
  }

  /**
   * *This and following*: the old rule ends before the occurrence of this number, a new series begins there. Its id is
   * made of the old one or wholly new; our property is taken along.
   */
  split(
    series: Series,
    index: number,
    {
      naming,
      change = {},
      shiftMs = 0,
    }: {
      readonly naming: 'suffix' | 'new';
      readonly change?: Partial<CalendarEvent>;
      readonly shiftMs?: number;
    },
  ): Series {
    const old = this.seriesNow(series);
    const from = nth({ ...old, exceptions: new Map() }, index);
    const { originalStart = '' } = from;
    const at = startsAt(originalStart);
    this.putSeries({ ...old, until: at });
    this.ringOfExceptionsAfter(old, at);
    const base = old.id.replace(/_R[\dT]+$/, '');
    const compact = originalStart.replaceAll(/[:Z-]/g, '');
    const id = naming === 'suffix' ? `${base}_R${compact}` : this.freshId();
    const {
      seriesId: _,
      originalStart: __,
      ...template
    } = {
      ...from,
      ...change,
      eventId: id,
      iCalUid: `${id}@google.com`,
    };
    const isMoved = shiftMs !== 0;
    const next: Series = {
      ...old,
      id,
      template: { ...template, when: laterBy(from.when, shiftMs) },
      count: old.count === undefined ? undefined : old.count - index,
      until: old.until === undefined ? undefined : old.until + shiftMs,
      // Exceptions after the split move along, unless the times themselves changed.
      exceptions: new Map(
        [...old.exceptions].filter(([start]) => !isMoved && startsAt(start) >= at),
      ),
    };
    this.putSeries(next);
    return next;
  }

  /** The old series gets back the end that it had before a split: its later occurrences stand again under their ids. */
  prolong(series: Series): void {
    this.putSeries({ ...this.seriesNow(series), until: undefined });
  }

  /** A single event begins to repeat: the same id is a series from now on. */
  makeRecurring(place: Place, rule: Partial<Pick<Series, 'everyDays' | 'count'>> = {}): Series {
    const event = this.find(place);
    if (!event) throw new Error('nothing to repeat');
    this.shelf(place.calendarId).singles.delete(place.eventId);
    return this.addSeries(event, rule);
  }

  /** A series stops repeating: its first occurrence stands alone under the series' id. */
  makeSingle(series: Series): CalendarEvent {
    const { id, template } = this.seriesNow(series);
    this.shelf(template.calendarId).series.delete(id);
    this.put(template);
    return template;
  }

  shelf(calendarId: string): Shelf {
    const shelf = this.shelves.get(calendarId);
    if (!shelf) throw new ProblemError({ kind: 'not-found', side: 'google' });
    return shelf;
  }

  /** What stands under the id, with its version; undefined for a series and for what never was. */
  versioned({ calendarId, eventId }: Place): Single | undefined {
    const shelf = this.shelf(calendarId);
    const single = shelf.singles.get(eventId);
    if (single) return { ...single, event: this.seen(shelf, single.event) };
    const found = this.occurrenceIfAny(shelf, eventId);
    const event = found && occurrenceOf(found.series, found.originalStart);
    return event && { event: this.seen(shelf, event), version: found.series.version };
  }

  /** Who may not see the details of a private event gets it without them (FACTS 8.5). */
  seen({ calendar }: Shelf, event: CalendarEvent): CalendarEvent {
    const seesAll = calendar.role === 'owner' || calendar.role === 'writer';
    return event.isPrivate && !seesAll ? { ...event, title: '', location: '' } : event;
  }

  put(event: CalendarEvent): void {
    const { calendarId, eventId, status } = event;
    this.shelf(calendarId).singles.set(eventId, { event, version: this.nextVersion() });
    this.ring(calendarId, { eventId, isSeries: false, cancelled: status === 'cancelled' });
  }

  offend(what: string): void {
    this.offences.push(what);
  }

  private arriveInHalves(
    eventId: string,
    late: 'copy' | 'stub' | undefined,
    halves: Readonly<Record<'stub' | 'copy', () => void>>,
  ): void {
    for (const half of ['stub', 'copy'] as const) {
      if (half === late) this.late.push({ at: this.now() + 20_000, eventId, arrive: halves[half] });
      else halves[half]();
    }
  }

  /** One edit re-sends the series and all its exceptions, all with a new version (FACTS 4.5). */
  private putSeries(series: Series): void {
    const { calendarId } = series.template;
    this.shelf(calendarId).series.set(series.id, { ...series, version: this.nextVersion() });
    this.ring(calendarId, { eventId: series.id, isSeries: true, cancelled: false });
    for (const [start, { status }] of series.exceptions) {
      const eventId = occurrenceId(series.id, start);
      const cancelled = status === 'cancelled';
      this.ring(calendarId, { eventId, seriesId: series.id, isSeries: false, cancelled });
    }
  }

  /** Exceptions that fell behind the shortened rule come as bare tombstones (FACTS 3.3). */
  private ringOfExceptionsAfter({ id, exceptions, template }: Series, at: number): void {
    for (const start of exceptions.keys()) {
      if (startsAt(start) < at) continue;
      const eventId = occurrenceId(id, start);
      this.ring(template.calendarId, { eventId, isSeries: false, cancelled: true });
    }
  }

  /** The bell rings for something that the account may know nothing else of. */
  ringOf(ring: Ring, calendarId: string = primaryId): void {
    this.ring(calendarId, ring);
  }

  private ring(calendarId: string, ring: Ring): void {
    this.shelf(calendarId).rings.push(ring);
  }

  private occurrence(shelf: Shelf, eventId: string) {
    const found = this.occurrenceIfAny(shelf, eventId);
    if (!found) throw new Error(`no event ${eventId}`);
    return found;
  }

  private occurrenceIfAny(shelf: Shelf, eventId: string) {
    const cut = eventId.lastIndexOf('_');
    const series = shelf.series.get(eventId.slice(0, cut));
    const compact = eventId.slice(cut + 1);
    const date = `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}`;
    const time = `T${compact.slice(9, 11)}:${compact.slice(11, 13)}:${compact.slice(13, 15)}Z`;
    const originalStart = compact.includes('T') ? date + time : date;
    return series && { series, originalStart };
  }

  private nextVersion(): number {
    this.serial += 1;
    return this.serial;
  }

  private freshId(): string {
    this.serial += 1;
    return `event${String(this.serial).padStart(8, '0')}`;
  }
}

/** What an event says of the calendar it was moved to. */
function placeOn(
  calendarId: string,
  { eventId, calendarId: from, organizer }: CalendarEvent,
): Pick<CalendarEvent, 'calendarId' | 'eid' | 'organizer'> {
  return {
    calendarId,
    eid: encodeEid({ eventId, calendarId }),
    organizer: organizer === from ? calendarId : organizer,
  };
}
