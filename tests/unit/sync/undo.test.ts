import { describe, expect, it } from 'vitest';
import type { Activity, ActivityFields } from '@/lib/domain/activity';
import type { HistoryEntry } from '@/lib/domain/history';
import { decideAgain, decideUndo, type UndoSides, whyNotUndoable } from '@/lib/sync/undo';

const before: ActivityFields = {
  title: 'Before',
  when: { kind: 'timed', startAt: 0, endAt: 3_600_000 },
  location: 'Room 1',
  notes: '',
  activityTypeId: 'meeting',
};
const after: ActivityFields = { ...before, title: 'After', location: 'Room 2' };

const entry = (operation: HistoryEntry['operation'], more: Partial<HistoryEntry> = {}) => ({
  at: 0,
  connectionId: 'psa',
  itemKey: 'item',
  operation,
  outcome: 'done' as const,
  before,
  after,
  ...more,
});

const activity = (more: Partial<Activity> = {}): Activity => ({
  ...after,
  id: 'a',
  ownerId: 'me',
  ownerName: 'Me',
  isClosed: false,
  hasHours: false,
  createdAt: 0,
  ...more,
});

const nothing: UndoSides = {
  activity: undefined,
  echo: undefined,
  event: undefined,
  isLinked: false,
  keptHere: new Set(),
  isReplaced: false,
  hasTwin: false,
};
const event = { fields: after, notWritable: undefined };
const changedSince = { kind: 'not', reason: 'changed-since' };

describe('what undoes an operation', () => {
  it.each([
    ['a creation in the PSA', 'create', { activity: activity() }, { kind: 'delete-activity' }],
    [
      'one that the PSA wrote in its own way',
      'create',
      { activity: activity({ title: 'AFTER' }), echo: { ...after, title: 'AFTER' } },
      { kind: 'delete-activity' },
    ],
    ['one that was edited since', 'create', { activity: activity({ title: 'X' }) }, changedSince],
    ['one with hours', 'create', { activity: activity({ hasHours: true }) }, changedSince],
    ['one that is gone', 'create', {}, changedSince],
    [
      'a change in the PSA',
      'update',
      { activity: activity() },
      { kind: 'write-activity', fields: ['title', 'location'] },
    ],
    [
      'one of which a part was edited since',
      'update',
      { activity: activity({ title: 'X' }) },
      { kind: 'write-activity', fields: ['location'] },
    ],
    [
      'one of a closed activity',
      'update',
      { activity: activity({ isClosed: true }) },
      changedSince,
    ],
    ['a deletion in the PSA', 'delete', {}, { kind: 'create-activity' }],
    ['one that somebody took back', 'delete', { activity: activity() }, changedSince],
    ['one whose event was sent again', 'delete', { isReplaced: true }, changedSince],
    ['a creation in the calendar', 'create-event', { event }, { kind: 'remove-event' }],
    [
      'one with guests by now',
      'create-event',
      { event: { ...event, notWritable: 'guests' } },
      changedSince,
    ],
    [
      'one that was moved since',
      'create-event',
      { event: { ...event, fields: { ...after, location: 'Elsewhere' } } },
      changedSince,
    ],
    [
      'a change in the calendar',
      'update-event',
      { event },
      { kind: 'write-event', fields: ['title', 'location'] },
    ],
    ['a deletion in the calendar', 'delete-event', {}, { kind: 'restore-event' }],
    ['one that was restored', 'delete-event', { event }, changedSince],
    ['one whose activity has a new event', 'delete-event', { isReplaced: true }, changedSince],
  ] as const)('%s', (_, operation, sides, expected) => {
    expect(decideUndo(entry(operation), { ...nothing, ...sides })).toEqual(expected);
  });
});

describe('what the PSA may not be told again', () => {
  const keptHere = new Set(['title', 'location', 'notes'] as const);
  const isPrivate = { kind: 'not', reason: 'private' };
  const later = { kind: 'timed', startAt: 7_200_000, endAt: 10_800_000 } as const;

  it.each([
    ['of a change', entry('update'), { activity: activity() }, isPrivate],
    [
      'of a change that moved it too',
      entry('update', { after: { ...after, when: later } }),
      { activity: activity({ when: later }) },
      { kind: 'write-activity', fields: ['when'] },
    ],
    ['of a deletion', entry('delete'), {}, isPrivate],
    [
      'of a creation: there is nothing to tell',
      entry('create'),
      { activity: activity() },
      { kind: 'delete-activity' },
    ],
  ] as const)('%s', (_, of, sides, expected) => {
    const now = { ...nothing, ...sides, keptHere };
    expect(decideUndo(of, now)).toEqual(expected);
    expect(decideAgain(of, now)).toEqual(expected);
  });
});

describe('an undoing that goes on', () => {
  const keptHere = new Set(['title', 'location', 'notes'] as const);

  it.each([
    [
      'deletes an activity that is still there',
      'create',
      { activity: activity() },
      'delete-activity',
    ],
    ['removes an event that is still there', 'create-event', { event }, 'remove-event'],
  ] as const)('%s, unless it was linked again', (_, operation, sides, kind) => {
    const now = { ...nothing, ...sides };
    expect(decideAgain(entry(operation), now)).toEqual({ kind });
    expect(decideAgain(entry(operation), { ...now, isLinked: true })).toEqual(changedSince);
  });

  it.each([
    ['links the activity that it made', { hasTwin: true }, { kind: 'create-activity' }],
    [
      'links it also when its words are to stay here by now, for them to be taken out',
      { hasTwin: true, keptHere },
      { kind: 'create-activity' },
    ],
  ] as const)('%s', (_, sides, expected) => {
    expect(decideAgain(entry('delete'), { ...nothing, ...sides })).toEqual(expected);
  });
});

describe('what an entry alone tells', () => {
  it.each([
    ['failed', entry('create', { outcome: 'failed' })],
    ['undone', entry('create', { undoneAt: 1 })],
    ['nothing-to-undo', entry('relink')],
    ['nothing-to-undo', entry('end')],
    ['by-tag', entry('carry-tag')],
    ['by-settings', entry('create-calendar')],
    ['by-settings', entry('delete-calendar')],
    ['failed', entry('carry-tag', { outcome: 'failed' })],
    [undefined, entry('create')],
  ])('%s', (reason, of) => {
    expect(whyNotUndoable(of)).toBe(reason);
  });
});
