import { describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import { decodeEid, encodeEid } from '@/lib/domain/event-identity';
import { withMark } from '@/lib/domain/event-mark';
import { readMadeEventId } from '@/lib/domain/made-event-id';
import type { SyncSettings } from '@/lib/domain/sync-settings';
import { fieldsOf } from '@/lib/sync/agree';
import { claimsOf } from '@/lib/sync/claims';
import { windowOfMonths } from '@/lib/sync/month-range';
import type { PlanContext } from '@/lib/sync/plan';
import { planActivity } from '@/lib/sync/plan-activity';
import { fingerprint } from '@/lib/sync/standing';
import type { FreeActivity, FreeEvent } from '@/lib/sync/subjects';
import { makeEvent } from '@/tests/model/make-event';
import {
  freeActivity,
  freeEvent,
  plannedRowOf,
  sampleContext,
  sampleTag,
  sampleTombstone,
  space,
} from '@/tests/model/plan-samples';

const event = makeEvent();

function planned(
  free: FreeActivity,
  context: PlanContext = sampleContext(),
  others: { events?: readonly FreeEvent[]; activities?: readonly FreeActivity[] } = {},
) {
  const { events = [], activities = [] } = others;
  const claims = claimsOf({ events, activities: [free, ...activities] }, context);
  const window = windowOfMonths(context.sync.incoming.range, context.now);
  return planActivity(free, context, window, claims);
}

function withSync(change: Partial<SyncSettings>): PlanContext {
  const context = sampleContext();
  return { ...context, sync: { ...context.sync, ...change } };
}

function receiving(change: Partial<SyncSettings['incoming']>): PlanContext {
  return withSync({ incoming: { ...sampleContext().sync.incoming, ...change } });
}

describe('a chosen activity', () => {
  it('becomes an event whose id tells what it was made from', () => {
    const operation = planned(freeActivity());
    expect(operation).toMatchObject({ kind: 'create-event', title: 'Kick-off' });
    expect(operation?.row).toMatchObject({
      kind: 'create-event',
      activityId: 'a1',
      state: 'waiting',
    });
    const identity = decodeEid(operation?.row.eid ?? '');
    expect(identity?.calendarId).toBe(event.calendarId);
    expect(readMadeEventId(identity?.eventId ?? '')).toEqual({
      space,
      activityKey: 'a1',
      generation: 0,
    });
  });

  it('takes the next generation when an earlier event of it was deleted', () => {
    const tombstone = sampleTombstone({ generation: 4 });
    const { eventId = '' } =
      decodeEid(planned(freeActivity({}, { tombstone }))?.row.eid ?? '') ?? {};
    expect(readMadeEventId(eventId)?.generation).toBe(5);
  });

  it.each<[string, PlanContext, Partial<Activity>, boolean]>([
    ['of a chosen category', sampleContext(), {}, true],
    ['of another category', sampleContext(), { activityTypeId: 'task' }, false],
    [
      'of a chosen type',
      receiving({ activityTypeIds: ['task'] }),
      { activityTypeId: 'task' },
      true,
    ],
    ['of a type that is no longer there', sampleContext(), { activityTypeId: 'old' }, false],
    ['while nothing comes from the PSA', receiving({ select: 'none' }), {}, false],
    ['while nothing is created', receiving({ create: false }), {}, false],
    [
      'outside the range',
      sampleContext(),
      { when: { kind: 'timed', startAt: 0, endAt: 1 } },
      false,
    ],
    ['of a colleague’s', sampleContext(), { ownerId: 'mikko' }, false],
    [
      'while there is no calendar for it',
      sampleContext({ destinationOf: () => undefined }),
      {},
      false,
    ],
  ])('is %s: %s', (_name, context, change, isPlanned) => {
    expect(planned(freeActivity(change), context)?.kind).toBe(
      isPlanned ? 'create-event' : undefined,
    );
  });

  it('is left alone when it was to stay on its own', () => {
    const tombstone = sampleTombstone({ fate: 'kept' });
    expect(planned(freeActivity({}, { tombstone }))).toBeUndefined();
  });

  it('is not planned twice for the same version', () => {
    const { activity } = freeActivity();
    const row = plannedRowOf({ versions: fingerprint(fieldsOf(activity)) });
    expect(planned(freeActivity({}, { row }))).toBeUndefined();
    expect(planned(freeActivity({ title: 'Renamed' }, { row }))?.kind).toBe('create-event');
  });
});

describe('an activity with our mark', () => {
  const marked = { notes: withMark('Agenda', event.eid) };

  it('is linked to its event again, chosen or not', () => {
    const operation = planned(freeActivity(marked), receiving({ select: 'none' }));
    expect(operation).toMatchObject({ kind: 'relink', row: { eid: event.eid, activityId: 'a1' } });
  });

  it('is left alone when its event stands on a calendar that is not mine', () => {
    const eid = encodeEid({ eventId: event.eventId, calendarId: 'mikko@konsultti.example' });
    expect(planned(freeActivity({ notes: withMark('', eid) }))).toBeUndefined();
  });

  it('is left alone when it is a colleague’s', () => {
    expect(planned(freeActivity({ ...marked, ownerId: 'mikko' }))).toBeUndefined();
  });

  it('becomes a new event when it comes back after its event was deleted: it must not be deleted for that', () => {
    const free = freeActivity(marked, { tombstone: sampleTombstone() });
    expect(planned(free)?.kind).toBe('create-event');
    expect(planned(free, receiving({ select: 'none' }))).toBeUndefined();
  });
});

describe('an activity that looks like an event', () => {
  const adopting = withSync({ adoptMatching: true });
  const alike = freeActivity({}, { lookalikes: [event] });
  const other = makeEvent({ eventId: 'other00000' });

  it('is asked about', () => {
    const operation = planned(alike);
    expect(operation).toMatchObject({ kind: 'ask', problem: { kind: 'looks-alike' } });
    expect(operation?.row).toMatchObject({
      kind: 'create-event',
      state: 'found',
      candidates: [{ eid: event.eid, activityId: 'a1', source: 'copy' }],
    });
  });

  it('is linked to the only one when matching items are adopted', () => {
    expect(planned(alike, adopting)).toMatchObject({ kind: 'relink', row: { eid: event.eid } });
  });

  it.each<[string, FreeActivity, Parameters<typeof planned>[2]]>([
    ['two events fit', freeActivity({}, { lookalikes: [event, other] }), {}],
    [
      'two activities fit',
      alike,
      { activities: [freeActivity({ id: 'a2' }, { lookalikes: [event] })] },
    ],
    [
      'the event is never to be sent',
      alike,
      { events: [freeEvent(event, { item: { tag: { ...sampleTag, sending: 'never' } } })] },
    ],
  ])('is asked about all the same when %s', (_name, free, others) => {
    expect(planned(free, adopting, others)?.kind).toBe('ask');
  });

  it('is not disturbed by a colleague’s activity for the same meeting', () => {
    const activities = [freeActivity({ id: 'a2', ownerId: 'mikko' }, { lookalikes: [event] })];
    expect(planned(alike, adopting, { activities })?.kind).toBe('relink');
  });

  it.each<[string, FreeActivity, Parameters<typeof planned>[2]]>([
    [
      'another activity’s mark names the event',
      alike,
      { activities: [freeActivity({ id: 'a2', notes: withMark('', event.eid) })] },
    ],
    [
      'the event was made from another activity',
      freeActivity({}, { lookalikes: [imageOf('a2')] }),
      { events: [freeEvent(imageOf('a2'))] },
    ],
  ])('gets an event of its own when %s', (_name, free, others) => {
    expect(planned(free, adopting, others)?.kind).toBe('create-event');
    expect(planned(free, sampleContext(), others)?.kind).toBe('create-event');
  });
});

function imageOf(id: string) {
  const { row } = planned(freeActivity({ id })) ?? {};
  const { eventId = '' } = decodeEid(row?.eid ?? '') ?? {};
  return makeEvent({ eventId });
}
