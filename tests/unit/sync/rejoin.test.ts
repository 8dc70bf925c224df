import { describe, expect, it } from 'vitest';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import type { Link } from '@/lib/domain/link';
import { madeEventId } from '@/lib/domain/made-event-id';
import type { KnownEvent } from '@/lib/domain/stores';
import { writeCarriedTag } from '@/lib/sync/carried-tag';
import { rejoin } from '@/lib/sync/rejoin';
import { makeEvent, monday } from '@/tests/model/make-event';
import { sampleLink, sampleTag, space } from '@/tests/model/plan-samples';

const day = '2026-11-23';
const start = `${day}T07:00:00Z`;
const later = `${day}T09:00:00Z`;

function known(change: Partial<CalendarEvent>): KnownEvent {
  const event = makeEvent(change);
  return { event, itemKey: itemKeyOf(event), seenAt: monday };
}

/** An occurrence of a series; its iCalUID is the series', as Google gives it. */
function occurrence(
  seriesId: string,
  originalStart = start,
  more: Partial<CalendarEvent> = {},
): KnownEvent {
  return known({
    eventId: `${seriesId}_${originalStart}`,
    iCalUid: `${seriesId}@google.com`,
    seriesId,
    originalStart,
    ...more,
  });
}

function linkTo({ event, itemKey }: KnownEvent, change: Partial<Link> = {}): Link {
  const { eid, calendarId, eventId, seriesId } = event;
  return sampleLink({
    eid,
    calendarId,
    eventId,
    itemKey,
    eventGone: true,
    eventGoneAt: monday,
    ...(seriesId !== undefined && { seriesId }),
    ...change,
  });
}

const carriedTag = writeCarriedTag(sampleTag, 'weekly@google.com', space);
const single = known({});
const weekly = occurrence('weekly');

const longKnown = (place: KnownEvent): KnownEvent => ({ ...place, seenAt: monday - 3_600_000 });

describe('a link whose event is gone follows it', () => {
  it.each<[string, KnownEvent, KnownEvent]>([
    ['to another calendar', single, known({ calendarId: 'work@example' })],
    [
      'as an occurrence to another calendar',
      weekly,
      occurrence('weekly', start, { calendarId: 'w@example' }),
    ],
    [
      'to where it was moved there besides',
      single,
      known({ calendarId: 'w@example', when: { kind: 'timed', startAt: 0, endAt: 1 } }),
    ],
    [
      'into a series that Google named after the old one',
      weekly,
      occurrence('weekly_R20261123T070000'),
    ],
    ['into that series at another hour', weekly, occurrence('weekly_R20261123T090000', later)],
    [
      'from one such series into the next',
      occurrence('weekly_R20261116T070000'),
      occurrence('weekly_R20261123T070000'),
    ],
    ['back into the first series', occurrence('weekly_R20261123T070000'), weekly],
    [
      'by a date, when it lasts all day',
      occurrence('weekly', day),
      occurrence('weekly_R20261123', day),
    ],
    [
      'into a wholly new series that took the tag along',
      weekly,
      occurrence('new', start, { title: 'Other', carriedTag }),
    ],
    [
      'into that series at another hour, by the tag',
      weekly,
      occurrence('new', later, { title: 'Other', carriedTag }),
    ],
    [
      'into a wholly new series by start and title',
      weekly,
      occurrence('new', start, { title: ' kick-OFF ' }),
    ],
    ['with the whole series to another hour', weekly, occurrence('weekly', later)],
    ['into the series that it was made the first of', single, occurrence(single.event.eventId)],
    [
      'out of a series that is none any more',
      weekly,
      known({ eventId: 'weekly', iCalUid: 'weekly@google.com' }),
    ],
  ])('%s', (_name, from, to) => {
    const link = linkTo(from);
    const { calendarId, eventId, seriesId } = to.event;
    const [joined, ...others] = rejoin([link], [to]);
    expect(others).toEqual([]);
    expect(joined).toMatchObject({
      id: link.id,
      eid: link.eid,
      itemKey: to.itemKey,
      calendarId,
      eventId,
      eventGone: false,
    });
    expect(joined?.seriesId).toBe(seriesId);
    expect(joined).not.toHaveProperty('eventGoneAt');
  });
});

