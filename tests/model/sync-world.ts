import { expect } from 'vitest';
import type { Activity, ActivityFields } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { readMark } from '@/lib/domain/event-mark';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import { FakeCalendar } from '@/tests/model/fake-calendar';
import { FakePsa } from '@/tests/model/fake-psa';
import { anna, meeting } from '@/tests/model/installation';
import { hourMs, monday } from '@/tests/model/make-event';
import {
  personal,
  SyncInstallation,
  type SyncInstallationOptions,
} from '@/tests/model/sync-installation';
import { everythingBothWays } from '@/tests/model/sync-settings';

/** A little more than the PSA's full read takes to come round. */
const roundMs = 31 * 60_000;
/** After so many passes without a person's doing both sides are at rest. */
const mostRounds = 8;

export interface LinkedPair {
  readonly event: CalendarEvent;
  readonly activity: Activity;
}

let serial = 0;

/** Google Calendar, a PSA and as many installations as wanted, on one clock that only the test moves. */
export class SyncWorld {
  at = monday - hourMs;
  readonly google = new FakeCalendar(() => this.at);
  readonly psa = new FakePsa(() => this.at);
  readonly installed: SyncInstallation[] = [];
  /** Keeps the PSA from being empty, which would be suspicious whenever the last of few activities goes. */
  private readonly lunch = this.enter({ title: 'Lunch', activityTypeId: personal.id });

  install(
    sync: SyncSettings = everythingBothWays,
    more: Partial<SyncInstallationOptions> = {},
  ): SyncInstallation {
    serial += 1;
    const installation = new SyncInstallation({
      google: this.google,
      psa: this.psa,
      sync,
      now: () => this.at,
      name: `sync-world-${serial}`,
      ...more,
    });
    this.installed.push(installation);
    return installation;
  }

  /** The browser's worker ends, and another one starts on what is stored. */
  restart(installation: SyncInstallation): SyncInstallation {
    const next = installation.reborn();
    this.installed.splice(this.installed.indexOf(installation), 1, next);
    return next;
  }

  wait(ms: number): void {
    this.at += ms;
  }

  /** An activity of Anna's, as she would enter it in the PSA. */
  enter(fields: Partial<ActivityFields> = {}): Activity {
    return this.psa.add(
      {
        title: 'Planning',
        when: { kind: 'timed', startAt: monday + 4 * hourMs, endAt: monday + 5 * hourMs },
        location: '',
        notes: '',
        activityTypeId: meeting.id,
        ...fields,
      },
      anna,
    );
  }

  /** An event with its activity, both as their own sides have them once they agree. */
  async linked(change: Partial<CalendarEvent> = {}): Promise<LinkedPair> {
    const event = this.google.add({ title: 'Kick-off', location: '', ...change });
    await this.settle();
    const activity = this.activities().find(
      ({ notes }) => readMark(notes)?.eventId === event.eventId,
    );
    if (!activity) throw new Error('nothing was made of the event');
    return { event, activity };
  }

  /** An activity with the event that was made of it. */
  async linkedBack(fields: Partial<ActivityFields> = {}): Promise<LinkedPair> {
    const activity = this.enter(fields);
    await this.settle();
    const event = this.google
      .present()
      .find(({ eventId }) => readMadeEventId(eventId)?.activityKey === activity.id);
    if (!event) throw new Error('nothing was made of the activity');
    return { event, activity };
  }

  /** As the PSA holds it now; undefined when it is deleted. */
  activityNow({ id }: Pick<Activity, 'id'>): Activity | undefined {
    return this.psa.activities.get(id);
  }

  /** All there are, but for lunch. */
  activities(): Activity[] {
    return [...this.psa.activities.values()].filter(({ id }) => id !== this.lunch.id);
  }

  /** Lets time pass until a whole round wrote nothing. */
  async settle(): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      const before = this.writes();
      this.wait(roundMs);
      for (const installation of this.installed) await installation.run();
      if (round > 0 && this.writes() === before) return;
    }
  }

  /** A second run is quiet: no write on either side, and the links and what is in line stay as they are. */
  async expectQuiet(): Promise<void> {
    const before = await this.state();
    this.wait(roundMs);
    for (const installation of this.installed) await installation.run();
    expect(await this.state(), 'a second run is quiet').toEqual(before);
    expect(this.google.offences).toEqual([]);
    expect(this.psa.offences).toEqual([]);
  }

  async end(): Promise<void> {
    await Promise.all(this.installed.map(({ db }) => db.delete()));
  }

  writes(): number {
    return this.google.writes.length + this.psa.writes.length;
  }

  /** What a quiet run leaves as it is. */
  async state() {
    const links = await Promise.all(this.installed.map((installation) => installation.links()));
    const rows = await Promise.all(this.installed.map((installation) => inLine(installation)));
    return { writes: [...this.google.writes, ...this.psa.writes], links, rows };
  }
}

/** What is in line, however often it was tried. */
async function inLine(installation: SyncInstallation) {
  const rows = await installation.rows();
  return rows.map(({ id, kind, state, planned }) => ({ id, kind, state, planned }));
}
