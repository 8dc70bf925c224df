import { describe, expect, it, vi } from 'vitest';
import { withMark } from '@/lib/domain/event-mark';
import { madeEventId } from '@/lib/domain/made-event-id';
import { plan } from '@/lib/sync/plan';
import type { Subjects } from '@/lib/sync/subjects';
import { versionsOf } from '@/lib/sync/versions';
import { makeEvent, monday } from '@/tests/model/make-event';
import {
  activitySide,
  eventSide,
  freeActivity,
  freeEvent,
  gone,
  plannedRowOf,
  sampleContext,
  sampleLink,
  samplePair,
  sampleTag,
  space,
} from '@/tests/model/plan-samples';

const changes = (subjects: Partial<Subjects>, context = sampleContext()) =>
  plan({ pairs: [], events: [], activities: [], ...subjects }, context);
const kinds = (subjects: Partial<Subjects>, context = sampleContext()) =>
  changes(subjects, context).operations.map(({ kind }) => kind);

const renamed = samplePair({ calendar: eventSide({ title: 'Renamed' }) });
const asking = (() => {
  const context = sampleContext();
  const outgoing = { ...context.sync.outgoing, delete: 'ask' as const };
  return { ...context, sync: { ...context.sync, outgoing } };
})();
const deleted = (eventGoneAt: number) =>
  samplePair({ link: sampleLink({ eventGone: true, eventGoneAt }), calendar: gone });

describe('the change set', () => {
  it('is empty when both sides agree', () => {
    const subjects = { pairs: [{ pair: samplePair(), row: undefined }] };
    expect(changes(subjects)).toEqual({
      operations: [],
      withdrawn: [],
      waiting: [],
      incomplete: 0,
    });
  });

  it('shows what is written where, and notes for which versions it was decided', () => {
    const [operation] = changes({ pairs: [{ pair: renamed, row: undefined }] }).operations;
    expect(operation).toMatchObject({
      kind: 'write',
      title: 'Renamed',
      toActivity: ['title'],
      toCalendar: [],
      row: { kind: 'reconcile', planned: 'write', state: 'waiting', versions: versionsOf(renamed) },
    });
    expect(operation).not.toHaveProperty('problem');
  });

  it('shows an item by what was agreed when neither side was read', () => {
    const pair = samplePair({ calendar: gone, psa: { kind: 'unknown' } });
    const [operation] = changes({ pairs: [{ pair, row: undefined }] }).operations;
    expect(operation).toMatchObject({ kind: 'delete-activity', title: 'Kick-off' });
  });

  it('parks a question at once', () => {
    const pair = deleted(0);
    const [operation] = changes({ pairs: [{ pair, row: undefined }] }, asking).operations;
    const problem = { kind: 'deleted-in-calendar' };
    expect(operation).toMatchObject({ kind: 'ask', problem, row: { state: 'parked', problem } });
  });

  it('asks a question once per pair of versions', () => {
    const pair = deleted(0);
    const row = plannedRowOf({ state: 'parked', versions: versionsOf(pair) });
    expect(kinds({ pairs: [{ pair, row }] }, asking)).toEqual([]);
    const edited = { ...pair, psa: activitySide({ title: 'Edited' }) };
    expect(kinds({ pairs: [{ pair: edited, row }] }, asking)).toEqual(['recreate-event']);
  });

  it('withdraws a question that has answered itself', () => {
    const row = plannedRowOf({ state: 'parked', versions: versionsOf(deleted(0)) });
    expect(changes({ pairs: [{ pair: samplePair(), row }] }).withdrawn).toEqual([row.id]);
  });

  it('does not withdraw what a click put in line, or what is under way', () => {
    const versions = versionsOf(deleted(0));
    const { runId: _, ...clicked } = plannedRowOf({ kind: 'update' });
    const rows = [
      clicked,
      plannedRowOf({ step: 'write', versions }),
      plannedRowOf({ kind: 'create' }),
    ];
    for (const row of rows)
      expect(changes({ pairs: [{ pair: samplePair(), row }] })).toMatchObject({
        operations: [],
        withdrawn: [],
      });
  });

  it('waits a minute for an event that went: it may turn up elsewhere', () => {
    const at = (goneAt: number) => changes({ pairs: [{ pair: deleted(goneAt), row: undefined }] });
    expect(at(monday - 59_999)).toMatchObject({
      operations: [],
      waiting: [sampleLink().itemKey],
    });
    expect(at(monday - 60_000)).toMatchObject({
      operations: [{ kind: 'delete-activity' }],
      waiting: [],
    });
  });

  it('counts chosen events that lack what the PSA requires', () => {
    const events = [freeEvent(makeEvent(), { item: { missing: ['project'] } })];
    expect(changes({ events })).toMatchObject({ operations: [], incomplete: 1 });
  });

  it('links an event once when its activity’s mark names it, and does not send it besides', () => {
    const event = makeEvent();
    const activities = [freeActivity({ notes: withMark('', event.eid) })];
    expect(kinds({ events: [freeEvent(event)], activities })).toEqual(['relink']);
  });

  it('links an event once when it was made from a present activity', () => {
    const eventId = madeEventId({ space, activityKey: 'a1', generation: 0 });
    const events = [freeEvent(makeEvent({ eventId }))];
    expect(kinds({ events, activities: [freeActivity()] })).toEqual(['relink']);
  });

  it('links an activity to the latest of the events made from it alone', () => {
    const events = [0, 1].map((generation) =>
      freeEvent(makeEvent({ eventId: madeEventId({ space, activityKey: 'a1', generation }) })),
    );
    expect(changes({ events }).operations.map(({ row }) => row.eid)).toEqual([
      events[1]?.event.eid,
    ]);
  });

  it('lets two events that look the same adopt nothing', () => {
    const context = sampleContext();
    const adopting = { ...context, sync: { ...context.sync, adoptMatching: true } };
    const events = ['one0000000', 'two0000000'].map((eventId) => freeEvent(makeEvent({ eventId })));
    const rows = changes({ events }, adopting).operations.map(({ row }) => row.adoptMatching);
    expect(rows).toEqual([false, false]);
    expect(changes({ events: events.slice(1) }, adopting).operations[0]?.row.adoptMatching).toBe(
      true,
    );
  });

  it('takes an activity that was given to somebody else for gone', () => {
    const pair = samplePair({ psa: activitySide({ ownerId: 'mikko' }) });
    expect(kinds({ pairs: [{ pair, row: undefined }] })).toEqual(['delete-event']);
  });

  it('leaves events alone that are never to be sent', () => {
    const tag = { ...sampleTag, sending: 'never' as const };
    expect(kinds({ events: [freeEvent(makeEvent(), { item: { tag } })] })).toEqual([]);
  });
});

