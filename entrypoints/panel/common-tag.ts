import type { Tag } from '@/lib/domain/tag';
import type { ListedEvent } from '@/lib/messages/many-schemas';

/** What the tags of events have in common; `isVarious`: they have activity types, but not the same. */
export interface CommonTag {
  readonly tag: Tag;
  readonly isVarious: boolean;
}

const untaggable: ReadonlySet<ListedEvent['state']['kind']> = new Set([
  ...(['not-sendable', 'ignored', 'queued', 'already-there'] as const),
]);

/** Of those that can be tagged at all. */
export function commonTag(events: readonly ListedEvent[]): CommonTag {
  const tags = events.filter(({ state }) => !untaggable.has(state.kind)).map(({ tag }) => tag);
  const [first] = tags;
  const types = new Set(tags.map(({ activityTypeId }) => activityTypeId));
  const tag: Tag = { note: '', sending: 'manual' };
  if (first?.activityTypeId !== undefined && types.size === 1)
    tag.activityTypeId = first.activityTypeId;
  if (first?.customer && tags.every(({ customer }) => customer?.id === first.customer?.id))
    tag.customer = first.customer;
  if (first?.project && tags.every(({ project }) => project?.id === first.project?.id))
    tag.project = first.project;
  return { tag, isVarious: types.size > 1 };
}
