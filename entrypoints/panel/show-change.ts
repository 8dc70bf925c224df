import type { Tag, TagChange, TagScope } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';

/** The view as it will be once the background has saved the change; its answer replaces the guess. */
export function showChange(
  view: EventView,
  change: TagChange,
  scope: TagScope = 'event',
): EventView {
  // What was done last is this change, and how it is undone is not known yet.
  const { suggestion, lastAct: _, ...rest } = view;
  const tag = shownTag(view.tag, change);
  const state = stateAfter(view, change);
  return {
    ...rest,
    tag,
    ...(view.series && { series: { scope } }),
    ...(suggestion && state.kind === 'untagged' && !tag.customer && !tag.project && { suggestion }),
    state,
  };
}

/** The tag as it will be, near enough: what follows from a change is the background's to say. */
export function shownTag(former: Tag, change: TagChange): Tag {
  const tag = { ...former };
  if (change.note !== undefined) tag.note = change.note;
  if (change.sending !== undefined) tag.sending = change.sending;
  if (change.isPrivate !== undefined) show(tag, 'isPrivate', change.isPrivate || null);
  show(tag, 'activityTypeId', change.activityTypeId);
  show(tag, 'customer', change.customer);
  show(tag, 'project', change.project);
  if (change.project?.customer) tag.customer = change.project.customer;
  return tag;
}

function show<K extends 'activityTypeId' | 'customer' | 'project' | 'isPrivate'>(
  tag: Tag,
  key: K,
  value: Tag[K] | null,
): void {
  if (value === undefined) return;
  if (value === null) delete tag[key];
  else tag[key] = value;
}

function stateAfter(
  { state }: EventView,
  { sending, activityTypeId }: TagChange,
): EventView['state'] {
  if (state.kind === 'untagged' && activityTypeId) return { kind: 'tagged', missing: [] };
  if (sending === 'never') return { kind: 'ignored' };
  return sending === 'manual' && state.kind === 'ignored' ? { kind: 'untagged' } : state;
}
