import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { withMark } from '@/lib/domain/event-mark';
import { madeEventId } from '@/lib/domain/made-event-id';
import type { Operation } from '@/lib/sync/operation';
import { plan } from '@/lib/sync/plan';
import { rejoin } from '@/lib/sync/rejoin';
import type { FreeActivity, FreeEvent, PairSubject } from '@/lib/sync/subjects';
import { makeEvent, monday } from '@/tests/model/make-event';
import {
  freeActivity,
  freeEvent,
  sampleContext,
  sampleLink,
  sampleTag,
  sampleTombstone,
  space,
} from '@/tests/model/plan-samples';
import { arbitraryPair } from '@/tests/property/arbitrary-pair';
import { numRuns } from '@/tests/property/num-runs';

// Few names, so that events and activities often mean each other.
const eventId = fc.constantFrom(
  'one0000000',
  'two0000000',
  ...[0, 1].map((generation) => madeEventId({ space, activityKey: 'a1', generation })),
);
const anEvent: fc.Arbitrary<CalendarEvent> = fc
  .record({ eventId, title: fc.constantFrom('Kick-off', 'Review') })
  .map(makeEvent);
const tombstone = fc.option(
  fc
    .record({ fate: fc.constantFrom('deleted', 'kept' as const), generation: fc.nat(2) })
    .map(sampleTombstone),
  { nil: undefined, freq: 4 },
);

const aFreeEvent: fc.Arbitrary<FreeEvent> = fc
  .record({
    event: anEvent,
    sending: fc.constantFrom('manual', 'never', 'auto' as const),
    tombstone,
  })
  .map(({ event, sending, tombstone }) =>
    freeEvent(event, { tombstone, item: { tag: { ...sampleTag, sending } } }),
  );

const aFreeActivity: fc.Arbitrary<FreeActivity> = fc
  .record({
    id: fc.constantFrom('a1', 'a2', 'a3'),
    marks: fc.option(anEvent, { nil: undefined }),
    lookalikes: fc.uniqueArray(anEvent, { selector: ({ eid }) => eid, maxLength: 2 }),
    tombstone,
  })
  .map(({ id, marks, ...more }) =>
    freeActivity({ id, notes: marks ? withMark('', marks.eid) : '' }, more),
  );

const subjects = fc.record({
  pairs: fc.array(arbitraryPair, { maxLength: 4 }).map((pairs): PairSubject[] =>
    pairs.map((pair, index) => ({
      pair: { ...pair, link: { ...pair.link, id: `l${index}`, itemKey: `item-${index}` } },
      row: undefined,
    })),
  ),
  events: fc.uniqueArray(aFreeEvent, { selector: ({ itemKey }) => itemKey }),
  activities: fc.uniqueArray(aFreeActivity, { selector: ({ key }) => key }),
});

const seed = fc.infiniteStream(fc.nat());

function shuffled<T>(list: readonly T[], random: fc.Stream<number>): T[] {
  return list
    .map((one) => ({ one, at: random.next().value }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

const spelled = (operations: readonly Operation[]) =>
  operations.map((operation) => JSON.stringify(operation)).toSorted();

function contextOf(adoptMatching: boolean) {
  const context = sampleContext();
  return { ...context, sync: { ...context.sync, adoptMatching } };
}

describe('planning', () => {
  it('wants the same, in whatever order things were read', () => {
    fc.assert(
      fc.property(subjects, fc.boolean(), seed, (given, adoptMatching, random) => {
        const context = contextOf(adoptMatching);
        const mixed = {
          pairs: shuffled(given.pairs, random),
          events: shuffled(given.events, random),
          activities: shuffled(given.activities, random),
        };
        expect(spelled(plan(mixed, context).operations)).toEqual(
          spelled(plan(given, context).operations),
        );
      }),
      { numRuns },
    );
  });

  it('puts nothing in line twice', () => {
    fc.assert(
      fc.property(subjects, fc.boolean(), (given, adoptMatching) => {
        const ids = plan(given, contextOf(adoptMatching)).operations.map(({ row }) => row.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns },
    );
  });
});

const starts = ['2026-11-23T07:00:00Z', '2026-11-23T09:00:00Z', '2026-11-24T07:00:00Z'];
const anOccurrence = fc
  .record({
    seriesId: fc.constantFrom('weekly', 'weekly_R20261123T070000', 'other'),
    originalStart: fc.constantFrom(...starts),
    title: fc.constantFrom('Kick-off', 'Review'),
    calendarId: fc.constantFrom('anna@konsultti.example', 'work@example'),
  })
  .map(({ seriesId, originalStart, ...more }) => {
    const eventId = `${seriesId}_${originalStart}`;
    const iCalUid = `${seriesId}@google.com`;
    const event = makeEvent({ eventId, iCalUid, seriesId, originalStart, ...more });
    return { event, itemKey: itemKeyOf(event), seenAt: monday };
  });
const occurrences = fc.uniqueArray(anOccurrence, { selector: ({ itemKey }) => itemKey });

describe('following events that are gone', () => {
  const links = occurrences.map((found) =>
    found.map(({ event, itemKey }, index) => {
      const { calendarId, eventId, seriesId = '' } = event;
      const names = { id: `l${index}`, itemKey, calendarId, eventId, seriesId };
      return sampleLink({ ...names, eventGone: true });
    }),
  );

  it('ends the same, in whatever order, and gives no place to two links', () => {
    fc.assert(
      fc.property(links, occurrences, seed, (gone, free, random) => {
        const found = rejoin(gone, free).map(({ id, itemKey }) => `${id} ${itemKey}`);
        const again = rejoin(shuffled(gone, random), shuffled(free, random));
        expect(again.map(({ id, itemKey }) => `${id} ${itemKey}`).toSorted()).toEqual(
          found.toSorted(),
        );
        expect(new Set(again.map(({ itemKey }) => itemKey)).size).toBe(again.length);
      }),
      { numRuns },
    );
  });
});
