import { describe, expect, it } from 'vitest';
import { decide, type Policy } from '@/lib/sync/decide';
import type { ActivitySide, CalendarSide, Pair } from '@/lib/sync/pair';
import { makeEvent, monday } from '@/tests/model/make-event';
import {
  activitySide,
  agreed,
  eventSide,
  gone,
  sampleAgreement,
  sampleLink,
  samplePair,
  samplePolicy,
  unknown,
} from '@/tests/model/plan-samples';
import { told } from '@/tests/model/told';

const calendars = {
  same: eventSide(),
  edited: eventSide({ title: 'Renamed' }),
  gone,
  unknown,
} as const satisfies Record<string, CalendarSide>;

const psas = {
  same: activitySide(),
  'same field': activitySide({ title: 'Otherwise' }),
  'other field': activitySide({ location: 'Room 2' }),
  'to the same': activitySide({ title: 'Renamed' }),
  gone,
  unknown,
} as const satisfies Record<string, ActivitySide>;

type Cell = `${keyof typeof calendars}/${keyof typeof psas}`;

/** Both ways, deletions followed, the calendar wins. */
const table: Readonly<Record<Cell, string>> = {
  'same/same': 'nothing',
  'same/same field': 'write calendar:title',
  'same/other field': 'write calendar:location',
  'same/to the same': 'write calendar:title',
  'same/gone': 'delete-event',
  'same/unknown': 'nothing',
  'edited/same': 'write psa:title',
  'edited/same field': 'write psa:title lost-psa:title',
  'edited/other field': 'write psa:title calendar:location',
  'edited/to the same': 'write agreed:title',
  'edited/gone': 'recreate-activity',
  'edited/unknown': 'write psa:title',
  'gone/same': 'delete-activity',
  'gone/same field': 'recreate-event',
  'gone/other field': 'recreate-event',
  'gone/to the same': 'recreate-event',
  'gone/gone': 'end deleted',
  'gone/unknown': 'delete-activity',
  'unknown/same': 'nothing',
  'unknown/same field': 'write calendar:title',
  'unknown/other field': 'write calendar:location',
  'unknown/to the same': 'write calendar:title',
  'unknown/gone': 'delete-event',
  'unknown/unknown': 'nothing',
};

interface World {
  readonly policy: Policy;
  readonly pair?: (pair: Pair) => Pair;
  /** Where it decides otherwise than the table above. */
  readonly but: Partial<Record<Cell, string>>;
}

const laterInPsa = ({ calendar, psa, ...rest }: Pair): Pair => ({
  ...rest,
  calendar,
  psa: psa.kind === 'present' ? { ...psa, seenAt: monday + 1 } : psa,
});
const withActivity =
  (change: Partial<Extract<ActivitySide, { kind: 'present' }>['activity']>) =>
  ({ psa, ...rest }: Pair): Pair => ({
    ...rest,
    psa: psa.kind === 'present' ? { ...psa, activity: { ...psa.activity, ...change } } : psa,
  });
const withGuests = ({ calendar, ...rest }: Pair): Pair => ({
  ...rest,
  calendar: calendar.kind === 'present' ? { ...calendar, notWritable: 'guests' } : calendar,
});
const ignoring = { outgoing: { delete: 'ignore' }, incoming: { delete: 'ignore' } } as const;
const ignored: World['but'] = {
  'same/gone': 'end kept',
  'unknown/gone': 'end kept',
  'gone/same': 'end kept',
  'gone/unknown': 'end kept',
};
const askedWhenEdited: World['but'] = {
  'gone/same field': 'ask edited-in-psa(title)',
  'gone/other field': 'ask edited-in-psa(location)',
  'gone/to the same': 'ask edited-in-psa(title)',
};

