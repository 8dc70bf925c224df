import { describe, expect, it } from 'vitest';
import { placeOptions } from '@/components/place-options';

const input = (top: number) => ({ left: 40, top, bottom: top + 36, width: 304 });

describe('a list', () => {
  it('opens below its input, as wide as it', () => {
    expect(placeOptions(input(100), 800)).toEqual({
      left: 40,
      width: 304,
      anchor: 'top',
      offset: 140,
      maxHeight: 296,
    });
  });

  it('opens above near the end of the window', () => {
    const place = placeOptions(input(700), 800);
    expect(place).toMatchObject({ anchor: 'bottom', offset: 104 });
  });

  it('never passes the edge of the window', () => {
    expect(placeOptions(input(100), 340).maxHeight).toBe(340 - 136 - 4 - 8);
    expect(placeOptions(input(200), 300).maxHeight).toBe(200 - 4 - 8);
  });
});
