import { describe, expect, it } from 'vitest';
import { gapsIn, writesToGoogle } from '@/entrypoints/options/sync/sync-draft';
import { defaultSyncSettings, type SyncSettings } from '@/lib/domain/sync-settings';
import type { SyncView } from '@/lib/messages/sync-schemas';

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

describe('what is still to be chosen', () => {
  const view: SyncView = {
    ...{ settings: defaultSyncSettings, calendars: [], activityTypes: [] },
    ...{ mayWrite: true, mayMakeCalendars: true },
    locked: [],
    reach: { first: '2026-11-01', last: '2027-01-31' },
  };
  const into = (place: SyncSettings['incoming']['into']): SyncSettings => ({
    ...both,
    incoming: { ...both.incoming, into: place },
  });

  it('is nothing at the start, and nothing when all is chosen', () => {
    expect(gapsIn(defaultSyncSettings, view)).toEqual([]);
    expect(gapsIn(both, view)).toEqual([]);
  });

  it('is a calendar, a type and a place', () => {
    const empty: SyncSettings = {
      ...on,
      outgoing: { ...outgoing, select: 'calendars' },
      incoming: { ...incoming, select: 'chosen' },
    };
    expect(gapsIn(empty, view)).toEqual(['no-chosen-calendar', 'no-chosen-type', 'no-destination']);
  });

  it('is a place while our own calendars are not made', () => {
    const own = into({ kind: 'dedicated' });
    expect(gapsIn(own, view)).toEqual(['no-destination']);
    const made = { ...view, dedicated: { eventsId: 'e', tasksId: 't' } };
    expect(gapsIn(own, made)).toEqual([]);
  });

  it('is no place where no events are created', () => {
    const noPlace = { ...both.incoming, create: false };
    delete noPlace.into;
    expect(gapsIn({ ...both, incoming: noPlace }, view)).toEqual([]);
  });
});

it('Google’s right to write is used for events from the PSA and for tags that travel', () => {
  expect([on, both, { ...on, tagsTravel: true }].map(writesToGoogle)).toEqual([false, true, true]);
  expect(writesToGoogle({ ...both, automatic: false })).toBe(false);
});