describe('the links of a series that was moved as a whole', () => {
  const at = (time: string) => occurrence('weekly', time);
  const joinedTo = (links: readonly KnownEvent[], places: readonly KnownEvent[]) =>
    Object.fromEntries(
      rejoin(
        links.map((from, index) => linkTo(from, { id: `link-${index}` })),
        places,
      ).map(({ id, itemKey }) => [id, itemKey.split('#')[1]]),
    );

  it('go each to its own occurrence, over whichever midnight', () => {
    const nights = ['24', '25', '26'].map((date) => at(`2026-11-${date}T00:00:00Z`));
    const evenings = ['23', '24', '25'].map((date) => at(`2026-11-${date}T23:30:00Z`));
    expect(joinedTo(nights, evenings)).toEqual({
      'link-0': '2026-11-23T23:30:00Z',
      'link-1': '2026-11-24T23:30:00Z',
      'link-2': '2026-11-25T23:30:00Z',
    });
  });

  it('go there over the night when the clocks change, and though the window cuts some off', () => {
    const links = [at('2026-10-20T06:00:00Z'), at('2026-10-27T07:00:00Z')];
    const places = [
      at('2026-10-21T06:00:00Z'),
      at('2026-10-28T07:00:00Z'),
      at('2026-11-04T07:00:00Z'),
    ];
    expect(joinedTo(links, places)).toEqual({
      'link-0': '2026-10-21T06:00:00Z',
      'link-1': '2026-10-28T07:00:00Z',
    });
  });

  it('stay where one alone went: it may have been cancelled', () => {
    expect(joinedTo([at('2026-11-24T07:00:00Z')], [at('2026-12-01T07:00:00Z')])).toEqual({});
  });
});

describe('a link whose event was made again of the same activity', () => {
  const image = (generation: number, of = 'a1') =>
    known({ eventId: madeEventId({ space, activityKey: of, generation }) });

  it('goes over to it, with its id and generation', () => {
    const [joined] = rejoin([linkTo(image(0), { generation: 0 })], [image(1)]);
    expect(joined).toMatchObject({ generation: 1, eid: image(1).event.eid, eventGone: false });
  });

  it('leaves that of another activity', () => {
    expect(rejoin([linkTo(image(0))], [image(0, 'a2')])).toEqual([]);
  });

  it('goes over to it from an event that the activity was made for, whenever and wherever it is', () => {
    const made = known({
      ...image(0).event,
      calendarId: 'work@example',
      when: { kind: 'all-day', startDate: '2027-01-01', endDate: '2027-01-02' },
    });
    const link = linkTo(single, { activityId: 'a1' });
    expect(rejoin([link], [made])).toEqual([]);
    const [joined] = rejoin([link], [made], { imageOf: () => 'a1' });
    expect(joined).toMatchObject({ generation: 0, calendarId: 'work@example', eventGone: false });
  });
});

it('an occurrence that was renamed goes where the others of its series have gone', () => {
  const next = '2026-11-24T07:00:00Z';
  const links = [linkTo(weekly, { id: 'one' }), linkTo(occurrence('weekly', next), { id: 'two' })];
  const renamed = occurrence('new', next, { title: 'Other' });
  expect(rejoin(links, [occurrence('new'), renamed]).map(({ id }) => id)).toEqual(['one', 'two']);
  expect(rejoin(links, [renamed])).toEqual([]);
  const moved = known({ calendarId: 'work@example' });
  const other = linkTo(known({ eventId: 'other' }), { id: 'other' });
  const alike = known({ eventId: 'alike', title: 'Other' });
  expect(rejoin([linkTo(single), other], [moved, alike])).toHaveLength(1);
});

describe('a place that another activity names by its mark', () => {
  const othersPlaces = (place: KnownEvent) => ({ othersPlaces: new Set([place.event.eid]) });

  it('is not taken by what only looks as if it had gone there', () => {
    const split = occurrence('new');
    expect(rejoin([linkTo(weekly)], [split])).toHaveLength(1);
    expect(rejoin([linkTo(weekly)], [split], othersPlaces(split))).toEqual([]);
  });

  it('is taken back by the event that it is', () => {
    expect(rejoin([linkTo(weekly)], [weekly], othersPlaces(weekly))).toHaveLength(1);
  });
});

