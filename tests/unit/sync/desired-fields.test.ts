import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { readMark, withMark } from '@/lib/domain/event-mark';
import type { Tag } from '@/lib/domain/tag';
import { cut, desiredFields, type Wording } from '@/lib/sync/desired-fields';
import { makeEvent } from '@/tests/model/make-event';

const event = makeEvent();
const tag: Tag = {
  activityTypeId: 'meeting',
  customer: { id: 'birch', name: 'Birch' },
  project: { id: 'shop', phaseName: '', projectName: 'Shop', standing: 'open' },
  note: 'Agenda',
  sending: 'manual',
};
const wording: Wording = {
  capabilities: { maxTitle: 20, maxLocation: 20 },
  privateEvents: 'dont-send',
  untitled: 'Client meeting',
  neutralTitle: 'Private event',
};
const fields = (change: Partial<CalendarEvent> = {}, more: Partial<Wording> = {}) =>
  desiredFields({ ...event, ...change }, tag, { ...wording, ...more });

describe('the activity of an event', () => {
  it('holds title, time, location, note and what the tag says', () => {
    expect(fields()).toEqual({
      title: 'Kick-off',
      when: event.when,
      location: 'Room 1',
      notes: withMark('Agenda', event.eid),
      activityTypeId: 'meeting',
      customerId: 'birch',
      projectId: 'shop',
    });
  });

  it('is none while the tag has no activity type', () => {
    expect(desiredFields(event, { note: '', sending: 'manual' }, wording)).toBeUndefined();
  });

  it.each(['', '  \n'])('is called by its type when the event has the title %j', (title) => {
    expect(fields({ title })?.title).toBe('Client meeting');
  });

  it('keeps customer and project while the key’s rights are not known', () => {
    const capabilities = { ...wording.capabilities, customers: false, projects: false };
    expect(fields({}, { capabilities })).toEqual(fields());
  });

  it.each(['dont-send', 'neutral-title'] as const)(
    'gives a private event’s time alone under %s',
    (privateEvents) => {
      expect(fields({ isPrivate: true }, { privateEvents })).toMatchObject({
        title: 'Private event',
        location: '',
        notes: withMark('', event.eid),
        when: event.when,
      });
    },
  );

  it('gives a private event in full when the setting says so', () => {
    expect(fields({ isPrivate: true }, { privateEvents: 'in-full' })).toEqual(fields());
  });

  it('has a title even when the neutral one is missing', () => {
    expect(fields({ isPrivate: true }, { neutralTitle: '' })?.title).toBe('Client meeting');
  });

  it('never holds the words of a private event, and always its mark', () => {
    const word = fc.string({ minLength: 3 }).map((text) => `§${text}`);
    fc.assert(
      fc.property(word, word, word, (title, location, note) => {
        const sent = desiredFields(
          { ...event, isPrivate: true, title, location },
          { ...tag, note },
          wording,
        );
        expect(JSON.stringify(sent)).not.toContain('§');
        expect(readMark(sent?.notes ?? '')?.eventId).toBe(event.eventId);
      }),
    );
  });
});

describe('cutting', () => {
  it.each([
    ['a family', '👨‍👩‍👧‍👦', 11],
    ['a flag', '🇫🇮', 4],
    ['a skin tone', '👍🏽', 4],
    ['a combined letter', 'e\u0301', 2],
  ])('takes %s whole or not at all', (_, grapheme, length) => {
    expect(grapheme).toHaveLength(length);
    expect(cut(`ab${grapheme}`, 2 + length - 1)).toBe('ab');
    expect(cut(`ab${grapheme}c`, 2 + length)).toBe(`ab${grapheme}`);
  });

  it('gives the longest beginning of whole characters that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, most) => {
        const kept = cut(text, most);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(kept)).toBe(true);
        const [next] = new Intl.Segmenter().segment(text.slice(kept.length));
        if (next) expect(kept.length + next.segment.length).toBeGreaterThan(most);
      }),
    );
  });
});
