import { describe, expect, it } from 'vitest';
import { type ActivityCategory, type ActivityType, proposedType } from '@/lib/domain/activity';
import { typeFor, typeOfCalendar } from '@/lib/domain/proposed-type';

const type = (name: string, category: ActivityCategory, isDefault: boolean): ActivityType => ({
  id: name,
  name,
  category,
  isDefault,
  requires: [],
});

describe('the type proposed for an event', () => {
  it('is the default of calendar entries, although other categories have defaults too', () => {
    const types = [
      type('Holiday', 'Absences', true),
      type('Offer', 'SalesEvent', true),
      type('Internal', 'CalendarEntry', false),
      type('Meeting', 'CalendarEntry', true),
    ];
    expect(proposedType(types)?.name).toBe('Meeting');
  });

  it('is never an absence or personal time', () => {
    expect(
      proposedType([type('Holiday', 'Absences', true), type('Errand', 'Personal', true)]),
    ).toBeUndefined();
  });
});

describe('the type for an untagged event', () => {
  const activityTypes = [
    type('Meeting', 'CalendarEntry', true),
    type('Call', 'CalendarEntry', false),
    type('Chore', 'Task', true),
  ];
  const choices = { activityTypes, calendarTypeIds: { work: 'Call' }, defaultTypeId: 'Chore' };

  it.each([
    ['its calendar’s', 'work', choices, 'Call'],
    ['the default on another calendar', 'home', choices, 'Chore'],
    ['the default while the calendar is not known', undefined, choices, 'Chore'],
    [
      'the PSA’s own without a default',
      'home',
      { ...choices, defaultTypeId: undefined },
      'Meeting',
    ],
    [
      'the default when the PSA has the calendar’s no more',
      'work',
      { ...choices, calendarTypeIds: { work: 'Lunch' } },
      'Chore',
    ],
    ['its calendar’s while no types are known', 'work', { ...choices, activityTypes: [] }, 'Call'],
  ])('is %s', (_, calendarId, given, expected) => {
    expect(typeFor(calendarId, given)).toBe(expected);
    expect(typeOfCalendar(calendarId, given)).toBe(expected === 'Call' ? 'Call' : undefined);
  });
});
