import type { ActivityCategory, ActivityType } from '@/lib/domain/activity';
import type { Requirement } from '@/lib/domain/problem';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { readPages } from '@/lib/psa/severa/paging';
import { activityTypeModelSchema } from '@/lib/psa/severa/schema';

// A project task belongs to a project; the other categories stand alone.
const requirements: Readonly<Record<ActivityCategory, Requirement[]>> = {
  Personal: [],
  Absences: [],
  CalendarEntry: [],
  SalesEvent: [],
  Task: ['project'],
};

/** The active activity types of the organisation. */
export async function readActivityTypes(client: SeveraClient): Promise<ActivityType[]> {
  const rows = await readPages(client, activityTypeModelSchema, {
    path: '/v1/activitytypes',
    query: { active: true },
    right: 'settings:read',
  });
  return rows
    .filter(({ isActive }) => isActive)
    .map(({ guid, name, category, isDefault }) => ({
      id: guid,
      name,
      category,
      isDefault: isDefault ?? false,
      requires: requirements[category],
    }));
}
