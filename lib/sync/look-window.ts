import { spanOf, type Timespan, type Window, windowAround } from '@/lib/domain/timespan';

const dayMs = 86_400_000;
/**
 * An event may have been moved between the send of another installation and this look: its activity then stands at
 * the former time. Moves within a week are the rule, and a week of one person's activities is a page or two.
 */
const reachMs = 7 * dayMs;

/** What a look-up for activities of these times must read; undefined for none. */
export function lookWindow(times: readonly Timespan[]): Window | undefined {
  const span = spanOf(times.map(windowAround));
  return span && { startAt: span.startAt - reachMs, endAt: span.endAt + reachMs };
}
