import type { Activity } from '@/lib/domain/activity';
import { withoutMark } from '@/lib/domain/event-mark';
import type { SharedField } from '@/lib/domain/link';
import type { Tag } from '@/lib/domain/tag';

/** The tag after the named fields came from the activity; what names no part of a tag is passed over. */
export function tagOfActivity(
  tag: Tag,
  activity: Activity,
  fields: readonly SharedField[] = ['activityTypeId', 'customerId', 'projectId', 'notes'],
): Tag {
  const next: Tag = { ...tag };
  if (fields.includes('activityTypeId')) next.activityTypeId = activity.activityTypeId;
  if (fields.includes('notes')) setNote(next, activity);
  if (fields.includes('customerId')) setCustomer(next, activity);
  if (fields.includes('projectId')) setProject(next, activity);
  return next;
}

function setNote(tag: Tag, { notes }: Activity): void {
  tag.note = withoutMark(notes);
  delete tag.isNoteElsewhere;
}

function setCustomer(tag: Tag, { customerId, customerName = '' }: Activity): void {
  if (customerId === undefined) delete tag.customer;
  else if (tag.customer?.id !== customerId) tag.customer = { id: customerId, name: customerName };
}

function setProject(tag: Tag, activity: Activity): void {
  const { projectId, projectName = '' } = activity;
  if (projectId === undefined) delete tag.project;
  else if (tag.project?.id !== projectId)
    // Whether it is still open is not told here; the next choice of a project says so.
    tag.project = { id: projectId, phaseName: '', projectName, standing: 'open' };
}
