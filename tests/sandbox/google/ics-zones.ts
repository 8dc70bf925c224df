import ICAL from 'ical.js';
import type { EventTime } from './resource.ts';
import { formatInstant, instantOfWall, isZone } from './times.ts';

/** How one file's zone names translate into API times. */
export interface IcsZones {
  eventTime(time: ICAL.Time, tzid: string): EventTime;
  /** A recurrence line with its zone name made an IANA one. */
  renamed(line: string): string;
}

/** Reads the file's VTIMEZONEs. Floating times are the calendar's. */
export function icsZones(root: ICAL.Component, calendarZone: string): IcsZones {
  const declared = new Map<string, ICAL.Component>();
  for (const zone of root.getAllSubcomponents('vtimezone')) {
    declared.set(String(zone.getFirstPropertyValue('tzid')), zone);
  }
  const nameOf = (tzid: string) => ianaName(tzid, declared.get(tzid));
  return {
    eventTime(time, tzid) {
      if (time.isDate) return { date: time.toString() };
      const zone = tzid === '' ? calendarZone : nameOf(tzid);
      if (zone === undefined) return foreignTime(time, tzid, declared.get(tzid), calendarZone);
      const instant = tzid === '' && isUtc(time) ? wallMs(time) : instantOfWall(wallMs(time), zone);
      return { dateTime: formatInstant(instant, zone), timeZone: zone };
    },
    renamed: (line) =>
      line.replace(/TZID=("?)([^:;"]+)\1/, (whole, _, tzid: string) => {
        const name = nameOf(tzid);
        return name ? `TZID=${name}` : whole;
      }),
  };
}

function isUtc(time: ICAL.Time): boolean {
  return time.zone === ICAL.Timezone.utcTimezone;
}

function ianaName(tzid: string, declared: ICAL.Component | undefined): string | undefined {
  const said = declared?.getFirstPropertyValue('x-lic-location');
  // Some programs put their own path before the name: /example.org/20240101/Europe/Helsinki.
  const tail = /[A-Za-z_]+\/[A-Za-z_]+$/.exec(tzid)?.[0];
  return [tzid, said ? String(said) : undefined, tail].find(
    (name) => name !== undefined && isZone(name),
  );
}

/** A time in a zone that only the file itself explains: the instant is right, the name is the calendar's. */
function foreignTime(
  time: ICAL.Time,
  tzid: string,
  component: ICAL.Component | undefined,
  calendarZone: string,
): EventTime {
  if (!component) throw new Error(`the file does not explain the time zone ${tzid}`);
  const zoned = time.clone();
  zoned.zone = new ICAL.Timezone({ component, tzid });
  const instant = zoned.toUnixTime() * 1000;
  return { dateTime: formatInstant(instant, calendarZone), timeZone: calendarZone };
}

function wallMs(time: ICAL.Time): number {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
}
