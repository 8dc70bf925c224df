import { expect, it } from 'vitest';
import { showChange, shownTag } from '@/entrypoints/panel/show-change';
import { tag, viewOf } from './sample-view';

it('while a change of the tag is being saved, the one before it is not offered to be undone', () => {
  const lastAct = { id: 'former', kind: 'tag', standing: 'undoable' } as const;
  const view = viewOf({ kind: 'tagged', missing: [] }, { lastAct });
  expect(showChange(view, { activityTypeId: 'visit' }, 'event')).not.toHaveProperty('lastAct');
});

it('shows at once that the tag is private, and that it is not any more', () => {
  const ticked = shownTag(tag, { isPrivate: true });
  expect(ticked.isPrivate).toBe(true);
  expect(shownTag(ticked, { note: 'x' }).isPrivate).toBe(true);
  expect(shownTag(ticked, { isPrivate: false })).not.toHaveProperty('isPrivate');
});
