import { expect, it } from 'vitest';
import { activityKeyOf } from '@/lib/domain/activity-key';
import { monday } from '@/tests/model/make-event';

const timed = { kind: 'timed', startAt: monday, endAt: monday + 1 } as const;
const allDay = { kind: 'all-day', startDate: '2026-11-23', endDate: '2026-11-24' } as const;

it.each([
  ['its id', { id: 'a1', when: timed }, 'a1'],
  ['series and start', { id: 'a1', seriesParentId: 's', when: timed }, `s@${monday}`],
  ['series and date', { id: 'a1', seriesParentId: 's', when: allDay }, 's@2026-11-23'],
] as const)('an activity is named by %s', (_name, activity, key) => {
  expect(activityKeyOf(activity)).toBe(key);
});

it('an occurrence keeps its name when the PSA gives it another id', () => {
  const occurrence = { seriesParentId: 's', when: timed };
  expect(activityKeyOf({ ...occurrence, id: 'a1' })).toBe(
    activityKeyOf({ ...occurrence, id: 'a2' }),
  );
});
