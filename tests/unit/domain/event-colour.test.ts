import { describe, expect, it } from 'vitest';
import { coloursOf, nearestColour, ownColours, shownColours } from '@/lib/domain/event-colour';

describe('a calendar’s colour counts as', () => {
  it.each(ownColours)('itself where events have it too: %s', (own) => {
    expect(nearestColour(shownColours[own])).toBe(own);
  });

  it.each([
    ['Pistachio', '#7cb342', '2'],
    ['Eucalyptus', '#009688', '10'],
    ['Mango', '#f09300', '5'],
    ['Pumpkin', '#ef6c00', '6'],
    ['Cobalt', '#4285f4', '7'],
    ['Wisteria', '#b39ddb', '1'],
    ['Birch', '#a79b8e', '8'],
    ['black', '#000000', '8'],
  ])('the one that looks most like it: %s', (_, colour, own) => {
    expect(nearestColour(colour)).toBe(own);
  });

  it('nothing while it is not known', () => {
    const calendars = [{ id: 'work', colour: '#d50000' }, { id: 'home' }];
    expect([...coloursOf(calendars)]).toEqual([['work', '11']]);
  });
});
