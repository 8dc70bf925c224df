import { TZDate } from '@date-fns/tz';
import {
  addDays,
  differenceInCalendarDays,
  differenceInCalendarMonths,
  differenceInCalendarWeeks,
  getDaysInMonth,
} from 'date-fns';
import type { DayOrdinalOption, Recurrence, Weekday } from './severa-words.ts';

const weekdays: readonly Weekday[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];
const ordinals = ['First', 'Second', 'Third', 'Fourth'];

/** The starts of a series up to a moment, at the same wall time in the owner's zone. */
export function occurrenceStarts(
  recurrence: Recurrence,
  start: number,
  zone: string,
  until: number,
): number[] {
  const first = new TZDate(start, zone);
  const limit = recurrence.range?.maxOccurrences ?? Infinity;
  const lastDay = recurrence.range?.recursUntilDate ?? '9999-12-31';
  const starts: number[] = [];
  for (let day = first; day.getTime() <= until && starts.length < limit; day = addDays(day, 1)) {
    if (day.toISOString().slice(0, 10) > lastDay) break;
    if (occursOn(recurrence, first, day)) starts.push(day.getTime());
  }
  return starts;
}

function occursOn({ frequency, pattern }: Recurrence, first: TZDate, day: TZDate): boolean {
  switch (frequency) {
    case 'Daily':
      if (pattern?.daily?.everyWeekday) return isOption('WeekDay', day);
      return differenceInCalendarDays(day, first) % (pattern?.daily?.interval ?? 1) === 0;
    case 'Weekly':
      return occursInWeek(pattern?.weekly ?? {}, first, day);
    case 'Monthly': {
      const months = differenceInCalendarMonths(day, first);
      const isMonth = months % (pattern?.monthly?.interval || 1) === 0;
      return isMonth && isDayOfMonth(pattern?.monthly ?? {}, first, day);
    }
    case 'Yearly':
      return day.getMonth() === first.getMonth() && isDayOfMonth(pattern?.yearly ?? {}, first, day);
  }
}

type Pattern = NonNullable<Recurrence['pattern']>;

function occursInWeek(weekly: NonNullable<Pattern['weekly']>, first: TZDate, day: TZDate) {
  const weeks = differenceInCalendarWeeks(day, first, { weekStartsOn: 1 });
  const chosen = weekdays.filter((name) => weekly[lowerCase(name)]);
  const isDay = chosen.length > 0 ? chosen.includes(nameOf(day)) : day.getDay() === first.getDay();
  return isDay && weeks % (weekly.interval || 1) === 0;
}

function isDayOfMonth(rule: NonNullable<Pattern['monthly']>, first: TZDate, day: TZDate): boolean {
  if (!rule.dayOrdinal) return day.getDate() === (rule.dayOfMonth ?? first.getDate());
  const option = rule.dayOrdinalOption ?? 'Day';
  const matching = daysOfMonth(day).filter((each) => isOption(option, each));
  const wanted =
    rule.dayOrdinal === 'Last' ? matching.at(-1) : matching[ordinals.indexOf(rule.dayOrdinal)];
  return wanted?.getDate() === day.getDate();
}

function daysOfMonth(day: TZDate): TZDate[] {
  const back = day.getDate() - 1;
  return Array.from({ length: getDaysInMonth(day) }, (_, index) => addDays(day, index - back));
}

function isOption(option: DayOrdinalOption, day: TZDate): boolean {
  const isWeekend = day.getDay() === 0 || day.getDay() === 6;
  if (option === 'Day') return true;
  if (option === 'WeekDay') return !isWeekend;
  return option === 'WeekendDay' ? isWeekend : nameOf(day) === option;
}

const nameOf = (day: TZDate): Weekday => weekdays[day.getDay()] ?? 'Sunday';
const lowerCase = (name: Weekday) => name.toLowerCase() as Lowercase<Weekday>;
