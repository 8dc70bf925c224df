import type { ActivityType } from '@/lib/domain/activity';

const nothing: ActivityType['requires'] = [];

/** The activity types of a consultancy as people know them. Ids stay the same for ever: activities point to them. */
export const practiceTypes: readonly ActivityType[] = [
  type('client-meeting', 'Client meeting', 'CalendarEntry', { isDefault: true }),
  type('internal-meeting', 'Internal meeting', 'CalendarEntry'),
  type('sales-meeting', 'Sales meeting', 'SalesEvent'),
  type('project-work', 'Project work', 'Task', { requires: ['project'] }),
  type('workshop', 'Workshop', 'CalendarEntry'),
  type('travel', 'Travel', 'CalendarEntry'),
  type('training', 'Training', 'CalendarEntry'),
  type('personal', 'Personal', 'Personal'),
  type('absence', 'Absence', 'Absences'),
];

function type(
  id: string,
  name: string,
  category: ActivityType['category'],
  more: Partial<Pick<ActivityType, 'isDefault' | 'requires'>> = {},
): ActivityType {
  return { id, name, category, isDefault: false, requires: nothing, ...more };
}
