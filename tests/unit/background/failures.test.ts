import { describe, expect, it } from 'vitest';
import { failuresIn } from '@/entrypoints/background/failures';
import type { Needs } from '@/entrypoints/background/needs';
import type { ItemState } from '@/lib/domain/item-state';
import type { Problem } from '@/lib/domain/problem';
import type { AttentionItem, ConnectionView } from '@/lib/messages/questions';
import { overviewOf, severa } from '../components/sample-overview';

const { google } = overviewOf({});
const nothing: Needs = { google, connections: [], attention: [], brakes: [] };
const forbidden: Problem = { kind: 'forbidden', side: 'psa' };
const failed: ItemState = { kind: 'failed', problem: forbidden, operation: 'create' };

function item(state: ItemState, change: Partial<AttentionItem> = {}): AttentionItem {
  return {
    ...{ connectionId: 'c1', itemKey: 'k', eid: 'e', title: 'Secret talks' },
    state,
    ...change,
  };
}

function troubled(problem: Problem): ConnectionView {
  return { ...severa, health: { problem } };
}

describe('failures', () => {
  it.each<[string, Partial<Needs>, object[]]>([
    ['nothing that waits', {}, []],
    [
      'nobody signed in',
      {
        google: {
          ...google,
          state: 'signed-out',
          health: { problem: { kind: 'signed-out', side: 'google' } },
        },
      },
      [{ key: 'google signed-out', place: 'google' }],
    ],
    [
      'Google that gives no answer, which passes',
      { google: { ...google, health: { problem: { kind: 'unreachable', side: 'google' } } } },
      [],
    ],
    [
      'a key that is refused',
      { connections: [troubled({ kind: 'wrong-credentials', side: 'psa' })] },
      [{ key: 'connection c1 wrong-credentials', place: 'psa' }],
    ],
    [
      'a connection without a calendar for what it brings',
      { connections: [troubled({ kind: 'no-destination' })] },
      [{ key: 'connection c1 no-destination', place: 'sync/c1' }],
    ],
    [
      'a stopped run',
      { brakes: [{ connectionId: 'c1', reason: 'empty-read', at: 0, deletions: 0, items: [] }] },
      [{ key: 'run c1', place: 'popup' }],
    ],
    [
      'events that failed for one reason, as one',
      { attention: [item(failed), item(failed, { eid: 'f' })] },
      [{ key: 'events c1 forbidden', count: 2, place: 'history/failed' }],
    ],
    [
      'what changed, is there already, or is asked',
      {
        attention: [
          item({ kind: 'changed', changes: ['time'] }),
          item({ kind: 'already-there', candidates: [] }),
          item({ ...failed, problem: { kind: 'conflict', fields: ['title'] } }, { rowId: 'c1 k' }),
        ],
      },
      [],
    ],
  ])('of %s', (_, needs, failures) => {
    expect(failuresIn({ ...nothing, ...needs })).toEqual(
      failures.map((one) => expect.objectContaining(one)),
    );
  });

  it('hold no word of an event', () => {
    const found = failuresIn({ ...nothing, attention: [item(failed)] });
    expect(JSON.stringify(found)).not.toContain('Secret');
  });
});