describe('a link whose activity was moved by another browser', () => {
  const link = linkTo(weekly);
  const startAt = Date.parse(later);
  const when = { kind: 'timed', startAt, endAt: startAt + 3_600_000 } as const;
  const moved = occurrence('new', later, { when });

  it('follows it to the split-off series of the same title at that hour', () => {
    const joined = rejoin([link], [moved], { activityNow: () => moved.event });
    expect(joined).toMatchObject([{ id: link.id, eventId: moved.event.eventId }]);
  });

  it('follows it to another hour of that day when that series came as the event went', () => {
    const joined = rejoin([link], [moved], { activityNow: () => weekly.event });
    expect(joined).toMatchObject([{ id: link.id, eventId: moved.event.eventId }]);
  });

  it('follows it within its moved series, though more of that would fit at another distance', () => {
    const links = ['23', '24'].map((date) =>
      linkTo(occurrence('daily', `2026-11-${date}T13:00:00Z`), { id: date }),
    );
    const places = ['24', '25'].map((date) => {
      const at = Date.parse(`2026-11-${date}T14:00:00Z`);
      return occurrence('daily', `2026-11-${date}T14:00:00Z`, {
        when: { kind: 'timed', startAt: at, endAt: at + 3_600_000 },
      });
    });
    const [first] = places;
    const joined = rejoin(links, places, {
      activityNow: ({ id }) => (id === '24' ? first?.event : undefined),
    });
    expect(joined).toMatchObject([{ id: '24', eventId: first?.event.eventId }]);
  });

  it('stays when it was moved elsewhere, or what stands there has another title', () => {
    expect(rejoin([link], [longKnown(moved)], { activityNow: () => weekly.event })).toEqual([]);
    const other = occurrence('new', later, { when, title: 'Other' });
    expect(rejoin([link], [other], { activityNow: () => moved.event })).toEqual([]);
  });
});

describe('a link whose event is gone stays', () => {
  it.each<[string, KnownEvent, readonly KnownEvent[]]>([
    ['when there is nothing', weekly, []],
    [
      'beside a single event of the same time and title',
      single,
      [known({ eventId: 'other00000' })],
    ],
    [
      'beside another series of that day with another title',
      weekly,
      [occurrence('new', start, { title: 'Other' })],
    ],
    [
      'beside another series of that title at another hour',
      weekly,
      [longKnown(occurrence('new', later))],
    ],
    [
      'beside a split-off series on another day',
      weekly,
      [occurrence('weekly_R20261124T070000', '2026-11-24T07:00:00Z')],
    ],
    [
      'beside a series whose tag names another event',
      weekly,
      [
        occurrence('new', start, {
          title: 'Other',
          carriedTag: writeCarriedTag(sampleTag, 'x@google.com', space) ?? '',
        }),
      ],
    ],
    ['beside two that fit alike', weekly, [occurrence('one'), occurrence('two')]],
    [
      'beside a series whose id only begins alike',
      weekly,
      [occurrence('weekly2', start, { title: 'Other' })],
    ],
  ])('%s', (_name, from, free) => {
    expect(rejoin([linkTo(from)], free)).toEqual([]);
  });

  it('when another link fits the only place as well', () => {
    const links = [linkTo(weekly, { id: 'l1' }), linkTo(occurrence('old'), { id: 'l2' })];
    expect(rejoin(links, [occurrence('new')])).toEqual([]);
  });
});

describe('of several links and places', () => {
  it('the surer sign decides, in whatever order they come', () => {
    const links = [linkTo(weekly, { id: 'split' }), linkTo(occurrence('old'), { id: 'namesake' })];
    const free = [occurrence('weekly_R20261123T070000'), occurrence('new')];
    for (const places of [free, free.toReversed()])
      for (const gone of [links, links.toReversed()])
        expect(
          rejoin(gone, places)
            .map(({ id, seriesId }) => [id, seriesId])
            .toSorted(),
        ).toEqual([
          ['namesake', 'new'],
          ['split', 'weekly_R20261123T070000'],
        ]);
  });

  it('each occurrence of a day follows to its own start', () => {
    const links = [
      linkTo(weekly, { id: 'early' }),
      linkTo(occurrence('weekly', later), { id: 'late' }),
    ];
    const free = [later, start].map((at) => occurrence('weekly_R20261123T070000', at));
    const found = rejoin(links, free).map(({ id, itemKey }) => [id, itemKey.split('#')[1]]);
    expect(found.toSorted()).toEqual([
      ['early', start],
      ['late', later],
    ]);
  });
});
