import ICAL from 'ical.js';
import type { EventBody, EventTime } from './resource.ts';
import { compactWall, formatInstant, instantOf, instantOfWall, wallOf } from './times.ts';

// An endless daily series of sixty years; beyond that a rule is taken to be broken.
const mostStarts = 22_000;

/** A series as far as expansion cares. `zone` is where its rule is reckoned. */
interface Pattern {
  readonly first: number;
  readonly allDay: boolean;
  readonly zone: string;
  readonly lines: readonly string[];
}

/** Whether every line is a rule or a list of dates that can be read. DTSTART and DTEND do not belong here. */
export function isRecurrence(lines: readonly string[]): boolean {
  return lines.every((line) => {
    if (/^(RDATE|EXDATE)[:;]/.test(line)) return true;
    const rule = /^(?:RRULE|EXRULE):(.*)$/.exec(line)?.[1];
    return rule !== undefined && isRule(rule);
  });
}

function isRule(rule: string): boolean {
  try {
    return ICAL.Recur.fromString(rule).freq !== undefined && /FREQ=/.test(rule);
  } catch {
    return false;
  }
}

/** Original starts of a series up to `until` (epoch ms, exclusive), in order; zone rules are those of its own zone. */
export function originalStarts(
  master: EventBody,
  calendarZone: string,
  until: number,
): EventTime[] {
  const pattern = patternOf(master, calendarZone);
  const zone = pattern.allDay ? calendarZone : pattern.zone;
  const limit = wallOf(until, zone);
  const excluded = new Set(datesOf('EXDATE', pattern));
  const rules = linesOf('EXRULE', pattern).flatMap((rule) => wallsOf(rule, pattern, limit));
  for (const wall of rules) excluded.add(wall);
  const walls = new Set([...startsOf(pattern, limit), ...datesOf('RDATE', pattern)]);
  return [...walls]
    .filter((wall) => wall < limit && !excluded.has(wall))
    .sort((a, b) => a - b)
    .map((wall) => timeOf(wall, pattern));
}

function startsOf(pattern: Pattern, limit: number): number[] {
  const rules = linesOf('RRULE', pattern);
  if (rules.length === 0) return [pattern.first];
  return rules.flatMap((rule) => wallsOf(rule, pattern, limit));
}

function patternOf(master: EventBody, calendarZone: string): Pattern {
  const start = master.start ?? {};
  const allDay = start.date !== undefined;
  const zone = allDay ? 'UTC' : (start.timeZone ?? calendarZone);
  const first = wallOf(instantOf(start, zone), zone);
  return { first, allDay, zone, lines: master.recurrence ?? [] };
}

function linesOf(name: string, pattern: Pattern): string[] {
  const matches = pattern.lines.filter((line) => line.split(/[:;]/)[0] === name);
  return matches.map((line) => line.slice(line.indexOf(':') + 1));
}

function wallsOf(rule: string, pattern: Pattern, limit: number): number[] {
  const recur = ICAL.Recur.fromString(localizeUntil(rule, pattern));
  const iterator = recur.iterator(toIcal(pattern.first, pattern.allDay));
  const walls: number[] = [];
  for (let next = iterator.next(); next && walls.length < mostStarts; next = iterator.next()) {
    const wall = fromIcal(next);
    if (wall >= limit) break;
    walls.push(wall);
  }
  return walls;
}

// ical.js compares UNTIL with floating starts, so the UTC bound becomes wall time of the series.
function localizeUntil(rule: string, pattern: Pattern): string {
  return rule.replace(/UNTIL=([0-9TZ]+)/i, (_, until: string) => {
    const wall = parseCompact(until, pattern.zone);
    if (pattern.allDay) return `UNTIL=${compactWall(wall, true)}`;
    return `UNTIL=${until.includes('T') ? compactWall(wall, false) : `${until}T235959`}`;
  });
}

function datesOf(name: string, pattern: Pattern): number[] {
  const lines = pattern.lines.filter((line) => line.split(/[:;]/)[0] === name);
  return lines.flatMap((line) => {
    const zone = /TZID=([^:;]+)/.exec(line)?.[1] ?? pattern.zone;
    const values = line.slice(line.indexOf(':') + 1).split(',');
    return values.map((value) => {
      const wall = parseCompact(value, zone);
      return pattern.allDay ? wall : wallOf(instantOfWall(wall, zone), pattern.zone);
    });
  });
}

/** Wall milliseconds in `zone` of an iCalendar date or date-time. */
function parseCompact(text: string, zone: string): number {
  const digits = text.replace(/\D/g, '').padEnd(14, '0');
  const [, y, mo, d, h, mi, s] = /(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(digits) ?? [];
  const wall = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  return text.endsWith('Z') ? wallOf(wall, zone) : wall;
}

function toIcal(wall: number, isDate: boolean): ICAL.Time {
  const date = new Date(wall);
  return ICAL.Time.fromData({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    isDate,
  });
}

function fromIcal(time: ICAL.Time): number {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
}

function timeOf(wall: number, pattern: Pattern): EventTime {
  if (pattern.allDay) return { date: new Date(wall).toISOString().slice(0, 10) };
  const instant = instantOfWall(wall, pattern.zone);
  return { dateTime: formatInstant(instant, pattern.zone), timeZone: pattern.zone };
}
