import type { Timespan } from '@/lib/domain/timespan';

/** An instant from the wall clock of Helsinki. */
export const helsinki = (text: string, offset = '+02:00') => Date.parse(`${text}${offset}`);

export const timed = (start: string, end: string): Timespan => ({
  kind: 'timed',
  startAt: helsinki(start),
  endAt: helsinki(end),
});

/** Timespans that every PSA system must keep, by what is peculiar about them. */
export const spans = {
  'an hour': timed('2026-11-24T09:00', '2026-11-24T10:00'),
  'a moment': timed('2026-11-24T09:00', '2026-11-24T09:00'),
  'a night': timed('2026-11-24T22:00', '2026-11-25T02:00'),
  'one day': { kind: 'all-day', startDate: '2026-11-24', endDate: '2026-11-25' },
  'the 23-hour day': { kind: 'all-day', startDate: '2026-03-29', endDate: '2026-03-30' },
  'the 25-hour day': { kind: 'all-day', startDate: '2026-10-25', endDate: '2026-10-26' },
  'days over the clock change': { kind: 'all-day', startDate: '2026-10-23', endDate: '2026-10-28' },
  'a leap day': { kind: 'all-day', startDate: '2028-02-29', endDate: '2028-03-01' },
  'hours over the clock change': {
    kind: 'timed',
    startAt: helsinki('2026-03-29T02:30'),
    endAt: helsinki('2026-03-29T04:30', '+03:00'),
  },
} satisfies Record<string, Timespan>;
