import type { Settings } from '@/lib/domain/settings';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import { spanOf, type Window } from '@/lib/domain/timespan';
import { windowOfMonths } from '@/lib/sync/month-range';

/**
 * The days that are kept read: the whole current month and the next two, by the browser's own zone, and whatever
 * connections sync by themselves.
 * @param now epoch milliseconds
 * @param draft settings that are not stored yet
 */
export function keptWindowAt(now: number, { sync }: Settings, draft?: SyncSettings): Window {
  const syncing = Object.values(sync).filter(({ automatic }) => automatic);
  const ranges = [...syncing, ...(draft ? [draft] : [])].flatMap(({ outgoing, incoming }) => [
    outgoing.range,
    incoming.range,
  ]);
  const usual = windowOfMonths({ pastMonths: 0, futureMonths: 2 }, now);
  return spanOf([usual, ...ranges.map((range) => windowOfMonths(range, now))]) ?? usual;
}
