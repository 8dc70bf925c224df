import type { ActivityFields } from '@/lib/domain/activity';
import type { KeptActivity } from '@/lib/domain/ports';
import { practiceCustomers } from '@/lib/psa/practice/practice-customers';
import { practiceProjects } from '@/lib/psa/practice/practice-projects';
import { practiceTypes } from '@/lib/psa/practice/practice-types';

/** What the ids in an activity are called; empty for none, the id itself for one that is not known. */
export interface PracticeNames {
  readonly activityType: string;
  readonly customer: string;
  readonly project: string;
  readonly phase: string;
}

export function practiceNames(fields: ActivityFields): PracticeNames {
  const { activityTypeId, customerId = '', projectId = '' } = fields;
  const project = practiceProjects.find(({ id }) => id === projectId);
  return {
    activityType: nameIn(practiceTypes, activityTypeId),
    customer: nameIn(Object.values(practiceCustomers), customerId),
    project: project?.projectName ?? projectId,
    phase: project?.phaseName ?? '',
  };
}

/** A project and its phase as one text. */
export function fullProjectName({ project, phase }: PracticeNames): string {
  return phase === '' ? project : `${project} – ${phase}`;
}

/** Who takes part, by name. */
export function participantNames({ participants = [] }: KeptActivity): string {
  return participants.map(({ name }) => name).join(', ');
}

function nameIn(rows: readonly { id: string; name: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}
