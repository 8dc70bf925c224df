import type { Activity } from '@/lib/domain/activity';
import type { ActivityChange, ActivityDraft } from '@/lib/domain/ports';
import { fromSeveraTimes, toSeveraTimes } from '@/lib/psa/severa/activity-times';
import { encodePatch, type Replacement } from '@/lib/psa/severa/patch';
import type { ActivityModel } from '@/lib/psa/severa/schema';

/** Severa's limit, in UTF-16 units. */
export const maxLocation = 1000;

/** The activity in the core's words. `timeZone` is the user's, for the dates of all-day activities. */
export function toActivity(model: ActivityModel, timeZone: string): Activity {
  return {
    id: model.guid,
    title: model.name,
    when: fromSeveraTimes(model, timeZone),
    location: model.location ?? '',
    notes: model.notes ?? '',
    activityTypeId: model.activityType.guid,
    ...given('customerId', model.customer?.guid),
    ...given('customerName', model.customer?.name),
    ...given('projectId', model.phase?.guid),
    // The phase's name: of its project the activity tells no more than the id.
    ...given('projectName', model.phase?.name),
    ownerId: model.ownerUser.guid,
    ownerName: model.ownerUser.name ?? '',
    isClosed: model.isClosed ?? false,
    hasHours: model.hasHours ?? false,
    ...given('seriesParentId', model.recurrenceParentActivityGuid),
    createdAt: model.createdDateTime ?? 0,
    ...given('changedAt', model.lastUpdatedDateTime),
  };
}

/** The body that creates an activity for its owner. */
export function toNewActivity(
  draft: ActivityDraft,
  owner: { readonly id: string; readonly timeZone: string },
): object {
  return {
    name: draft.title,
    ...toSeveraTimes(draft.when, owner.timeZone),
    location: locationOf(draft.location),
    notes: textOrNull(draft.notes),
    activityType: { guid: draft.activityTypeId },
    ownerUser: { guid: owner.id },
    ...(draft.customerId === undefined ? {} : { customer: { guid: draft.customerId } }),
    ...(draft.projectId === undefined ? {} : { phase: { guid: draft.projectId } }),
  };
}

/** The patch that makes the change. Start and end go together: one alone might be checked against the other's old value. */
export function toActivityPatch(change: ActivityChange, timeZone: string): Replacement[] {
  return encodePatch({
    name: change.title,
    ...(change.when && toSeveraTimes(change.when, timeZone)),
    location: change.location === undefined ? undefined : locationOf(change.location),
    notes: change.notes === undefined ? undefined : textOrNull(change.notes),
    activityType: referenceTo(change.activityTypeId) ?? undefined,
    customer: referenceTo(change.customerId),
    phase: referenceTo(change.projectId),
  });
}

function locationOf(location: string): string | null {
  // A cut through a surrogate pair would leave half a character.
  return textOrNull(location.slice(0, maxLocation).replace(/[\uD800-\uDBFF]$/, ''));
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

function referenceTo(id: string | null | undefined): { guid: string } | null | undefined {
  return typeof id === 'string' ? { guid: id } : id;
}

function given<K extends string, V>(key: K, value: V | null | undefined): { [P in K]?: V } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
