import type { Activity } from '@/lib/domain/activity';
import { fullProjectName, practiceNames } from '@/lib/psa/practice/practice-names';

/** The activity with what the catalogue calls its customer and project. Names are looked up, never kept. */
export function namedActivity(activity: Activity): Activity {
  const names = practiceNames(activity);
  return {
    ...activity,
    ...(activity.customerId !== undefined && { customerName: names.customer }),
    ...(activity.projectId !== undefined && { projectName: fullProjectName(names) }),
  };
}
