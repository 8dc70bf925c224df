import type { Activity } from '@/lib/domain/activity';
import type { KeptActivity } from '@/lib/domain/ports';
import { fullProjectName, practiceNames } from '@/lib/psa/practice/practice-names';

/** The activity as others see it, with what the catalogue calls its customer and project. Names are looked up, never kept. */
export function namedActivity({ participants: _, ...activity }: KeptActivity): Activity {
  const names = practiceNames(activity);
  return {
    ...activity,
    ...(activity.customerId !== undefined && { customerName: names.customer }),
    ...(activity.projectId !== undefined && { projectName: fullProjectName(names) }),
  };
}
