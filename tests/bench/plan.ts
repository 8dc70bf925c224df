import { itemKeyOf } from '@/lib/domain/calendar-event';
import { withMark } from '@/lib/domain/event-mark';
import { type ChangeSet, plan } from '@/lib/sync/plan';
import type { PairSubject } from '@/lib/sync/subjects';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import {
  activitySide,
  eventSide,
  sampleAgreement,
  sampleContext,
  sampleLink,
} from '@/tests/model/plan-samples';
import { median, type Result } from './print-result.ts';

const few = 5_000;
const many = 50_000;
const rounds = 15;

/** What planning costs when nothing changed: own time for 5 000 linked pairs, and how many times that 50 000 take. */
export function measurePlan(): Result[] {
  const pairs = Array.from({ length: many }, (_, index) => agreedPair(index));
  // Each part of the whole for itself: a few pairs planned over and over would stay in the processor's cache.
  const parts = Array.from({ length: many / few }, (_, index) =>
    pairs.slice(index * few, (index + 1) * few),
  );
  // Not counted: the engine has not compiled the code yet.
  for (const part of parts) planningMs(part);
  const samples = Array.from({ length: rounds }, () => ({
    // The mean, so that what else the machine does weighs on both alike.
    few: parts.reduce((sum, part) => sum + planningMs(part), 0) / parts.length,
    many: planningMs(pairs),
  }));
  const fewMs = median(samples.map((sample) => sample.few));
  const ratio = median(samples.map((sample) => sample.many / sample.few));
  return [
    { name: `plan.${few}.ms`, unit: 'ms', value: Number(fewMs.toFixed(1)), bound: 50 },
    { name: `plan.${many}to${few}`, unit: 'ratio', value: Number(ratio.toFixed(1)), bound: 12 },
  ];
}

function planningMs(pairs: readonly PairSubject[]): number {
  const context = sampleContext();
  const startedAt = performance.now();
  const changes = plan({ pairs, events: [], activities: [] }, context);
  const tookMs = performance.now() - startedAt;
  mustBeQuiet(changes);
  return tookMs;
}

function mustBeQuiet({ operations }: ChangeSet): void {
  if (operations.length > 0)
    throw new Error(`${operations.length} operations though nothing changed`);
}

/** Both sides as their readings bring them: equal to the agreement, and no object shared with it. */
function agreedPair(index: number): PairSubject {
  const startAt = monday + index * hourMs;
  const event = makeEvent({ eventId: `bench${index}`, title: `Meeting ${index}` });
  const fields = () => ({
    title: `Meeting ${index}`,
    when: { kind: 'timed' as const, startAt, endAt: startAt + hourMs },
    notes: withMark(`Agenda of meeting ${index}`, event.eid),
  });
  const activityId = `a${index}`;
  const agreement = sampleAgreement();
  const link = sampleLink({
    id: `link-${index}`,
    itemKey: itemKeyOf(event),
    eid: event.eid,
    eventId: event.eventId,
    activityId,
    agreement: {
      ...agreement,
      sent: { ...agreement.sent, ...fields() },
      echo: { ...agreement.echo, ...fields() },
    },
  });
  const psa = activitySide({ id: activityId, ...fields() });
  return { pair: { link, calendar: eventSide(fields(), { event }), psa }, row: undefined };
}
