import { describe, expect, it } from 'vitest';
import { type ActivityCategory, type ActivityType, proposedType } from '@/lib/domain/activity';

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
