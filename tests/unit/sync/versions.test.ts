import { describe, expect, it } from 'vitest';
import type { Pair } from '@/lib/sync/pair';
import { isSameVersions, versionsOf } from '@/lib/sync/versions';
import { monday } from '@/tests/model/make-event';
import {
  activitySide,
  eventSide,
  gone,
  sampleLink,
  samplePair,
  unknown,
} from '@/tests/model/plan-samples';

const asked = samplePair();
const isSame = (other: Pair) => isSameVersions(versionsOf(asked), versionsOf(other));

describe('the name of a pair’s versions', () => {
  it.each([
    ['a title in the calendar', { calendar: eventSide({ title: 'x' }) }],
    ['a redaction', { calendar: eventSide({}, { isRedacted: true }) }],
    ['guests', { calendar: eventSide({}, { notWritable: 'guests' }) }],
    ['a tag without type', { calendar: eventSide({}, { desired: undefined }) }],
    ['the event’s deletion', { calendar: gone }],
    ['notes in the PSA', { psa: activitySide({ notes: 'x' }) }],
    ['a removed project', { psa: activitySide({ projectId: '' }) }],
    ['booked hours', { psa: activitySide({ hasHours: true }) }],
    ['closing', { psa: activitySide({ isClosed: true }) }],
    ['the activity’s deletion', { psa: gone }],
  ] as const)('is another after %s', (_name, change) => {
    expect(isSame(samplePair(change))).toBe(false);
  });

  it.each([
    ['a later sight of the same', { calendar: eventSide({}, { seenAt: monday + 1 }) }],
    ['another link', { link: sampleLink({ id: 'other' }) }],
    ['a stamp of the PSA', { psa: activitySide({ changedAt: monday + 1 }, monday + 1) }],
    ['a calendar that was not read', { calendar: unknown }],
    ['a PSA that was not read', { psa: unknown }],
  ] as const)('is the same after %s', (_name, change) => {
    expect(isSame(samplePair(change))).toBe(true);
  });

  it('is another when one side was not read and the other changed', () => {
    expect(isSame(samplePair({ calendar: unknown, psa: gone }))).toBe(false);
  });

  it('tells sides apart whatever line breaks their texts have', () => {
    const calendar = eventSide({ notes: 'a\nb\r\n"c"' });
    const versions = versionsOf(samplePair({ calendar }));
    expect(isSameVersions(versions, versionsOf(samplePair({ calendar, psa: unknown })))).toBe(true);
    expect(isSameVersions(versions, versionsOf(asked))).toBe(false);
  });

  it('is none of what other rows note', () => {
    const unread = samplePair({ calendar: unknown, psa: unknown });
    for (const noted of ['', '["x"]', 'a2lja29mZjAgYW5uYQ'])
      for (const pair of [asked, unread])
        expect(isSameVersions(noted, versionsOf(pair))).toBe(false);
  });
});
