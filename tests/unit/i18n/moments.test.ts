import { describe, expect, it } from 'vitest';
import {
  formatDuration,
  formatMoment,
  formatRelative,
  formatTimespan,
  nextMidnight,
} from '@/lib/i18n/moments';

const en = { language: 'en', tag: 'en-GB' } as const;
const fi = { language: 'fi', tag: 'fi' } as const;
const at = (text: string) => new Date(text).getTime();
const now = at('2026-11-21T12:00');

describe('a moment', () => {
  it('is a time today', () => {
    expect(formatMoment(at('2026-11-21T14:30'), now, en)).toBe('at 14:30');
    expect(formatMoment(at('2026-11-21T14:30'), now, fi)).toBe('klo 14.30');
  });

  it('has its date on another day', () => {
    expect(formatMoment(at('2026-11-22T14:30'), now, en)).toMatch(/22 Nov 2026.*14:30/);
  });
});

describe('how long ago', () => {
  it.each([
    [-20, 'now'],
    [-180, '3 minutes ago'],
    [-7200, '2 hours ago'],
    [-86_400, 'yesterday'],
    [300, 'in 5 minutes'],
  ])('says for %i seconds: %s', (seconds, words) => {
    expect(formatRelative(now + seconds * 1000, now, en)).toBe(words);
  });
});

describe('a duration', () => {
  it.each([
    [420, '0.4 secs'],
    [42_000, '42 secs'],
    [60_000, '1 minute'],
    [460_000, '8 minutes'],
    [89 * 60_000, '89 minutes'],
    [150 * 60_000, '3 hours'],
  ])('of %i milliseconds is %s', (lengthMs, words) => {
    expect(formatDuration(lengthMs, en)).toBe(words);
  });

  it('is bent as Finnish bends it', () => {
    expect(formatDuration(180_000, fi)).toBe('3 minuuttia');
  });
});

describe('a timespan', () => {
  it('keeps all-day dates the dates they are, the last day included', () => {
    const when = { kind: 'all-day', startDate: '2026-11-23', endDate: '2026-11-25' } as const;
    const words = formatTimespan(when, en);
    expect(words).toContain('23');
    expect(words).toContain('24');
    expect(words).not.toContain('25');
  });

  it('says a single day once', () => {
    const when = { kind: 'all-day', startDate: '2026-11-23', endDate: '2026-11-24' } as const;
    expect(formatTimespan(when, en)).toMatch(/^Mon,? 23 Nov$/);
  });

  it('says start and end of a timed one', () => {
    const [startAt, endAt] = [at('2026-11-23T09:00'), at('2026-11-23T10:30')];
    expect(formatTimespan({ kind: 'timed', startAt, endAt }, en)).toMatch(/23 Nov.*9:00.*10:30/);
  });
});

it('finds the next midnight over a change of the clock', () => {
  // In Helsinki the night to 25 October 2026 has 25 hours.
  expect(nextMidnight(at('2026-10-24T23:30'))).toBe(at('2026-10-25T00:00'));
  expect(nextMidnight(at('2026-10-25T00:00'))).toBe(at('2026-10-26T00:00'));
});
