import { describe, expect, it } from 'vitest';
import {
  defaultSyncSettings,
  monthRangeSchema,
  type SyncSettings,
  syncSettingsSchema,
  watchesPsa,
} from '@/lib/domain/sync-settings';

describe('the settings of a newcomer', () => {
  it('do nothing by themselves, send only what was sent, ask about deletions', () => {
    const range = { pastMonths: 0, futureMonths: 2 };
    expect(defaultSyncSettings).toEqual({
      automatic: false,
      outgoing: {
        select: 'sent',
        calendarIds: [],
        eventTypes: ['default', 'outOfOffice'],
        create: true,
        update: true,
        delete: 'ask',
        range,
      },
      incoming: {
        select: 'none',
        activityTypeIds: [],
        categories: [],
        create: true,
        update: true,
        delete: 'ask',
        range,
      },
      conflicts: 'calendar',
      adoptMatching: false,
      tagsTravel: false,
      usersSharingKey: 1,
    } satisfies SyncSettings);
  });

  it('fill what stored ones lack, part by part', () => {
    const stored = { outgoing: { delete: 'follow' }, incoming: { select: 'chosen' } };
    expect(syncSettingsSchema.parse(stored)).toEqual({
      ...defaultSyncSettings,
      outgoing: { ...defaultSyncSettings.outgoing, delete: 'follow' },
      incoming: { ...defaultSyncSettings.incoming, select: 'chosen' },
    });
  });

  it.each([
    ['nobody’s key', { usersSharingKey: 0 }],
    ['an unknown policy', { conflicts: 'oldest' }],
    ['a calendar without id', { incoming: { into: { kind: 'calendar' } } }],
  ])('refuse %s', (_name, settings) => {
    expect(syncSettingsSchema.safeParse(settings).success).toBe(false);
  });

  it('allow whole months from now on, and no more than ten years', () => {
    const isValid = (pastMonths: number) => monthRangeSchema.safeParse({ pastMonths }).success;
    expect([0, 120, -1, 0.5, 121].map(isValid)).toEqual([true, true, false, false, false]);
  });
});

describe('the PSA', () => {
  it.each([
    [true, 'chosen', true],
    [true, 'none', false],
    [false, 'chosen', false],
    [false, 'none', false],
  ] as const)('with automatic %s and %s coming from it is watched: %s', (automatic, select, is) => {
    const incoming = { ...defaultSyncSettings.incoming, select };
    expect(watchesPsa({ ...defaultSyncSettings, automatic, incoming })).toBe(is);
  });
});
