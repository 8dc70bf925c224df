import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MadeFrom, madeEventId, readMadeEventId } from '@/lib/domain/made-event-id';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const made: fc.Arbitrary<MadeFrom> = fc.record({
  space: text,
  activityKey: text,
  generation: fc.nat(1000),
});
const googles = fc.stringMatching(/^[0-9a-v]{26}$/);
const severas = {
  space: 'severa:https://api.severa.visma.com',
  activityKey: '8b1ef3c2-9f7b-4a59-9a0a-5c1a8f0f7d11@1795417200000',
  generation: 0,
};

describe('the id of an event made from an activity', () => {
  it('tells what it was made from, whatever characters that has', () => {
    fc.assert(
      fc.property(made, (from) => {
        expect(readMadeEventId(madeEventId(from))).toEqual(from);
      }),
    );
    const lone = { space: '\ud800', activityKey: '"\n\u0000', generation: 3 };
    expect(readMadeEventId(madeEventId(lone))).toEqual(lone);
  });

  it('is one that Google takes: 5 to 1024 characters of 0-9 and a-v', () => {
    fc.assert(
      fc.property(made, (from) => {
        expect(madeEventId(from)).toMatch(/^[0-9a-v]{5,}$/);
      }),
    );
    expect(madeEventId(severas).length).toBeLessThanOrEqual(200);
    const long = { space: 's'.repeat(300), activityKey: 'k'.repeat(300), generation: 999 };
    expect(madeEventId(long).length).toBeLessThanOrEqual(1024);
  });

  it('is another for another space, activity or generation', () => {
    fc.assert(
      fc.property(made, made, (a, b) => {
        const areSame = JSON.stringify(a) === JSON.stringify(b);
        expect(madeEventId(a) === madeEventId(b)).toBe(areSame);
      }),
    );
  });

  it('stays what it is: other browsers must find the event by it', () => {
    expect(
      madeEventId({ space: 'practice', activityKey: 'a1', generation: 0 }),
    ).toMatchInlineSnapshot(`"merkkibch70sj1cdq6ior548m24o9h48m30n8"`);
  });
});

describe('an id that is not ours', () => {
  it.each([
    ['none', ''],
    ['a prefix alone', 'merkki'],
    ['a word after the prefix', 'merkkikickoff'],
    ['one of Google’s', '6ook2dk1q8hqk6u0lkgqqdbv5c'],
    ['a split-off series', `${madeEventId(severas)}_R20261124T070000`],
    ['an occurrence', `${madeEventId(severas)}_20261124T070000Z`],
    ['an imported one', '_60q30c1g60o30e1i60o4ac1g60rj8gpl88rj2c1h84s34h9g60s30c1g60o30c1g'],
    ['ours behind something', `x${madeEventId(severas)}`],
    ['ours with something behind', `${madeEventId(severas)}0`],
    ['ours cut short', madeEventId(severas).slice(0, -2)],
    ['ours in capitals', madeEventId(severas).toUpperCase()],
    ['other content in our spelling', spelledAsOurs('{"space":"x"}')],
    ['more than we write', spelledAsOurs('["x","y",0,1]')],
    ['a generation that is no count', spelledAsOurs('["x","y","0"]')],
    ['a fraction of a generation', spelledAsOurs('["x","y",0.5]')],
    ['a generation before the first', spelledAsOurs('["x","y",-1]')],
    ['other spacing than ours', spelledAsOurs('["x", "y", 0]')],
  ])('is not taken for ours: %s', (_name, id) => {
    expect(readMadeEventId(id)).toBeUndefined();
  });

  it('is not taken for ours, whatever Google thinks up', () => {
    const id = fc.oneof(
      googles,
      googles.map((digits) => `merkki${digits}`),
      fc.string(),
    );
    fc.assert(
      fc.property(id, (foreign) => {
        expect(readMadeEventId(foreign)).toBeUndefined();
      }),
    );
  });
});

/** Any text in the spelling of our ids: prefix and base32hex, as RFC 4648 has it, in small letters. */
function spelledAsOurs(content: string): string {
  let bits = '';
  for (const byte of new TextEncoder().encode(content)) bits += byte.toString(2).padStart(8, '0');
  while (bits.length % 5 > 0) bits += '0';
  const digits = bits.match(/.{5}/g) ?? [];
  return `merkki${digits.map((five) => Number.parseInt(five, 2).toString(32)).join('')}`;
}
