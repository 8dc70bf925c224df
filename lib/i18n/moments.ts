import type { Timespan } from '@/lib/domain/timespan';
import type { Language, Locale } from '@/lib/i18n/language';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const clockWords: Readonly<Record<Language, string>> = { en: 'at', fi: 'klo', sv: 'kl.' };

/** `14:30`, in the browser's zone. */
export function formatClock(at: number, { tag }: Pick<Locale, 'tag'>): string {
  return new Intl.DateTimeFormat(tag, { timeStyle: 'short' }).format(at);
}

/** A time today as `14:30`, another day's with its date. In the browser's zone. */
export function formatTime(at: number, now: number, { tag }: Locale): string {
  return isSameDay(at, now)
    ? formatClock(at, { tag })
    : new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** As {@link formatTime}, ready to stand after a verb: "at 14:30", "klo 14.30". */
export function formatMoment(at: number, now: number, locale: Locale): string {
  const time = formatTime(at, now, locale);
  return isSameDay(at, now) ? `${clockWords[locale.language]} ${time}` : time;
}

/** "3 minutes ago". Anything within a minute is "now". */
export function formatRelative(at: number, now: number, { tag }: Locale): string {
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const passed = at - now;
  const size = Math.abs(passed);
  if (size < minuteMs) return format.format(0, 'second');
  if (size < hourMs) return format.format(Math.round(passed / minuteMs), 'minute');
  if (size < dayMs) return format.format(Math.round(passed / hourMs), 'hour');
  return format.format(Math.round(passed / dayMs), 'day');
}

/** "3 minutes", in the largest unit that it fills; below a minute "0.4 secs". */
export function formatDuration(lengthMs: number, { tag }: Locale): string {
  const [unit, size] = unitOf(lengthMs);
  const amount = lengthMs / size;
  return new Intl.NumberFormat(tag, {
    ...{ style: 'unit', unit, unitDisplay: lengthMs < minuteMs ? 'short' : 'long' },
    maximumFractionDigits: amount < 10 && unit === 'second' ? 1 : 0,
  }).format(amount);
}

function unitOf(lengthMs: number): readonly ['second' | 'minute' | 'hour', number] {
  if (lengthMs < minuteMs) return ['second', 1000];
  return lengthMs < 90 * minuteMs ? ['minute', minuteMs] : ['hour', hourMs];
}

/** When an event takes place, in the browser's zone; all-day dates stay the dates they are. */
export function formatTimespan(when: Timespan, { tag }: Locale): string {
  if (when.kind === 'timed') {
    const format = new Intl.DateTimeFormat(tag, {
      ...{ weekday: 'short', day: 'numeric', month: 'short' },
      ...{ hour: 'numeric', minute: '2-digit' },
    });
    return format.formatRange(when.startAt, when.endAt);
  }
  const format = new Intl.DateTimeFormat(tag, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
  });
  const start = Date.parse(when.startDate);
  return format.formatRange(start, Math.max(start, Date.parse(when.endDate) - dayMs));
}

/** "a, b and c". */
export function formatList(items: readonly string[], { tag }: Locale): string {
  return new Intl.ListFormat(tag, { type: 'conjunction' }).format(items);
}

/** The next midnight in the browser's zone, epoch milliseconds. */
export function nextMidnight(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