const worlds: Readonly<Record<string, World>> = {
  'the calendar winning and deletions followed': { policy: samplePolicy(), but: {} },
  'the PSA winning': {
    policy: samplePolicy({ conflicts: 'psa' }),
    but: { 'edited/same field': 'write calendar:title lost-calendar:title' },
  },
  'the newest winning, noticed last in the calendar or at once': {
    policy: samplePolicy({ conflicts: 'newest' }),
    but: {},
  },
  'the newest winning, noticed last in the PSA': {
    policy: samplePolicy({ conflicts: 'newest' }),
    pair: laterInPsa,
    but: { 'edited/same field': 'write calendar:title lost-calendar:title' },
  },
  'conflicts asked': {
    policy: samplePolicy({ conflicts: 'ask' }),
    but: { 'edited/same field': 'ask conflict(title)' },
  },
  'deletions asked': {
    policy: samplePolicy({ outgoing: { delete: 'ask' }, incoming: { delete: 'ask' } }),
    but: {
      'same/gone': 'ask activity-gone',
      'unknown/gone': 'ask activity-gone',
      'gone/same': 'ask deleted-in-calendar',
      'gone/unknown': 'ask deleted-in-calendar',
    },
  },
  'deletions ignored': { policy: samplePolicy(ignoring), but: ignored },
  'deletions followed towards the PSA alone': {
    policy: samplePolicy({ incoming: { delete: 'ignore' } }),
    but: { 'same/gone': 'end kept', 'unknown/gone': 'end kept' },
  },
  'no updates in either direction': {
    policy: samplePolicy({ outgoing: { update: false }, incoming: { update: false } }),
    but: {
      'same/same field': 'nothing',
      'same/other field': 'nothing',
      'same/to the same': 'nothing',
      'edited/same': 'nothing',
      'edited/same field': 'nothing',
      'edited/other field': 'nothing',
      'edited/unknown': 'nothing',
      'unknown/same field': 'nothing',
      'unknown/other field': 'nothing',
      'unknown/to the same': 'nothing',
    },
  },
  'no updates of the PSA': {
    policy: samplePolicy({ outgoing: { update: false } }),
    but: {
      'edited/same': 'nothing',
      // Whose version holds may not travel, and the other may.
      'edited/same field': 'ask conflict(title)',
      'edited/other field': 'write calendar:location',
      'edited/unknown': 'nothing',
    },
  },
  'no updates of the calendar': {
    policy: samplePolicy({ incoming: { update: false } }),
    but: {
      'same/same field': 'nothing',
      'same/other field': 'nothing',
      'same/to the same': 'nothing',
      'edited/other field': 'write psa:title',
      'unknown/same field': 'nothing',
      'unknown/other field': 'nothing',
      'unknown/to the same': 'nothing',
    },
  },
  // An edit beats a deletion: what cannot come back is at least not deleted without a word.
  'nothing created in either direction': {
    policy: samplePolicy({ outgoing: { create: false }, incoming: { create: false } }),
    but: { ...askedWhenEdited, 'edited/gone': 'ask activity-gone' },
  },
  'nothing created and deletions ignored': {
    policy: samplePolicy({
      outgoing: { create: false, delete: 'ignore' },
      incoming: { create: false, delete: 'ignore' },
    }),
    but: {
      ...ignored,
      'edited/gone': 'end kept',
      'gone/same field': 'end kept',
      'gone/other field': 'end kept',
      'gone/to the same': 'end kept',
    },
  },
  'nothing coming from the PSA': {
    policy: samplePolicy({ incoming: { select: 'none' } }),
    but: {
      ...askedWhenEdited,
      'same/same field': 'nothing',
      'same/other field': 'nothing',
      'same/to the same': 'nothing',
      'same/gone': 'ask activity-gone',
      'edited/other field': 'write psa:title',
      'unknown/same field': 'nothing',
      'unknown/other field': 'nothing',
      'unknown/to the same': 'nothing',
      'unknown/gone': 'ask activity-gone',
    },
  },
  'hours booked on the activity': {
    policy: samplePolicy(),
    pair: withActivity({ hasHours: true }),
    but: {
      'edited/same': 'ask worked-time',
      'edited/same field': 'ask worked-time',
      'edited/other field': 'write calendar:location asks worked-time',
      'gone/same': 'ask worked-time',
    },
  },
  'a closed activity and deletions asked': {
    policy: samplePolicy({ outgoing: { delete: 'ask' }, incoming: { delete: 'ask' } }),
    pair: withActivity({ isClosed: true }),
    but: {
      'same/gone': 'ask activity-gone',
      'unknown/gone': 'ask activity-gone',
      'edited/same': 'ask worked-time',
      'edited/same field': 'ask worked-time',
      'edited/other field': 'write calendar:location asks worked-time',
      'gone/same': 'ask worked-time',
      'gone/unknown': 'ask deleted-in-calendar',
    },
  },
  'guests in the event': {
    policy: samplePolicy(),
    pair: withGuests,
    but: {
      'same/same field': 'ask psa-differs(title)',
      'same/other field': 'ask psa-differs(location)',
      'same/to the same': 'ask psa-differs(title)',
      'same/gone': 'ask psa-differs()',
      'edited/other field': 'write psa:title asks psa-differs(location)',
    },
  },
  'guests in the event and nothing coming from the PSA': {
    policy: samplePolicy({ incoming: { select: 'none' } }),
    pair: withGuests,
    but: {
      ...askedWhenEdited,
      'same/same field': 'nothing',
      'same/other field': 'nothing',
      'same/to the same': 'nothing',
      'same/gone': 'ask activity-gone',
      'edited/other field': 'write psa:title',
      'unknown/same field': 'nothing',
      'unknown/other field': 'nothing',
      'unknown/to the same': 'nothing',
      'unknown/gone': 'ask activity-gone',
    },
  },
  'an activity of a PSA’s series': {
    policy: samplePolicy(),
    pair: withActivity({ seriesParentId: 'series' }),
    but: {
      'edited/same': 'ask series-read-only(title)',
      'edited/same field': 'ask series-read-only(title)',
      'edited/other field': 'write calendar:location asks series-read-only(title)',
      'gone/same': 'ask series-read-only()',
    },
  },
  'a colleague’s activity': {
    policy: samplePolicy(),
    pair: (pair) => ({ ...pair, link: sampleLink({ origin: 'colleague' }) }),
    but: {
      'same/same field': 'nothing',
      'same/other field': 'nothing',
      'same/to the same': 'nothing',
      'same/gone': 'end kept',
      'edited/same': 'nothing',
      'edited/same field': 'nothing',
      'edited/other field': 'nothing',
      'edited/to the same': 'nothing',
      'edited/gone': 'end kept',
      'edited/unknown': 'nothing',
      'gone/same': 'end kept',
      'gone/same field': 'end kept',
      'gone/other field': 'end kept',
      'gone/to the same': 'end kept',
      'gone/unknown': 'end kept',
      'unknown/same field': 'nothing',
      'unknown/other field': 'nothing',
      'unknown/to the same': 'nothing',
      'unknown/gone': 'end kept',
    },
  },
};

