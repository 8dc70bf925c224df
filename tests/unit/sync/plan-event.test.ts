import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { madeEventId } from '@/lib/domain/made-event-id';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import { imagesOf } from '@/lib/sync/images';
import { windowOfMonths } from '@/lib/sync/month-range';
import { isChosenEvent, planCreate, planMadeEvent } from '@/lib/sync/plan-event';
import { fingerprint } from '@/lib/sync/standing';
import type { FreeEvent } from '@/lib/sync/subjects';
import { makeEvent, monday } from '@/tests/model/make-event';
import {
  agreed,
  connectionId,
  freeEvent,
  plannedRowOf,
  sampleContext,
  sampleTag,
  sampleTombstone,
  space,
} from '@/tests/model/plan-samples';
import { bothWays } from '@/tests/model/sync-settings';

const { calendarId } = makeEvent();
const made = (generation = 0) => madeEventId({ space, activityKey: 'a7', generation });

function sending(outgoing: Partial<SyncSettings['outgoing']>) {
  return sampleContext({
    sync: bothWays({ outgoing: { calendarIds: [calendarId], ...outgoing } }),
  });
}

function isChosen(free: FreeEvent, outgoing: Partial<SyncSettings['outgoing']> = {}): boolean {
  const context = sending(outgoing);
  return isChosenEvent(free, context, windowOfMonths(context.sync.outgoing.range, context.now));
}

const event = (change: Partial<CalendarEvent>) => freeEvent(makeEvent(change));
const tagged = (sending: 'manual' | 'never' | 'auto', change: Partial<CalendarEvent> = {}) =>
  freeEvent(makeEvent(change), { item: { tag: { ...sampleTag, sending } } });

describe('an event goes without a click', () => {
  it.each<[string, FreeEvent, Partial<SyncSettings['outgoing']>, boolean]>([
    ['on a chosen calendar', event({}), {}, true],
    ['on another calendar', event({ calendarId: 'work@example' }), {}, false],
    ['on another calendar, by its tag', tagged('auto', { calendarId: 'w@example' }), {}, true],
    ['by its tag', tagged('auto'), { select: 'auto' }, true],
    ['by its tag where only sent ones go', tagged('auto'), { select: 'sent' }, false],
    ['untagged where tags decide', event({}), { select: 'auto' }, false],
    ['tagged as never', tagged('never'), {}, false],
    ['with nothing to be created', event({}), { create: false }, false],
    ['out of office', event({ eventType: 'outOfOffice' }), {}, true],
    ['a focus time', event({ eventType: 'focusTime' }), {}, false],
    [
      'a focus time that was chosen',
      event({ eventType: 'focusTime' }),
      { eventTypes: ['focusTime'] },
      true,
    ],
    ['made from an activity', event({ eventId: made() }), {}, false],
    ['not sendable', freeEvent(makeEvent(), { item: { notSendable: 'private' } }), {}, false],
    ['gone', freeEvent(makeEvent(), { item: { isGone: true } }), {}, false],
    [
      'before the range',
      event({ when: { kind: 'all-day', startDate: '2026-10-30', endDate: '2026-10-31' } }),
      {},
      false,
    ],
    [
      'in a range that reaches back',
      event({ when: { kind: 'all-day', startDate: '2026-10-30', endDate: '2026-10-31' } }),
      { range: { pastMonths: 1, futureMonths: 0 } },
      true,
    ],
    [
      'after the range',
      event({ when: { kind: 'all-day', startDate: '2027-02-03', endDate: '2027-02-04' } }),
      {},
      false,
    ],
  ])('%s', (_name, free, outgoing, goes) => {
    expect(isChosen(free, outgoing)).toBe(goes);
  });

  it.each<[string, Parameters<typeof sampleTombstone>[0], Partial<FreeEvent>, boolean]>([
    ['restored in its place', {}, {}, true],
    [
      'turned up on another calendar later',
      { calendarId: 'old@example' },
      { seenAt: monday + 1 },
      true,
    ],
    ['was on another calendar all along', { calendarId: 'old@example' }, {}, false],
    ['was to stay on its own', { fate: 'kept' }, { seenAt: monday + 1 }, false],
  ])('after its link ended, when it %s', (_name, tombstone, more, goes) => {
    const free = freeEvent(makeEvent(), { ...more, tombstone: sampleTombstone(tombstone) });
    expect(isChosen(free, { select: 'sent' })).toBe(goes);
  });
});

