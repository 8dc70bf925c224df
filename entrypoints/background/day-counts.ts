import { addDays, eachDayOfInterval, formatISO, parseISO } from 'date-fns';
import type { Items } from '@/entrypoints/background/items';
import { onePerItem } from '@/entrypoints/background/one-per-item';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Days } from '@/entrypoints/background/shown-days';
import type { Tools } from '@/entrypoints/background/tools';
import { type DayCount, dayCountOf } from '@/lib/domain/day-count';
import { ownInstantsOf, type Timespan, type Window } from '@/lib/domain/timespan';
import { eventsIn } from '@/lib/store/events';
import { markOf } from '@/lib/sync/item-state';

export interface DayCountsParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly items: Items;
}

/** By calendar date, from what is known here: everything that was sent, and all events of the days that are kept read. */
export type CountDays = (days: Days) => Promise<Record<string, DayCount>>;

export function createCountDays({ tools, psa, items }: DayCountsParts): CountDays {
  return async ({ first, last }) => {
    const startAt = parseISO(first).getTime();
    const window = { startAt, endAt: addDays(parseISO(last), 1).getTime() };
    const rows = await eventsIn(tools.db, window);
    const eids = rows.map(({ event }) => event.eid);
    const marks = onePerItem(await items.load(eids, await psa.active())).flatMap(
      ({ event, state }) =>
        event ? datesOf(event.when, window).map((date) => ({ date, mark: markOf(state) })) : [],
    );
    const byDate = Map.groupBy(marks, ({ date }) => date);
    const counts = [...byDate].flatMap(([date, ofDay]): [string, DayCount][] => {
      const count = dayCountOf(ofDay.map(({ mark }) => mark));
      return count ? [[date, count]] : [];
    });
    return Object.fromEntries(counts);
  };
}

/** The person's own days that something takes place on, inside the window: one that ends at midnight is over by then. */
function datesOf(when: Timespan, { startAt, endAt }: Window): string[] {
  const own = ownInstantsOf(when);
  const start = Math.max(own.startAt, startAt);
  const end = Math.min(Math.max(own.endAt - 1, own.startAt), endAt - 1);
  if (end < start) return [];
  return eachDayOfInterval({ start, end }).map((day) => formatISO(day, { representation: 'date' }));
}
