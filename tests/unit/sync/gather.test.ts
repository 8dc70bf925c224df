import { describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import { activityKeyOf } from '@/lib/domain/activity-key';
import { type Calendar, type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { encodeEid } from '@/lib/domain/event-identity';
import { markLine } from '@/lib/domain/event-mark';
import type { Known, KnownActivity, KnownEvent } from '@/lib/domain/stores';
import { emptyTag } from '@/lib/domain/tag';
import { gather, type Judging } from '@/lib/sync/gather';
import { afterLink } from '@/lib/sync/outbox';
import { makeEvent, monday } from '@/tests/model/make-event';
import {
  freeEvent,
  plannedRowOf,
  sampleActivity,
  sampleLink,
  sampleTag,
  sampleTombstone,
} from '@/tests/model/plan-samples';

const own = makeEvent().calendarId;
const calendar = (id: string, change: Partial<Calendar> = {}): [string, Calendar] => [
  id,
  {
    id,
    name: id,
    primary: id === own,
    role: 'owner',
    mine: true,
    shown: true,
    timeZone: 'Europe/Helsinki',
    ...change,
  },
];
const judging: Judging = {
  calendars: new Map([
    calendar(own),
    calendar('work@example'),
    calendar('club@example'),
    calendar('mikko@example', { mine: false, role: 'reader' }),
  ]),
  judge: (event, tag) => ({ ...freeEvent(event).item, tag }),
  neutralTitles: ['Private'],
  space: 'fake',
  chosenCalendarIds: new Set(),
};

const knownEvent = (change: Partial<CalendarEvent> = {}): KnownEvent => {
  const event = makeEvent(change);
  return { event, itemKey: itemKeyOf(event), seenAt: monday };
};
const knownActivity = (change: Partial<Activity> = {}): KnownActivity => {
  const activity = sampleActivity(change);
  return { activity, key: activityKeyOf(activity), seenAt: monday };
};
const nothing: Known = {
  links: [],
  events: [],
  linkedItemKeys: new Set(),
  newItemKeys: new Map(),
  activities: [],
  rows: [],
  tombstones: [],
  tags: new Map(),
};
const gathered = (known: Partial<Known>) => gather({ ...nothing, ...known }, judging);
const subjects = (known: Partial<Known>) => gathered(known).subjects;
const linked = { links: [sampleLink()], linkedItemKeys: new Set([sampleLink().itemKey]) };

describe('a linked item', () => {
  it('has both sides as they were read, with its row', () => {
    const row = plannedRowOf();
    const known = { ...linked, events: [knownEvent()], activities: [knownActivity()], rows: [row] };
    expect(subjects(known)).toMatchObject({
      pairs: [
        {
          row,
          pair: {
            calendar: { kind: 'present', notWritable: undefined, seenAt: monday },
            psa: { kind: 'present', seenAt: monday },
          },
        },
      ],
      events: [],
      activities: [],
    });
  });

  it('is unknown where nothing was read, and gone only where that is known', () => {
    const sides = (change: Parameters<typeof sampleLink>[0]) => {
      const [subject] = subjects({ ...linked, links: [sampleLink(change)] }).pairs;
      return [subject?.pair.calendar.kind, subject?.pair.psa.kind];
    };
    expect(sides({})).toEqual(['unknown', 'unknown']);
    expect(sides({ eventGone: true })).toEqual(['gone', 'unknown']);
    expect(sides({ activityGone: true })).toEqual(['unknown', 'gone']);
  });

  it('may not be written where others see it', () => {
    const known = { ...linked, events: [knownEvent({ hasOtherGuests: true })] };
    expect(subjects(known).pairs[0]?.pair.calendar).toMatchObject({ notWritable: 'guests' });
  });

  it('is judged by its tag', () => {
    const tags = new Map([[sampleLink().itemKey, sampleTag]]);
    const seen: unknown[] = [];
    const judge: Judging['judge'] = (event, tag) => {
      seen.push(tag);
      return freeEvent(event).item;
    };
    gather({ ...nothing, ...linked, events: [knownEvent()], tags }, { ...judging, judge });
    gather({ ...nothing, ...linked, events: [knownEvent()] }, { ...judging, judge });
    expect(seen).toEqual([sampleTag, emptyTag]);
  });

  it('is found by series and start when its activity got another id', () => {
    const occurrence = knownActivity({ id: 'new', seriesParentId: 's' });
    const links = [sampleLink({ activityId: 'old', activityKey: occurrence.key })];
    const { pairs, activities } = subjects({ ...linked, links, activities: [occurrence] });
    expect(pairs[0]?.pair.psa).toMatchObject({ kind: 'present', activity: { id: 'new' } });
    expect(activities).toEqual([]);
  });

  it('lets go of an event that another activity names, which is free for that one then', () => {
    const { event } = knownEvent();
    const home = encodeEid({ eventId: 'former', calendarId: event.calendarId });
    const known = {
      ...linked,
      links: [sampleLink({ eid: home })],
      events: [knownEvent()],
      activities: [
        knownActivity({ id: 'a1', notes: markLine(home) }),
        knownActivity({ id: 'a2', notes: markLine(event.eid) }),
      ],
    };
    const { rejoined, subjects: found } = gathered(known);
    expect(rejoined).toMatchObject([{ eventId: 'former', activityId: 'a1', eventGone: true }]);
    expect(found.pairs).toMatchObject([
      { pair: { link: rejoined[0], calendar: { kind: 'gone' } } },
    ]);
    expect(found.events).toMatchObject([{ itemKey: sampleLink().itemKey }]);
    expect(found.activities).toMatchObject([{ key: 'a2' }]);
  });

  it('keeps an event that is named only by an activity whose link ended', () => {
    const { event } = knownEvent();
    const home = encodeEid({ eventId: 'former', calendarId: event.calendarId });
    const { rejoined } = gathered({
      ...linked,
      links: [sampleLink({ eid: home })],
      events: [knownEvent()],
      activities: [
        knownActivity({ id: 'a1', notes: markLine(home) }),
        knownActivity({ id: 'a2', notes: markLine(event.eid) }),
      ],
      tombstones: [sampleTombstone({ activityKey: 'a2' })],
    });
    expect(rejoined).toEqual([]);
  });

  it('is not held up by the row that still looks for twins', () => {
    const rows = [afterLink(plannedRowOf())];
    expect(subjects({ ...linked, rows }).pairs[0]?.row).toBeUndefined();
  });
});

describe('one meeting on several calendars', () => {
  const copy = (calendarId: string, organizedByMe = false) =>
    knownEvent({ calendarId, organizedByMe });

  it.each<[string, readonly KnownEvent[], string]>([
    ['on my primary calendar', [copy('work@example'), copy(own)], own],
    ['that I organize', [copy('work@example', true), copy(own)], 'work@example'],
    [
      'that is the first by name',
      [copy('work@example', true), copy('club@example', true)],
      'club@example',
    ],
  ])('is one item, by the copy %s', (_name, events, chosen) => {
    for (const order of [events, events.toReversed()]) {
      const free = subjects({ events: order }).events;
      expect(free.map(({ event }) => event.calendarId)).toEqual([chosen]);
    }
  });

  it('is none of mine where it stands on a colleague’s calendar alone', () => {
    expect(subjects({ events: [copy('mikko@example')] }).events).toEqual([]);
  });

  it('is not sent again from the other calendar once it is linked', () => {
    const events = [knownEvent(), copy('work@example', true)];
    expect(subjects({ ...linked, events }).events).toEqual([]);
  });

  it('goes on with the other copy when the linked one is gone', () => {
    const links = [sampleLink({ eventGone: true })];
    const { subjects: found, rejoined } = gathered({
      ...linked,
      links,
      events: [copy('work@example')],
    });
    expect(rejoined).toMatchObject([{ calendarId: 'work@example', eventGone: false }]);
    expect(found.pairs[0]?.pair.calendar.kind).toBe('present');
    expect(found.events).toEqual([]);
  });

  it('goes on with the same one of several, in whatever order they were read', () => {
    const links = [sampleLink({ eventGone: true })];
    const copies = [copy('work@example', true), copy('club@example', true)];
    for (const events of [copies, copies.toReversed()])
      expect(gathered({ ...linked, links, events }).rejoined).toMatchObject([
        { calendarId: 'club@example' },
      ]);
  });

  it('does not take a colleague’s activity along', () => {
    const links = [sampleLink({ eventGone: true, origin: 'colleague' })];
    expect(gathered({ ...linked, links, events: [copy('work@example')] }).rejoined).toEqual([]);
  });
});

describe('what is linked to nothing', () => {
  it('comes with its row and the latest that is left of a former link', () => {
    const { itemKey } = knownEvent();
    const stones = [
      sampleTombstone({ id: 'l1', generation: 1, at: 3 }),
      sampleTombstone({ id: 'l2', generation: 2, at: 1 }),
      sampleTombstone({ id: 'l3', generation: 2, at: 2, fate: 'kept' }),
    ];
    const rows = [plannedRowOf(), plannedRowOf({ id: 'r2', itemKey: 'activity:a1' })];
    for (const tombstones of [stones, stones.toReversed()]) {
      const known = { events: [knownEvent()], activities: [knownActivity()], rows, tombstones };
      expect(subjects(known)).toMatchObject({
        events: [{ itemKey, seenAt: monday, row: rows[0], tombstone: { id: 'l3' } }],
        activities: [{ key: 'a1', row: rows[1], tombstone: { id: 'l3' } }],
      });
    }
  });

  it('knows its lookalikes: free events of mine with the same time and title', () => {
    const { when } = makeEvent();
    const events = [
      knownEvent({ title: ' kick-off ' }),
      knownEvent({ eventId: 'other00000', title: 'Other' }),
      knownEvent({
        eventId: 'longer0000',
        when: { kind: 'timed', startAt: monday, endAt: monday + 1 },
      }),
      knownEvent({ eventId: 'mikkos0000', calendarId: 'mikko@example' }),
    ];
    const lookalikes = (known: Partial<Known>) =>
      subjects({ events, activities: [knownActivity({ when })], ...known }).activities.map((free) =>
        free.lookalikes.map(({ eventId }) => eventId),
      );
    expect(lookalikes({})).toEqual([[makeEvent().eventId]]);
    const links = [sampleLink({ activityId: 'other' })];
    expect(lookalikes({ ...linked, links })).toEqual([[]]);
  });
});
