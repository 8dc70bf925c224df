import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/lib/domain/tag';
import {
  isTakenOut,
  readCarriedTag,
  tagOfCarried,
  withTakenOut,
  writeCarriedTag,
} from '@/lib/sync/carried-tag';
import { sampleTag, space } from '@/tests/model/plan-samples';

const item = 'kickoff@google.com';

function roundTrip(tag: Tag, to = space): Tag | undefined {
  const text = writeCarriedTag(tag, item, space);
  const carried = text === undefined ? undefined : readCarriedTag(text);
  return carried && tagOfCarried(carried, to);
}

const arbitraryTag: fc.Arbitrary<Tag> = fc.record(
  {
    activityTypeId: fc.string(),
    customer: fc.record({ id: fc.string(), name: fc.string({ unit: 'grapheme' }) }),
    note: fc.string({ unit: 'grapheme', maxLength: 100 }),
    sending: fc.constantFrom('manual', 'never', 'auto'),
    isPrivate: fc.constant<true>(true),
  },
  { requiredKeys: ['note', 'sending'] },
);

describe('a tag that travels in an event', () => {
  it('arrives as it was, on the same PSA system', () => {
    expect(roundTrip(sampleTag)).toEqual(sampleTag);
    fc.assert(
      fc.property(arbitraryTag, (tag) => {
        expect(roundTrip(tag)).toEqual(tag);
      }),
    );
  });

  it('leaves contact persons at home, ids and names', () => {
    const tag = { ...sampleTag, contacts: [{ id: 'c-sanna', name: 'Sanna' }] };
    expect(writeCarriedTag(tag, item, space)).toBe(writeCarriedTag(sampleTag, item, space));
    expect(roundTrip(tag)).toEqual(sampleTag);
  });

  it('says which event it was made for', () => {
    expect(readCarriedTag(writeCarriedTag(sampleTag, item, space) ?? '')?.item).toBe(item);
  });

  it('leaves the PSA’s parts behind on another system', () => {
    const { note, sending } = sampleTag;
    expect(roundTrip(sampleTag, 'practice')).toEqual({ note, sending });
  });

  it('says on every system that it is private', () => {
    const { note, sending } = sampleTag;
    const private_ = { note, sending, isPrivate: true } as const;
    expect(roundTrip({ ...sampleTag, isPrivate: true }, 'practice')).toEqual(private_);
  });

  it('leaves a note behind that does not fit, for Google would cut it silently, and says so', () => {
    const tag = { ...sampleTag, note: 'long '.repeat(300) };
    const arrived = { ...sampleTag, note: '', isNoteElsewhere: true } as const;
    expect(roundTrip(tag)).toEqual(arrived);
    expect(roundTrip(arrived)).toEqual(arrived);
    expect(roundTrip(tag, 'practice')).toEqual({
      note: '',
      isNoteElsewhere: true,
      sending: sampleTag.sending,
    });
  });

  it('stays at home when even the rest does not fit', () => {
    const customer = { id: 'birch', name: 'B'.repeat(1024) };
    expect(writeCarriedTag({ ...sampleTag, customer }, item, space)).toBeUndefined();
  });

  it('never is longer than Google keeps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 1200 }), (note) => {
        const text = writeCarriedTag({ ...sampleTag, note }, item, space);
        expect(text?.length).toBeLessThanOrEqual(1024);
      }),
    );
  });
});

describe('a text that is no tag of ours', () => {
  it.each([
    ['nothing', ''],
    ['one that was cut', writeCarriedTag(sampleTag, item, space)?.slice(0, 60) ?? ''],
    ['a later form', JSON.stringify({ v: 2, item, space, sending: 'auto' })],
    ['one without event', JSON.stringify({ v: 1, space, sending: 'auto' })],
    ['another sending', JSON.stringify({ v: 1, item, space, sending: 'always' })],
    ['a list', '[1]'],
    ['null', 'null'],
  ])('is passed over: %s', (_name, text) => {
    expect(readCarriedTag(text)).toBeUndefined();
  });
});

describe('what was taken out of the PSA', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `activity-${index}`);
  const takenOut = (of: string | undefined, activityKeys: readonly string[]) =>
    activityKeys.reduce<string | undefined>(
      (text, key) => withTakenOut(text, item, space, key),
      of,
    );

  it('is said beside the tag, and stays when that changes', () => {
    const text = takenOut(writeCarriedTag(sampleTag, item, space), ['a', 'b', 'a']);
    const carried = readCarriedTag(text ?? '');
    expect(carried?.takenOut).toEqual(['b', 'a']);
    expect(carried && tagOfCarried(carried, space)).toEqual(sampleTag);
    const next = writeCarriedTag({ ...sampleTag, sending: 'never' }, item, space, text);
    expect(readCarriedTag(next ?? '')).toMatchObject({ sending: 'never', takenOut: ['b', 'a'] });
  });

  it('is said where there is no tag', () => {
    const carriedTag = takenOut(undefined, ['a']) ?? '';
    expect(isTakenOut({ carriedTag }, 'a')).toBe(true);
    expect(isTakenOut({ carriedTag }, 'b')).toBe(false);
  });

  it('goes before the note, the latest before the others, and before no other part of the tag', () => {
    fc.assert(
      fc.property(arbitraryTag, fc.integer({ min: 1, max: 200 }), (tag, count) => {
        const bare = writeCarriedTag(tag, item, space);
        const text = takenOut(bare, keys(count)) ?? '';
        expect(text.length).toBeLessThanOrEqual(1024);
        const carried = readCarriedTag(text);
        const {
          note: _,
          isNoteElsewhere: __,
          ...kept
        } = carried ? tagOfCarried(carried, space) : tag;
        const { note: ___, ...rest } = tag;
        expect(kept).toEqual(rest);
        const said = carried?.takenOut ?? [];
        expect(said).not.toEqual([]);
        expect(said).toEqual(keys(count).slice(count - said.length));
      }),
    );
  });
});
