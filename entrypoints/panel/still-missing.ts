import type { Requirement } from '@/lib/domain/problem';
import type { Tag } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';

/** What has to be chosen before the event can be sent; a default activity type counts as chosen. */
export function stillMissing(view: EventView): Requirement[] {
  const type = chosenType(view);
  if (!type) return ['activity-type'];
  return type.requires.filter((requirement) => !isGiven(view.tag, requirement));
}

/** The activity type of the tag, else the one proposed for untagged events. */
export function chosenType({ psa, tag }: EventView) {
  const id = tag.activityTypeId ?? psa.defaultTypeId;
  return psa.activityTypes.find((type) => type.id === id);
}

function isGiven(tag: Tag, requirement: Requirement): boolean {
  if (requirement === 'customer') return tag.customer !== undefined;
  return requirement === 'activity-type' || tag.project !== undefined;
}
