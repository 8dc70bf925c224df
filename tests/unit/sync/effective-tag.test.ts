import { describe, expect, it } from 'vitest';
import type { ActivityType } from '@/lib/domain/activity';
import { withMark } from '@/lib/domain/event-mark';
import { syncSettingsSchema } from '@/lib/domain/sync-settings';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import { writeCarriedTag } from '@/lib/sync/carried-tag';
import { carriedTagOf, effectiveTag, type TagDefaults } from '@/lib/sync/effective-tag';

const type = (id: string, category: ActivityType['category'], isDefault = false) => ({
  id,
  name: id,
  category,
  isDefault,
  requires: [],
});

const defaults: TagDefaults = {
  sync: syncSettingsSchema.parse({
    outgoing: { select: 'calendars', calendarIds: ['work', 'tasks'] },
    tagsTravel: true,
  }),
  space: 'practice',
  activityTypes: [
    type('meeting', 'CalendarEntry', true),
    type('chore', 'Task'),
    type('work', 'Task', true),
  ],
  calendarTypeIds: {},
  defaultTypeId: undefined,
  tasksCalendarId: 'tasks',
  privateEvents: 'dont-send',
};

const typeOf = (calendarId: string, more: Partial<TagDefaults> = {}, tag: Tag = emptyTag) =>
  effectiveTag({ calendarId, isPrivate: false }, tag, undefined, { ...defaults, ...more })
    .activityTypeId;

describe('the tag that decides over an event', () => {
  it('has the likeliest type in a calendar that is chosen as a whole', () => {
    expect(typeOf('work')).toBe('meeting');
  });

  it.each([
    ['neutral-title', true, 'private'],
    ['neutral-title', false, 'meeting'],
    ['in-full', true, 'meeting'],
  ] as const)(
    'of private events under %s (private: %s) has the type %s',
    (privateEvents, isPrivate, expected) => {
      const activityTypes = [...defaults.activityTypes, type('private', 'Personal')];
      const event = { calendarId: 'work', isPrivate };
      const given = { ...defaults, privateEvents, activityTypes };
      expect(effectiveTag(event, emptyTag, undefined, given).activityTypeId).toBe(expected);
    },
  );

  it('of an event that is ticked private has the type for personal time', () => {
    const activityTypes = [...defaults.activityTypes, type('private', 'Personal')];
    expect(typeOf('work', { activityTypes }, { ...emptyTag, isPrivate: true })).toBe('private');
  });

  it('has the type that the person chose for untagged events', () => {
    expect(typeOf('work', { defaultTypeId: 'chore' })).toBe('chore');
  });

  it.each([
    ['work', { work: 'chore' }, 'chore'],
    ['work', { work: 'no more there' }, 'meeting'],
    ['work', { tasks: 'chore' }, 'meeting'],
    ['tasks', { tasks: 'chore' }, 'chore'],
  ])('in %s has the type chosen for its calendar: %j', (calendarId, calendarTypeIds, expected) => {
    expect(typeOf(calendarId, { calendarTypeIds })).toBe(expected);
  });

  it('has its calendar’s type before the default', () => {
    const chosen = { calendarTypeIds: { work: 'chore' }, defaultTypeId: 'work' };
    expect(typeOf('work', chosen)).toBe('chore');
  });

  it('of a private event without its words is for personal time, whatever its calendar', () => {
    const given: TagDefaults = {
      ...{ ...defaults, privateEvents: 'neutral-title', calendarTypeIds: { work: 'chore' } },
      activityTypes: [...defaults.activityTypes, type('private', 'Personal')],
    };
    const event = { calendarId: 'work', isPrivate: true };
    expect(effectiveTag(event, emptyTag, undefined, given).activityTypeId).toBe('private');
  });

  it('has the default task type in our calendar for tasks', () => {
    expect(typeOf('tasks', { defaultTypeId: 'meeting' })).toBe('work');
  });

  it('has no type of itself in a calendar that is not chosen', () => {
    expect(typeOf('home')).toBeUndefined();
  });

  it('is the person’s own where that names a type', () => {
    expect(typeOf('work', {}, { ...emptyTag, activityTypeId: 'chore' })).toBe('chore');
  });

  it('keeps the type that the event was sent with, should the default change', () => {
    const when = { kind: 'timed', startAt: 0, endAt: 1 } as const;
    const sent = { title: '', when, location: '', notes: '', activityTypeId: 'chore' };
    const agreement = { sent, echo: sent, wasRedacted: false, agreedAt: 0 };
    const link = { agreement };
    expect(
      effectiveTag({ calendarId: 'work', isPrivate: false }, emptyTag, link, defaults)
        .activityTypeId,
    ).toBe('chore');
  });
});

describe('a note that stands in another browser', () => {
  const tag: Tag = { ...emptyTag, activityTypeId: 'chore', isNoteElsewhere: true };

  it('is as it was sent', () => {
    const when = { kind: 'timed', startAt: 0, endAt: 1 } as const;
    const notes = withMark('A long story', 'eid');
    const sent = { title: '', when, location: '', notes, activityTypeId: 'chore' };
    const link = { agreement: { sent, echo: sent, wasRedacted: false, agreedAt: 0 } };
    expect(effectiveTag({ calendarId: 'work', isPrivate: false }, tag, link, defaults).note).toBe(
      'A long story',
    );
  });

  it('is not known before anything was sent', () => {
    expect(
      effectiveTag({ calendarId: 'work', isPrivate: false }, tag, undefined, defaults),
    ).toEqual(tag);
  });
});

describe('a tag that an event carries', () => {
  const tag: Tag = { activityTypeId: 'chore', note: 'Bring the drawings', sending: 'auto' };
  const carriedTag = writeCarriedTag(tag, 'uid', 'practice') ?? '';

  it('reads as it was left there', () => {
    expect(carriedTagOf({ carriedTag, iCalUid: 'uid' }, defaults)).toEqual(tag);
  });

  it('sends no copy of the event by itself', () => {
    expect(carriedTagOf({ carriedTag, iCalUid: 'copy' }, defaults)?.sending).toBe('manual');
  });

  it.each([
    ['base@google.com', 'base_R20261202T120000@google.com'],
    ['base_R20261202T120000@google.com', 'base_R20261209@google.com'],
  ])('still sends what was split off: %s → %s', (item, iCalUid) => {
    const ofSeries = writeCarriedTag(tag, item, 'practice') ?? '';
    expect(carriedTagOf({ carriedTag: ofSeries, iCalUid }, defaults)?.sending).toBe('auto');
  });

  it('loses what belongs to another PSA', () => {
    const elsewhere = { ...defaults, space: 'severa/production' };
    expect(carriedTagOf({ carriedTag, iCalUid: 'uid' }, elsewhere)).toEqual({
      note: 'Bring the drawings',
      sending: 'auto',
    });
  });

  const sync = { ...defaults.sync, tagsTravel: false };

  it('is not read where tags do not travel', () => {
    expect(carriedTagOf({ carriedTag, iCalUid: 'uid' }, { ...defaults, sync })).toBeUndefined();
  });

  it('keeps its words here even so where it is private', () => {
    const ticked = writeCarriedTag({ ...tag, isPrivate: true }, 'uid', 'practice') ?? '';
    expect(carriedTagOf({ carriedTag: ticked, iCalUid: 'uid' }, { ...defaults, sync })).toEqual({
      ...emptyTag,
      isPrivate: true,
    });
  });
});
