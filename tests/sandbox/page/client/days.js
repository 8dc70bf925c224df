/** Calendar dates are plain `YYYY-MM-DD` text; arithmetic goes through UTC midnight. */
const dayMs = 86_400_000;

export function addDays(date, count) {
  return new Date(Date.parse(date) + count * dayMs).toISOString().slice(0, 10);
}

export function addMonths(date, count) {
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + count, 1)).toISOString().slice(0, 10);
}

/** From the date on, so many days; where weekends are hidden, so many that are none. */
export function daysFrom(date, count, hidesWeekends = false) {
  const days = [];
  for (let day = date; days.length < count; day = addDays(day, 1)) {
    if (!hidesWeekends || !isWeekend(day)) days.push(day);
  }
  return days;
}

/** So many days, none of them a weekend's where those are hidden, that end before the date. */
export function daysBefore(date, count, hidesWeekends = false) {
  const days = [];
  for (let day = addDays(date, -1); days.length < count; day = addDays(day, -1)) {
    if (!hidesWeekends || !isWeekend(day)) days.unshift(day);
  }
  return days;
}

/** The days of a date's week, Monday first; five where weekends are hidden. */
export function weekOf(date, hidesWeekends = false) {
  return daysFrom(startOfWeek(date), hidesWeekends ? 5 : 7);
}

function isWeekend(date) {
  return [0, 6].includes(new Date(date).getUTCDay());
}

/** Monday first. */
export function startOfWeek(date) {
  return addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}

/** Google's packed day number: (year − 1970) · 512 + month · 32 + day. */
export function dateKey(date) {
  const [year, month, day] = date.split('-').map(Number);
  return (year - 1970) * 512 + month * 32 + day;
}

const formats = new Map();

/** Date and minute of the day that a moment has on the account's clock. */
export function onClock(moment, timeZone) {
  if (!formats.has(timeZone)) {
    const fields = { year: 'numeric', month: '2-digit', day: '2-digit' };
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
    formats.set(timeZone, new Intl.DateTimeFormat('en', { ...fields, ...clock, timeZone }));
  }
  const parts = formats.get(timeZone).formatToParts(new Date(moment));
  const of = (type) => parts.find((part) => part.type === type).value;
  const date = `${of('year')}-${of('month')}-${of('day')}`;
  return { date, minute: Number(of('hour')) * 60 + Number(of('minute')) };
}