describe('the sending of an event', () => {
  it('waits its turn by how near the event is, and says what was decided', () => {
    const free = freeEvent();
    const operation = planCreate(free, sampleContext());
    expect(operation).toMatchObject({ kind: 'create', title: 'Kick-off', when: free.event.when });
    expect(operation?.row).toMatchObject({
      id: `${connectionId}|${free.itemKey}`,
      kind: 'create',
      state: 'waiting',
      startAt: monday,
      runId: 'run-1',
      adoptMatching: false,
      versions: fingerprint(free.item.desired ?? 'gone'),
    });
  });

  it('may take an unmarked activity for the event only when asked to, and when no other event looks the same', () => {
    const context = sampleContext({ sync: { ...sampleContext().sync, adoptMatching: true } });
    expect(planCreate(freeEvent(), context)?.row.adoptMatching).toBe(true);
    expect(planCreate(freeEvent(), context, true)?.row.adoptMatching).toBe(false);
  });

  it('waits for what the PSA requires', () => {
    const missing = freeEvent(makeEvent(), { item: { missing: ['customer'] } });
    const untyped = freeEvent(makeEvent(), { item: { desired: undefined, missing: [] } });
    expect(planCreate(missing, sampleContext())).toBeUndefined();
    expect(planCreate(untyped, sampleContext())).toBeUndefined();
  });

  it.each([
    [
      'a click’s row is in line',
      (({ runId: _, ...row }) => row)(plannedRowOf({ kind: 'create' })),
      false,
    ],
    ['a write is under way', plannedRowOf({ kind: 'create', step: 'write' }), false],
    ['it was decided for this version', plannedRowOf({ versions: fingerprint(agreed) }), false],
    ['it was decided for another version', plannedRowOf({ versions: 'other' }), true],
  ])('when %s, is planned anew: %s', (_name, row, isPlanned) => {
    const free = freeEvent(makeEvent(), { row, item: { desired: agreed } });
    expect(planCreate(free, sampleContext()) !== undefined).toBe(isPlanned);
  });
});

describe('an event that was made from an activity', () => {
  const keysOf = (...events: FreeEvent[]) => [
    ...imagesOf({ events, activities: [] }, sampleContext()).keys(),
  ];

  it('is linked to it again', () => {
    const free = event({ eventId: made() });
    expect(keysOf(free)).toEqual(['a7']);
    const operation = planMadeEvent('a7', free, sampleContext());
    expect(operation?.kind).toBe('relink');
    expect(operation?.row).toMatchObject({
      id: `${connectionId}|activity:a7`,
      itemKey: 'activity:a7',
      activityId: 'a7',
      eid: free.event.eid,
    });
  });

  it.each([
    [
      'made for another PSA',
      event({ eventId: madeEventId({ space: 'practice', activityKey: 'a7', generation: 0 }) }),
    ],
    ['Google’s own', event({})],
    ['ended as one', freeEvent(makeEvent({ eventId: made() }), { tombstone: sampleTombstone() })],
  ])('is left alone when it is %s', (_name, free) => {
    expect(keysOf(free)).toEqual([]);
  });

  it('is left alone when it is asked about already', () => {
    const asked = makeEvent({ eventId: made() });
    const free = freeEvent(asked, { row: plannedRowOf({ versions: asked.eid }) });
    expect(planMadeEvent('a7', free, sampleContext())).toBeUndefined();
  });

  it('of several generations the latest counts, in whatever order they are read', () => {
    const generations = [made(1), made(10), made(2)].map((eventId) => event({ eventId }));
    for (const events of [generations, generations.toReversed()])
      expect(imagesOf({ events, activities: [] }, sampleContext()).get('a7')?.event.eventId).toBe(
        made(10),
      );
  });
});
