import fc from 'fast-check';
import type { Activity, ActivityFields } from '@/lib/domain/activity';
import { notWritableReasonSchema } from '@/lib/domain/problem';
import type { Timespan } from '@/lib/domain/timespan';
import type { Policy } from '@/lib/sync/decide';
import type { ActivitySide, CalendarSide, Pair } from '@/lib/sync/pair';
import { makeEvent, monday } from '@/tests/model/make-event';
import {
  gone,
  sampleActivity,
  sampleAgreement,
  sampleLink,
  samplePolicy,
  unknown,
} from '@/tests/model/plan-samples';

// Few values, so that two versions often say the same.
const word = fc.constantFrom('', 'a', 'b', 'a \r\n', 'Ä😀');
const when: fc.Arbitrary<Timespan> = fc.constantFrom(
  { kind: 'timed', startAt: monday, endAt: monday + 1 },
  { kind: 'timed', startAt: monday, endAt: monday },
  { kind: 'all-day', startDate: '2026-11-23', endDate: '2026-11-24' },
);

/** What an activity may hold, of few values. */
export const arbitraryFields: fc.Arbitrary<ActivityFields> = fc.record(
  {
    title: word,
    when,
    location: word,
    notes: word,
    activityTypeId: word,
    customerId: word,
    projectId: word,
  },
  { requiredKeys: ['title', 'when', 'location', 'notes', 'activityTypeId'] },
);

const calendarSide: fc.Arbitrary<CalendarSide> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        kind: fc.constant('present' as const),
        desired: fc.option(arbitraryFields, { nil: undefined, freq: 10 }),
        whyRedacted: fc.constantFrom('visibility', 'tag', undefined),
        notWritable: fc.option(fc.constantFrom(...notWritableReasonSchema.options), {
          nil: undefined,
        }),
        seenAt: fc.nat(3),
      })
      .map(({ whyRedacted, ...side }) => ({
        ...side,
        event: makeEvent({ isPrivate: whyRedacted === 'visibility' }),
        isRedacted: whyRedacted !== undefined,
      })),
  },
  { weight: 1, arbitrary: fc.constant(gone) },
  { weight: 1, arbitrary: fc.constant(unknown) },
);

const activity: fc.Arbitrary<Activity> = fc
  .record({
    fields: arbitraryFields,
    hasHours: fc.boolean(),
    isClosed: fc.boolean(),
    isOfSeries: fc.boolean(),
  })
  .map(({ fields, hasHours, isClosed, isOfSeries }) => {
    const { customerId: _, projectId: __, ...rest } = sampleActivity();
    const series = isOfSeries ? { seriesParentId: 'series' } : {};
    return { ...rest, ...fields, hasHours, isClosed, ...series };
  });

const activitySide: fc.Arbitrary<ActivitySide> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('present' as const), activity, seenAt: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.constant(gone) },
  { weight: 1, arbitrary: fc.constant(unknown) },
);

/** A linked item in whatever state. */
export const arbitraryPair: fc.Arbitrary<Pair> = fc.record({
  link: fc
    .record({
      sent: arbitraryFields,
      echo: arbitraryFields,
      wasRedacted: fc.boolean(),
      origin: fc.constantFrom('created', 'adopted', 'colleague', 'from-psa' as const),
    })
    .map(({ origin, ...agreement }) =>
      sampleLink({ origin, agreement: sampleAgreement(agreement) }),
    ),
  calendar: calendarSide,
  psa: activitySide,
});

const deletion = fc.constantFrom('follow', 'ask', 'ignore' as const);
const direction = { create: fc.boolean(), update: fc.boolean(), delete: deletion };

/** Whatever the person may have chosen and answered. */
export const arbitraryPolicy: fc.Arbitrary<Policy> = fc
  .record({
    outgoing: fc.record(direction),
    incoming: fc.record({ ...direction, select: fc.constantFrom('none', 'chosen' as const) }),
    conflicts: fc.constantFrom('calendar', 'psa', 'newest', 'ask' as const),
    privateEvents: fc.constantFrom('dont-send', 'neutral-title', 'in-full' as const),
    answer: fc.constantFrom(undefined, undefined, 'calendar', 'psa', 'keep' as const),
    consented: fc.boolean(),
  })
  .map(({ privateEvents, answer, consented, ...sync }) =>
    samplePolicy(sync, { privateEvents, answer, consented }),
  );
