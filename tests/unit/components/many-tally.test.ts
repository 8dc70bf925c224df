import { describe, expect, it } from 'vitest';
import { commonTag } from '@/entrypoints/panel/common-tag';
import { countOf, isReady, tally } from '@/entrypoints/panel/many-tally';
import type { ItemState } from '@/lib/domain/item-state';
import type { EventOutcome, ListedEvent } from '@/lib/messages/many-schemas';

const done = (eid: string): EventOutcome => ({ eid, kind: 'done' });
const refused = (eid: string, reason: 'private' | 'not-mine'): EventOutcome => ({
  ...{ eid, kind: 'refused' },
  problem: { kind: 'not-sendable', reason },
});
const queued = (problem?: Extract<ItemState, { kind: 'queued' }>['problem']): ItemState => ({
  ...{ kind: 'queued', nextAttemptAt: 0 },
  ...(problem && { problem }),
});
const sent: ItemState = { kind: 'sent', sentAt: 0 };

describe('what became of many', () => {
  it.each<[ItemState, string]>([
    [sent, 'sent'],
    [{ kind: 'changed', changes: ['time'] }, 'sent'],
    [queued(), 'queued'],
    [queued({ kind: 'unreachable', side: 'psa' }), 'waiting'],
    [{ kind: 'already-there', candidates: [] }, 'already-there'],
    [{ kind: 'failed', operation: 'create', problem: { kind: 'internal' } }, 'failed'],
    [{ kind: 'tagged', missing: [] }, 'taken-back'],
    [{ kind: 'ignored' }, 'taken-back'],
  ])('with the state %j is %s', (state, kind) => {
    const [group] = tally([done('a')], new Map([['a', state]]));
    expect(group?.fate.kind).toBe(kind);
  });

  it.each<ItemState>([
    { kind: 'tagged', missing: [] },
    { kind: 'failed', operation: 'update', problem: { kind: 'internal' } },
  ])('that was seen sent is sent, be it %j now', (state) => {
    const groups = tally([done('a')], new Map([['a', state]]), new Set(['a']));
    expect(groups.map(({ fate }) => fate.kind)).toEqual(['sent']);
  });

  it('is under way as long as no state is known', () => {
    expect(tally([done('a')], new Map())).toEqual([{ fate: { kind: 'queued' }, eids: ['a'] }]);
  });

  it('is told by fate and reason, what was sent first', () => {
    const outcomes: EventOutcome[] = [
      refused('p1', 'private'),
      { eid: 's', kind: 'left-out', reason: 'sent' },
      done('w1'),
      done('a'),
      refused('m', 'not-mine'),
      done('b'),
      done('w2'),
      refused('p2', 'private'),
    ];
    const waits = (retryAt: number) => queued({ kind: 'throttled', side: 'psa', retryAt });
    const groups = tally(
      outcomes,
      new Map([
        ['a', sent],
        ['b', sent],
        ['w1', waits(1)],
        ['w2', waits(2)],
      ]),
    );
    expect(groups.map(({ fate, eids }) => `${fate.kind} ${eids.join()}`)).toEqual([
      'sent a,b',
      'waiting w1,w2',
      'refused p1,p2',
      'refused m',
      'left-out s',
    ]);
    expect(countOf(groups, 'refused')).toBe(3);
    expect(countOf(groups, 'failed')).toBe(0);
  });
});

const listed = (state: ItemState, tag: ListedEvent['tag'] = {}): ListedEvent => ({
  ...{ eid: 'e', state, tag },
});

describe('what can be sent as it is', () => {
  it.each<[boolean, ItemState]>([
    [true, { kind: 'tagged', missing: [] }],
    [true, { kind: 'failed', operation: 'create', problem: { kind: 'internal' } }],
    [false, { kind: 'failed', operation: 'update', problem: { kind: 'internal' } }],
    [false, { kind: 'tagged', missing: ['project'] }],
    [false, { kind: 'untagged' }],
    [false, { kind: 'not-sendable', reason: 'private' }],
    [false, sent],
  ])('%s for %j', (expected, state) => {
    expect(isReady(listed(state))).toBe(expected);
  });
});

describe('the tag of many', () => {
  const tagged = (tag: ListedEvent['tag']) => listed({ kind: 'tagged', missing: [] }, tag);
  const acme = { id: 'c1', name: 'Acme' };

  it('is what theirs have in common', () => {
    const events = [
      tagged({ activityTypeId: 't1', customer: acme }),
      tagged({ activityTypeId: 't1', customer: { id: 'c2', name: 'Linden' } }),
    ];
    expect(commonTag(events)).toEqual({
      tag: { note: '', sending: 'manual', activityTypeId: 't1' },
      isVarious: false,
    });
  });

  it('has no activity type where they have several, or some none', () => {
    const [one, other] = [tagged({ activityTypeId: 't1' }), tagged({ activityTypeId: 't2' })];
    expect(commonTag([one, other])).toMatchObject({ isVarious: true });
    const some = commonTag([one, listed({ kind: 'untagged' })]);
    expect(some).toEqual({ tag: { note: '', sending: 'manual' }, isVarious: false });
  });

  it('is not that of those that cannot be tagged', () => {
    const events = [
      tagged({ activityTypeId: 't1' }),
      listed({ kind: 'not-sendable', reason: 'private' }),
      listed({ kind: 'ignored' }, { activityTypeId: 't2' }),
    ];
    expect(commonTag(events)).toMatchObject({ tag: { activityTypeId: 't1' }, isVarious: false });
    expect(commonTag([]).tag).toEqual({ note: '', sending: 'manual' });
  });
});