describe('an event that may be what a link’s event has become', () => {
  const link = sampleLink({
    eventGone: true,
    eventGoneAt: sampleContext().now,
    seriesId: 'weekly',
  });
  const homeless = { pair: samplePair({ link, calendar: gone }), row: undefined };
  const occurrence = (change = {}) =>
    freeEvent(makeEvent({ eventId: 'new_1', iCalUid: 'new', seriesId: 'new', ...change }));

  it('waits with the link, and is sent once the link is decided on', () => {
    const free = occurrence();
    const waiting = [link.itemKey, free.itemKey];
    expect(changes({ pairs: [homeless], events: [free] })).toMatchObject({
      operations: [],
      waiting,
    });
    expect(kinds({ events: [free] })).toEqual(['create']);
  });

  it('is any other occurrence of the same series, whatever it is called', () => {
    const free = occurrence({ seriesId: 'weekly', title: 'Other' });
    expect(kinds({ pairs: [homeless], events: [free] })).toEqual([]);
  });

  it('is told by its title, and is of a series', () => {
    const other = occurrence({ title: 'Other' });
    const { seriesId: _, ...single } = occurrence().event;
    const events = [other, freeEvent(single)];
    expect(kinds({ pairs: [homeless], events })).toEqual(['create', 'create']);
  });
});

describe('planning pairs of which nothing changed', () => {
  it('spells out no version, however many there are', () => {
    const stringify = vi.spyOn(JSON, 'stringify');
    const pairs = Array.from({ length: 100 }, () => ({ pair: samplePair(), row: undefined }));
    const { operations } = changes({ pairs });
    const spelled = stringify.mock.calls.length;
    expect(operations).toEqual([]);
    expect(spelled).toBe(0);
  });
});
