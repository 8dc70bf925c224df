import { describe, expect, it } from 'vitest';
import { isSameChoice } from '@/lib/domain/same-choice';
import { defaultSyncSettings, type SyncSettings } from '@/lib/domain/sync-settings';
import { startsOrWidens } from '@/lib/domain/widening';

const { outgoing, incoming } = defaultSyncSettings;
const on: SyncSettings = { ...defaultSyncSettings, automatic: true };
const both: SyncSettings = {
  ...on,
  outgoing: { ...outgoing, select: 'calendars', calendarIds: ['work', 'home'] },
  incoming: {
    ...incoming,
    select: 'chosen',
    categories: ['CalendarEntry'],
    into: { kind: 'calendar', calendarId: 'work' },
  },
};

describe('the dry run comes first', () => {
  const wider: [string, SyncSettings, SyncSettings][] = [
    ['the sync is switched on', defaultSyncSettings, on],
    ['more events are chosen', on, { ...on, outgoing: { ...outgoing, select: 'auto' } }],
    [
      'a calendar is added',
      both,
      { ...both, outgoing: { ...both.outgoing, calendarIds: ['home', 'work', 'club'] } },
    ],
    [
      'a kind of events is added',
      both,
      {
        ...both,
        outgoing: { ...both.outgoing, eventTypes: ['default', 'outOfOffice', 'focusTime'] },
      },
    ],
    ['the other direction starts', on, { ...on, incoming: both.incoming }],
    [
      'a type is added',
      both,
      { ...both, incoming: { ...both.incoming, activityTypeIds: ['visit'] } },
    ],
    [
      'events go elsewhere',
      both,
      { ...both, incoming: { ...both.incoming, into: { kind: 'dedicated' } } },
    ],
    ['deletions are followed', both, { ...both, outgoing: { ...both.outgoing, delete: 'follow' } }],
    [
      'the range grows',
      both,
      { ...both, incoming: { ...both.incoming, range: { pastMonths: 1, futureMonths: 2 } } },
    ],
    ['equal items are linked', on, { ...on, adoptMatching: true }],
    ['tags travel', on, { ...on, tagsTravel: true }],
  ];
  it.each(wider)('when %s', (_, before, after) => {
    expect(startsOrWidens(before, after)).toBe(true);
  });

  const narrower: [string, SyncSettings, SyncSettings][] = [
    ['it is switched off', both, { ...both, automatic: false }],
    ['it stays off', defaultSyncSettings, { ...both, automatic: false }],
    ['the other direction ends', both, { ...both, incoming }],
    [
      'a calendar is left out',
      both,
      { ...both, outgoing: { ...both.outgoing, calendarIds: ['work'] } },
    ],
    [
      'deletions are asked for no more',
      both,
      { ...both, outgoing: { ...both.outgoing, delete: 'ignore' } },
    ],
    ['a conflict is settled otherwise', both, { ...both, conflicts: 'ask' }],
    ['more people share the key', both, { ...both, usersSharingKey: 200 }],
  ];
  it.each(narrower)('but not when %s', (_, before, after) => {
    expect(startsOrWidens(before, after)).toBe(false);
  });
});

describe('two settings are the same', () => {
  it('in whatever order their lists were ticked', () => {
    const other = { ...both, outgoing: { ...both.outgoing, calendarIds: ['home', 'work'] } };
    expect(isSameChoice(both, other)).toBe(true);
  });

  it('only when every choice is', () => {
    expect(isSameChoice(both, { ...both, conflicts: 'psa' })).toBe(false);
    expect(isSameChoice(on, { ...on, incoming: both.incoming })).toBe(false);
  });
});
