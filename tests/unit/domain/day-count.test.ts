import { describe, expect, it } from 'vitest';
import { type DayCount, dayCountOf } from '@/lib/domain/day-count';
import type { MarkState } from '@/lib/domain/mark-state';

describe('the count of a day', () => {
  it.each<[string, readonly MarkState[], DayCount | undefined]>([
    ['nothing on a free day', [], undefined],
    ['nothing where nothing is tagged', ['untagged', 'ignored', 'none'], undefined],
    ['what was sent', ['sent', 'untagged', 'sent'], { standing: 'sent', count: 2 }],
    [
      'what is still to go before what was sent',
      ['sent', 'tagged', 'queued'],
      { standing: 'waiting', count: 2 },
    ],
    [
      'what asks for the person before all else',
      ['tagged', 'failed', 'sent', 'changed'],
      { standing: 'failed', count: 2 },
    ],
  ])('is %s', (_name, marks, count) => {
    expect(dayCountOf(marks)).toEqual(count);
  });
});
