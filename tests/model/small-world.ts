import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { FakePsa } from '@/tests/model/fake-psa';
import { Installation, type SharedCalendar } from '@/tests/model/installation';
import { monday } from '@/tests/model/make-event';

let serial = 0;

/** A calendar, a PSA and as many installations as wanted, on one clock that only the test moves. */
export class SmallWorld {
  at = monday - 3_600_000;
  readonly calendar: SharedCalendar = new Map();
  readonly psa = new FakePsa(() => this.at);
  private readonly opened: Installation[] = [];

  install(participatesIn?: ReadonlySet<string>): Installation {
    serial += 1;
    const installation = new Installation({
      psa: this.psa,
      calendar: this.calendar,
      now: () => this.at,
      name: `world-${serial}`,
      ...(participatesIn && { participatesIn }),
    });
    this.opened.push(installation);
    return installation;
  }

  put(event: CalendarEvent): CalendarEvent {
    this.calendar.set(event.eid, event);
    return event;
  }

  wait(ms: number): void {
    this.at += ms;
  }

  async end(): Promise<void> {
    await Promise.all(this.opened.map(({ db }) => db.delete()));
  }
}
