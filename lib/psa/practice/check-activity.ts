import type { ActivityFields } from '@/lib/domain/activity';
import { ProblemError } from '@/lib/domain/problem';
import { practiceCustomers } from '@/lib/psa/practice/practice-customers';
import { practiceProjects } from '@/lib/psa/practice/practice-projects';
import { practiceTypes } from '@/lib/psa/practice/practice-types';

/**
 * Refuses what a real PSA system refuses, with `rejected`: no title, an unknown type, customer or project, a project
 * that takes no more work. `before` is what the activity was: what it has already, it may keep.
 */
export function checkPracticeActivity(fields: ActivityFields, before?: ActivityFields): void {
  const { title, activityTypeId, customerId, projectId } = fields;
  const type = practiceTypes.find(({ id }) => id === activityTypeId);
  const project = practiceProjects.find(({ id }) => id === projectId);
  const customers = Object.values(practiceCustomers);
  if (title === '') reject('title');
  if (!type) reject('activityType');
  if (customerId !== undefined && !customers.some(({ id }) => id === customerId))
    reject('customer');
  if (projectId === undefined ? type?.requires.includes('project') : !project) reject('project');
  if (project && project.standing !== 'open' && projectId !== before?.projectId) reject('project');
}

function reject(field: string): never {
  throw new ProblemError({ kind: 'rejected', side: 'psa', fields: [field] });
}