const sideNames = <T extends object>(sides: T) => Object.keys(sides) as (keyof T)[];
const cells = sideNames(calendars).flatMap((calendar) =>
  sideNames(psas).map((psa) => ({ calendar, psa, cell: `${calendar}/${psa}` as const })),
);

describe.each(Object.entries(worlds))('with %s', (_name, { policy, pair: as, but }) => {
  it.each(cells)('calendar $calendar, PSA $psa', ({ calendar, psa, cell }) => {
    const pair = samplePair({ calendar: calendars[calendar], psa: psas[psa] });
    expect(told(decide(as ? as(pair) : pair, policy))).toBe(but[cell] ?? table[cell]);
  });
});

describe('an answer', () => {
  const hours = { hasHours: true };
  const series = { seriesParentId: 'series' };
  const guests = { notWritable: 'guests' } as const;
  const asking = { outgoing: { delete: 'ask' }, incoming: { delete: 'ask' } } as const;
  const both = {
    calendar: eventSide({ title: 'Renamed' }),
    psa: activitySide({ title: 'Otherwise' }),
  };

  it.each([
    ['calendar', 'write psa:title lost-psa:title'],
    ['psa', 'write calendar:title lost-calendar:title'],
    ['keep', 'write agreed:title'],
  ] as const)('"%s" to a conflict leads to: %s', (answer, outcome) => {
    const policy = samplePolicy({ conflicts: 'ask' }, { answer });
    expect(told(decide(samplePair(both), policy))).toBe(outcome);
  });

  it.each([
    ['calendar', 'delete-activity'],
    ['psa', 'recreate-event'],
    ['keep', 'end kept'],
  ] as const)('"%s" to an event’s deletion leads to: %s', (answer, outcome) => {
    const pair = samplePair({ calendar: gone });
    expect(told(decide(pair, samplePolicy(asking, { answer })))).toBe(outcome);
  });

  it.each([
    ['calendar', 'recreate-activity'],
    ['psa', 'delete-event'],
    ['keep', 'end kept'],
  ] as const)('"%s" to an activity’s deletion leads to: %s', (answer, outcome) => {
    const pair = samplePair({ psa: gone });
    expect(told(decide(pair, samplePolicy(asking, { answer })))).toBe(outcome);
    const sendOnly = samplePolicy({ incoming: { select: 'none' } }, { answer });
    expect(told(decide(pair, sendOnly))).toBe(outcome);
  });

  it.each([
    ['calendar', 'delete-activity'],
    ['psa', 'recreate-event'],
    ['keep', 'end kept'],
  ] as const)('"%s" to a deletion against an edit leads to: %s', (answer, outcome) => {
    const pair = samplePair({ calendar: gone, psa: activitySide({ title: 'Otherwise' }) });
    const policy = samplePolicy({ incoming: { create: false } }, { answer });
    expect(told(decide(pair, policy))).toBe(outcome);
  });

  it('to delete an event that others see is not enough', () => {
    const pair = samplePair({ calendar: eventSide({}, guests), psa: gone });
    expect(told(decide(pair, samplePolicy(asking, { answer: 'psa' })))).toBe('ask psa-differs()');
  });

  it('to delete an activity with booked hours needs the consent besides', () => {
    const pair = samplePair({ calendar: gone, psa: activitySide(hours) });
    const answered = samplePolicy(asking, { answer: 'calendar' });
    expect(told(decide(pair, answered))).toBe('ask worked-time');
    expect(told(decide(pair, { ...answered, consented: true }))).toBe('delete-activity');
  });

  it.each([
    ['psa', 'recreate-event'],
    ['keep', 'end kept'],
  ] as const)('"%s" to a deleted occurrence of a PSA’s series leads to: %s', (answer, outcome) => {
    const pair = samplePair({ calendar: gone, psa: activitySide(series) });
    expect(told(decide(pair, samplePolicy({}, { answer })))).toBe(outcome);
  });

  it('never deletes one occurrence of a PSA’s series', () => {
    const pair = samplePair({ calendar: gone, psa: activitySide(series) });
    const policy = samplePolicy({}, { answer: 'calendar', consented: true });
    expect(told(decide(pair, policy))).toBe('ask series-read-only()');
  });
});

