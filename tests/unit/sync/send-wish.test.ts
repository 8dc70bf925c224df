import { describe, expect, it } from 'vitest';
import { emptyTag } from '@/lib/domain/tag';
import { placeOf, rowToSend, wishToSend } from '@/lib/sync/send-wish';
import { sampleLink, sampleRow } from '../store/samples';

const now = 5_000;
const fine = {
  eid: 'e',
  itemKey: 'i',
  item: { notSendable: undefined, missing: [], tag: emptyTag },
};
const wish = wishToSend('practice', fine);

describe('the wish to send an event', () => {
  it.each([
    [{ notSendable: 'private' as const }, { kind: 'not-sendable', reason: 'private' }],
    [{ missing: ['project' as const] }, { kind: 'incomplete', missing: ['project'] }],
    [
      { tag: { ...emptyTag, sending: 'never' as const } },
      { kind: 'not-sendable', reason: 'set-aside' },
    ],
  ])('is refused for %j', (judged, problem) => {
    const item = { ...fine.item, ...judged };
    expect(() => wishToSend('practice', { ...fine, item })).toThrow(
      expect.objectContaining({ problem }),
    );
  });

  it('has one place, whoever wishes it', () => {
    expect(placeOf(wish)).toEqual({ connectionId: 'practice', itemKey: 'i', rowId: 'practice|i' });
  });
});

const parked = sampleRow({ kind: 'create', state: 'parked', attempts: 3 });
const gone = sampleRow({ kind: 'update', state: 'parked', problem: { kind: 'activity-gone' } });

describe('the row that it leads to', () => {
  it.each([
    ['nothing is there', undefined, undefined, { kind: 'create', state: 'waiting', attempts: 0 }],
    ['it was sent', undefined, sampleLink(), undefined],
    ['a change of what was sent waits', sampleRow({ kind: 'update' }), sampleLink(), undefined],
    ['a send failed', parked, undefined, { kind: 'create', state: 'waiting', attempts: 0 }],
    ['its activity was deleted', gone, sampleLink(), { kind: 'create', state: 'waiting' }],
    [
      'an adoption failed',
      sampleRow({ kind: 'adopt', state: 'parked' }),
      undefined,
      { kind: 'create', eid: 'e' },
    ],
  ])('when %s', (_, row, link, expected) => {
    const made = rowToSend(wish, now, false)(row, link);
    if (expected) expect(made).toMatchObject({ ...expected, nextAttemptAt: now });
    else expect(made).toBeUndefined();
  });

  it('passes over what the PSA seems to have only when that was asked for', () => {
    const found = sampleRow({ kind: 'create', state: 'found' });
    expect(rowToSend(wish, now, false)(found, undefined)?.ignoreCandidates).toBe(false);
    expect(rowToSend(wish, now, true)(found, undefined)?.ignoreCandidates).toBe(true);
  });
});
