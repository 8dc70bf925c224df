import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';
import type { Result } from './print-result.ts';

const sends = 500;
const batch = 100;

/** Sends many events in one go through the real core and database, to a PSA system that counts. */
export async function drainOutbox(): Promise<Result[]> {
  const world = new SmallWorld();
  const browser = world.install();
  for (let index = 0; index < sends; index += 1) {
    const event = world.put(eventAt(index));
    await browser.tag(event);
    await browser.send(event);
  }
  const startedAt = performance.now();
  await browser.run();
  const tookMs = performance.now() - startedAt;
  const { writes, reads, activities } = world.psa;
  await world.end();
  if (activities.size !== sends) throw new Error(`${activities.size} activities of ${sends} sends`);
  return [
    { name: `drain${sends}.psaWrites`, unit: 'count', value: writes.length, bound: sends },
    {
      name: `drain${sends}.psaReads`,
      unit: 'count',
      value: reads,
      bound: 2 * Math.ceil(sends / batch),
    },
    { name: `drain${sends}.ms`, unit: 'ms', value: Math.round(tookMs) },
  ];
}

function eventAt(index: number): CalendarEvent {
  const startAt = monday + index * hourMs;
  return makeEvent({
    eventId: `bench${String(index).padStart(4, '0')}`,
    title: `Meeting ${index}`,
    when: { kind: 'timed', startAt, endAt: startAt + hourMs },
  });
}