describe('an event that became private', () => {
  const redacted = { title: 'Private event', location: '', notes: 'mark' };
  const became = (change = {}) => eventSide({ ...redacted, ...change }, { isRedacted: true });
  const neutral = { privateEvents: 'neutral-title' } as const;

  it.each(['calendar', 'psa', 'newest', 'ask'] as const)(
    'is redacted before anything else, against edits in the PSA too, with the policy %s',
    (conflicts) => {
      const pair = samplePair({
        calendar: became(),
        psa: activitySide({ title: 'Doctor, moved' }, monday + 1),
      });
      expect(told(decide(pair, samplePolicy({ conflicts }, neutral)))).toBe(
        'write psa:title+location+notes lost-psa:title',
      );
    },
  );

  it('is redacted, and nothing else, while updates of the PSA are off', () => {
    const when = { kind: 'timed', startAt: monday, endAt: monday + 1 } as const;
    const pair = samplePair({ calendar: became({ when }) });
    const policy = samplePolicy({ outgoing: { update: false } }, neutral);
    expect(told(decide(pair, policy))).toBe('write psa:title+location+notes');
  });

  it('is asked about when private events are not sent, and redacted by the answer', () => {
    const pair = samplePair({ calendar: became() });
    expect(told(decide(pair, samplePolicy()))).toBe('ask not-sendable');
    expect(told(decide(pair, samplePolicy({}, { answer: 'calendar' })))).toBe(
      'write psa:title+location+notes',
    );
  });

  it('is redacted in worked time after a separate yes', () => {
    const pair = samplePair({ calendar: became(), psa: activitySide({ isClosed: true }) });
    expect(told(decide(pair, samplePolicy({}, neutral)))).toBe('ask worked-time');
    expect(told(decide(pair, samplePolicy({}, { ...neutral, consented: true })))).toBe(
      'write psa:title+location+notes',
    );
  });

  it('is not sent again after its activity was deleted, and not deleted either', () => {
    const pair = samplePair({ calendar: became(), psa: gone });
    expect(told(decide(pair, samplePolicy()))).toBe('end kept');
    expect(told(decide(pair, samplePolicy({}, neutral)))).toBe('recreate-activity');
  });

  it.each([
    ['this installation', true, 'write psa:title+location+notes'],
    ['another one', false, 'nothing'],
  ])('shows its words again once they may be shown, if %s hid them', (_, wasRedacted, expected) => {
    const sent = wasRedacted ? { ...agreed, ...redacted } : agreed;
    const agreement = sampleAgreement({ sent, echo: { ...agreed, ...redacted }, wasRedacted });
    const pair = samplePair({
      link: sampleLink({ agreement }),
      calendar: eventSide({}, { event: { ...makeEvent(), isPrivate: true } }),
      psa: { ...activitySide(redacted), isRedacted: true },
    });
    expect(told(decide(pair, samplePolicy({}, { privateEvents: 'in-full' })))).toBe(expected);
  });

  it('gets no words of the PSA, and keeps its own', () => {
    const sent = { ...agreed, ...redacted };
    const agreement = sampleAgreement({ sent, echo: sent, wasRedacted: true });
    const pair = samplePair({
      link: sampleLink({ agreement }),
      calendar: became(),
      psa: activitySide({ ...sent, title: 'Doctor?', location: 'Clinic', notes: 'Asked around' }),
    });
    expect(told(decide(pair, samplePolicy()))).toBe('nothing');
  });

  it('follows the PSA in time, type, customer and project', () => {
    const sent = { ...agreed, ...redacted };
    const agreement = sampleAgreement({ sent, echo: sent, wasRedacted: true });
    const change = {
      when: { kind: 'timed', startAt: monday, endAt: monday + 1 },
      activityTypeId: 'task',
      customerId: 'fjord',
      projectId: 'web',
    } as const;
    const pair = samplePair({
      link: sampleLink({ agreement }),
      calendar: became(),
      psa: activitySide({ ...sent, ...change }),
    });
    expect(told(decide(pair, samplePolicy()))).toBe(
      'write calendar:when+activityTypeId+customerId+projectId',
    );
  });
});

describe('a tag without activity type', () => {
  it('changes nothing, as nobody knows what its activity should hold', () => {
    const { desired: _, ...side } = eventSide({ title: 'Renamed' });
    const pair = samplePair({
      calendar: { ...side, desired: undefined },
      psa: activitySide({ location: 'Room 2' }),
    });
    expect(told(decide(pair, samplePolicy()))).toBe('nothing');
  });
});
