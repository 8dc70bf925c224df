import { describe, expect, it } from 'vitest';
import { freshHealth, type Sighting, withSighting } from '@/lib/page/health';

const miss: Sighting = { surface: 'popover', expected: 1, found: 0 };
const hit: Sighting = { surface: 'popover', expected: 1, found: 1 };
const lookedAt = (...sightings: Sighting[]) => sightings.reduce(withSighting, freshHealth);

describe('a surface', () => {
  it('is docked after three misses running', () => {
    expect(lookedAt(miss, miss).popover.state).toBe('missed');
    expect(lookedAt(miss, miss, miss).popover).toMatchObject({ state: 'docked', misses: 3 });
  });

  it('is well again as soon as it is found', () => {
    expect(lookedAt(miss, miss, hit, miss).popover.misses).toBe(1);
    expect(lookedAt(miss, miss, miss, hit).popover.state).toBe('well');
  });

  it('takes no other surface down', () => {
    expect(lookedAt(miss, miss, miss).chips.state).toBe('well');
  });

  it('is not judged by a look that expected nothing', () => {
    expect(lookedAt(miss, { ...hit, expected: 0, found: 0 }).popover.misses).toBe(1);
  });

  it('stays the same object while nothing differs', () => {
    const health = lookedAt(hit);
    expect(withSighting(health, hit)).toBe(health);
  });
});
