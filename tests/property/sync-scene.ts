import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { seriesBaseOf, seriesIdOf } from '@/lib/domain/event-identity';
import type { HistoryEntry } from '@/lib/domain/history';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import type { Timespan } from '@/lib/domain/timespan';
import { primaryId } from '@/tests/model/fake-calendar';
import { hourMs, monday } from '@/tests/model/make-event';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { bothWays } from '@/tests/model/sync-settings';
import { SyncWorld } from '@/tests/model/sync-world';

export const workId = 'work@group.calendar.google.com';
const otherId = 'other@group.calendar.google.com';

// Days may pass in a sequence, and nothing that it is about should leave the window meanwhile.
const range = { pastMonths: 2, futureMonths: 2 };
const wide = (sync: SyncSettings): SyncSettings => ({
  ...sync,
  outgoing: { ...sync.outgoing, calendarIds: [primaryId, workId], range },
  incoming: { ...sync.incoming, range },
});

/** What people choose, in mixes that differ in every choice at least once. */
export const mixes: Readonly<Record<string, SyncSettings>> = {
  everything: wide(bothWays()),
  asking: wide(
    bothWays({ conflicts: 'ask', outgoing: { delete: 'ask' }, incoming: { delete: 'ask' } }),
  ),
  psaWins: wide(bothWays({ conflicts: 'psa', adoptMatching: true, incoming: { delete: 'ask' } })),
  newest: wide(bothWays({ conflicts: 'newest', outgoing: { delete: 'ask' } })),
  ignoring: wide(bothWays({ outgoing: { delete: 'ignore' }, incoming: { delete: 'ignore' } })),
  outwards: wide(bothWays({ incoming: { select: 'none' } })),
  clicks: wide(
    bothWays({ outgoing: { select: 'sent', delete: 'ask' }, incoming: { select: 'none' } }),
  ),
  inwards: wide(bothWays({ outgoing: { select: 'sent' } })),
};

/** How long things take: an hour, a whole day, no time at all. */
export type Shape = 'hour' | 'whole-day' | 'moment';

/** A world under test, and what people did in it that an invariant has to know. */
export class Scene {
  readonly world = new SyncWorld();
  readonly sync: SyncSettings;
  readonly browsers: SyncInstallation[] = [];
  /** Titles that a person typed, and those that the same person replaced or deleted later on the same side. */
  readonly typed = new Set<string>();
  readonly replaced = new Set<string>();
  /** Events and activities that went by a person's hand, `calendar/event` or the activity's id. */
  readonly gone = new Set<string>();
  /** Events whose sending a person asked for, series by the names that they had in turn; see {@link Scene.nameOf}. */
  readonly sent = new Set<string>();
  /** Activities about which a question was answered. */
  readonly answered = new Set<string>();
  /** Activities of which a person said that they and their events may differ as they do. */
  readonly kept = new Set<string>();
  readonly violations: string[] = [];
  /** What the histories of installations said that are no more. */
  readonly forgotten: HistoryEntry[] = [];
  readonly foreign: CalendarEvent;
  private serial = 0;

  constructor(mix: keyof typeof mixes, browsers: number) {
    this.sync = mixes[mix] ?? wide(bothWays());
    const { google, psa } = this.world;
    google.addCalendar(workId);
    google.addCalendar(otherId);
    this.foreign = google.add({ calendarId: otherId, title: 'Foreign' });
    google.add({ title: this.type() });
    google.add({ title: this.type(), when: this.hour(2) });
    google.addSeries({ title: this.type(), when: this.hour(6) }, { count: 3 });
    this.world.enter({ title: this.type() });
    psa.onDelete = ({ id, title }) => {
      const isAgreed = this.seenInCalendar.has(title) || !this.typed.has(title);
      if (!isAgreed && !this.answered.has(id)) this.violations.push(`an edited activity: ${title}`);
    };
    for (let index = 0; index < browsers; index += 1) this.install();
  }

  install(): void {
    this.browsers.push(this.world.install(this.sync));
  }

  /** A title that nobody typed before. */
  type(prefix = 't'): string {
    this.serial += 1;
    const title = `${prefix}${this.serial}.`;
    this.typed.add(title);
    return title;
  }

  hour(hours: number) {
    const startAt = monday + hours * hourMs;
    return { kind: 'timed', startAt, endAt: startAt + hourMs } as const;
  }

  /** So many hours from the beginning, or as many days for whole days. */
  span(shape: Shape, hours: number): Timespan {
    const { startAt, endAt } = this.hour(hours);
    if (shape === 'hour') return { kind: 'timed', startAt, endAt };
    if (shape === 'moment') return { kind: 'timed', startAt, endAt: startAt };
    const date = (day: number) => new Date(monday + day * 24 * hourMs).toISOString().slice(0, 10);
    return { kind: 'all-day', startDate: date(hours), endDate: date(hours + 1) };
  }

  /** Titles that the calendar showed at some time. */
  readonly seenInCalendar = new Set<string>();

  /** Notes what a person's doing took away, and what the calendar shows by now. */
  async byHand(doing: () => void | Promise<void>): Promise<void> {
    const before = this.places();
    await doing();
    this.look();
    const after = this.places();
    for (const place of before) if (!after.has(place)) this.gone.add(place);
  }

  /** As by hand, but that an event which goes so takes no activity with it, in whichever browser. */
  async undoing(doing: () => Promise<void>): Promise<void> {
    const before = new Set(this.gone);
    await this.byHand(doing);
    for (const place of this.gone)
      if (!before.has(place) && place.includes('/')) this.gone.delete(place);
  }

  /** An event by its id, an occurrence by that of its series. */
  nameOf(eventId: string): string {
    return seriesBaseOf(seriesIdOf(eventId) ?? eventId);
  }

  look(): void {
    for (const { title } of this.world.google.present()) this.seenInCalendar.add(title);
  }

  private places(): Set<string> {
    const events = this.world.google
      .present()
      .map(({ calendarId, eventId }) => `${calendarId}/${eventId}`);
    const activities = this.world.activities().filter(({ ownerId }) => ownerId === 'anna');
    return new Set([...events, ...activities.map(({ id }) => id)]);
  }
}
