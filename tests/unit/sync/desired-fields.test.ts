import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { readMark, withMark } from '@/lib/domain/event-mark';
import { defaultMapping, type Mapping } from '@/lib/domain/mapping';
import type { Tag } from '@/lib/domain/tag';
import { placeholders } from '@/lib/domain/template';
import { cut, desiredFields, type Wording } from '@/lib/sync/desired-fields';
import { createPhrasing } from '@/lib/sync/phrasing';
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

  it.each([
    ['public', 'in-full'],
    ['public', 'dont-send'],
    ['private', 'in-full'],
    ['private', 'neutral-title'],
  ] as const)(
    'gives the time alone of a %s event that is ticked private under %s, and says so in the mark',
    (visibility, privateEvents) => {
      const isPrivate = visibility === 'private';
      const ticked: Tag = { ...tag, isPrivate: true };
      expect(
        desiredFields({ ...event, isPrivate }, ticked, { ...wording, privateEvents }),
      ).toMatchObject({
        title: 'Private event',
        location: '',
        notes: withMark('', event.eid, true),
        when: event.when,
      });
    },
  );

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

describe('the activity of an event under templates', () => {
  const phrased = (
    mapping: Partial<Mapping>,
    change: Partial<CalendarEvent> = {},
    more: Partial<Wording> = {},
  ) => {
    const phrasing = createPhrasing({ ...defaultMapping, ...mapping })?.({
      event: { ...event, ...change },
      tag,
      calendar: { name: 'Work' },
      type: { name: 'Client meeting' },
    });
    return fields(change, { capabilities: { maxTitle: 60, maxLocation: 20 }, phrasing, ...more });
  };

  it.each<[string, Partial<CalendarEvent>, string]>([
    ['{title} at {location}', { location: ' Kaisaniemenkatu 1\n00100 Helsinki' }, ''],
    ['{calendar} {type} {customer} {project} {note}', {}, 'Work Client meeting Birch Shop Agenda'],
    ['{title}[ by {organiser}]', {}, 'Kick-off'],
    [
      '{title}[ by {organiser}]',
      { organizedByMe: false, organizer: 'bo@birch.example' },
      'Kick-off by bo@birch.example',
    ],
    ['{customer}: {title}', { title: '' }, 'Birch: Client meeting'],
    ['{title}[, with {guests} others]', {}, 'Kick-off'],
    [
      '{title}[, with {guests} others]',
      { hasOtherGuests: true, guests: { count: 3, domains: ['birch.example'] } },
      'Kick-off, with 3 others',
    ],
    ['{title}[ ({duration})]', {}, 'Kick-off (1:00)'],
    [
      '{title}[ ({duration})]',
      { when: { kind: 'timed', startAt: 0, endAt: 26.1 * 3_600_000 } },
      'Kick-off (26:06)',
    ],
    [
      '{title}[ ({duration})]',
      { when: { kind: 'all-day', startDate: '2026-11-25', endDate: '2026-11-26' } },
      'Kick-off',
    ],
  ])('is called by %j', (title, change, expected) => {
    const one = expected || 'Kick-off at Kaisaniemenkatu 1 00100 Helsinki';
    expect(phrased({ title }, change)?.title).toBe(one);
  });

  it('is called by its type where the template says nothing', () => {
    expect(phrased({ title: '[{organiser}]' })?.title).toBe('Client meeting');
  });

  it('has a note of several lines, and keeps the mark as the last one', () => {
    const note =
      'Where: {location}\n\n{note}\nMerkki: https://calendar.google.com/calendar/event?eid=x';
    expect(phrased({ note })?.notes).toBe(withMark('Where: Room 1\n\nAgenda', event.eid));
  });

  it('leads to the event above the mark, where that is wanted', () => {
    const link = `https://calendar.google.com/calendar/event?eid=${event.eid}`;
    expect(phrased({ note: '{link}\n{note}' })?.notes).toBe(withMark(`${link}\nAgenda`, event.eid));
  });

  it('leaves the place out', () => {
    expect(phrased({ location: false })).toEqual({ ...fields(), location: '' });
  });

  it('holds a note that stands elsewhere as it was sent', () => {
    const elsewhere: Tag = { ...tag, note: 'Agenda\nRoom 1', isNoteElsewhere: true };
    const phrasing = createPhrasing({ ...defaultMapping, note: '{note}\n{location}' })?.({
      ...{ event: { ...event, location: 'Room 2' }, tag: elsewhere },
      ...{ calendar: undefined, type: undefined },
    });
    const sent = desiredFields(event, elsewhere, { ...wording, phrasing });
    expect(sent?.notes).toBe(withMark('Agenda\nRoom 1', event.eid));
  });

  it('is never longer than it may be, always marked, and says nothing that is to stay here', () => {
    const template = fc
      .array(fc.oneof(fc.constantFrom(...placeholders.map((name) => `{${name}}`)), fc.string()))
      .map((pieces) => pieces.join(''));
    const word = fc.string({ unit: 'grapheme' }).map((text) => `§${text}`);
    fc.assert(
      fc.property(template, template, word, fc.boolean(), (title, note, text, isPrivate) => {
        const change = { title: text, location: text, organizer: text, isPrivate };
        const sent = phrased({ title, note }, change, wording);
        expect(sent?.title.length).toBeLessThanOrEqual(20);
        expect(sent?.title).not.toBe('');
        expect(sent?.location.length).toBeLessThanOrEqual(20);
        expect(readMark(sent?.notes ?? '')?.eventId).toBe(event.eventId);
        if (isPrivate) expect(JSON.stringify(sent)).not.toContain('§');
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
