import { expect, it } from 'vitest';
import { showChange } from '@/entrypoints/panel/show-change';
import { viewOf } from './sample-view';

it('while a change of the tag is being saved, the one before it is not offered to be undone', () => {
  const lastAct = { id: 'former', kind: 'tag', standing: 'undoable' } as const;
  const view = viewOf({ kind: 'tagged', missing: [] }, { lastAct });
  expect(showChange(view, { activityTypeId: 'visit' }, 'event')).not.toHaveProperty('lastAct');
});
