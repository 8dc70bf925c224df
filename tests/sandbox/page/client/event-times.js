import { addDays, onClock } from './days.js';
import { w } from './words.js';

/** An event with its place on the account's clock: dates inclusive, minutes of the day. */
export function withTimes(event, timeZone) {
  const title = event.title || w.untitled;
  if (event.allDay) {
    const last = addDays(event.end.slice(0, 10), -1);
    const first = event.start.slice(0, 10);
    return {
      ...event,
      title,
      first,
      last: last < first ? first : last,
      from: 0,
      to: 1440,
      wide: true,
    };
  }
  const start = onClock(event.start, timeZone);
  const end = onClock(event.end, timeZone);
  const endsAtMidnight = end.minute === 0 && end.date > start.date;
  const last = endsAtMidnight ? addDays(end.date, -1) : end.date;
  const wide = Date.parse(event.end) - Date.parse(event.start) >= 86_400_000;
  const to = endsAtMidnight ? 1440 : end.minute;
  return { ...event, title, first: start.date, last, from: start.minute, to, wide };
}

/** The part of a timed event that falls on one date. */
export function partOn(event, date) {
  const from = event.first === date ? event.from : 0;
  const to = event.last === date ? event.to : 1440;
  return { event, from, to: Math.max(to, from + 15) };
}

/** Whether an event stands in a column: on its day and, where the column holds some calendars only, on one of them. */
export function isOn(event, { day, holds }) {
  return event.first <= day && day <= event.last && (!holds || holds(event));
}

/** The first and the last of the columns that an event stands in; undefined when there is none. */
export function columnsIn(event, columns) {
  const first = columns.findIndex((column) => isOn(event, column));
  const last = columns.findLastIndex((column) => isOn(event, column));
  return first < 0 ? undefined : { event, first, last, order: event.wide ? -1 : event.from };
}

export function isPast(event) {
  return Date.parse(event.end) < Date.now();
}
