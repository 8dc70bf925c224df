import { whyLeftOut } from '@/lib/domain/left-out';
import type { Tag } from '@/lib/domain/tag';
import type { ListedEvent } from '@/lib/messages/many-schemas';

/** What the tags of events have in common; `isVarious`: they have activity types, but not the same. */
export interface CommonTag {
  readonly tag: Tag;
  readonly isVarious: boolean;
}

/** Of those that can be tagged at all. */
export function commonTag(events: readonly ListedEvent[]): CommonTag {
  const tags = events.filter(isTaggable).map(({ tag }) => tag);
  const [first] = tags;
  const types = new Set(tags.map(({ activityTypeId }) => activityTypeId));
  const tag: Tag = { note: '', sending: 'manual' };
  if (first?.activityTypeId !== undefined && types.size === 1)
    tag.activityTypeId = first.activityTypeId;
  if (first?.customer && tags.every(({ customer }) => customer?.id === first.customer?.id))
    tag.customer = first.customer;
  if (first?.project && tags.every(({ project }) => project?.id === first.project?.id))
    tag.project = first.project;
  types.delete(undefined);
  return { tag, isVarious: types.size > 1 };
}

function isTaggable({ state }: ListedEvent): boolean {
  return state.kind !== 'not-sendable' && whyLeftOut('tag', state) === undefined;
}
