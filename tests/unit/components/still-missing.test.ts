import { describe, expect, it } from 'vitest';
import { stillMissing } from '@/entrypoints/panel/still-missing';
import type { ActivityType } from '@/lib/domain/activity';
import type { Tag } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';

const type = (id: string, requires: ActivityType['requires']): ActivityType => ({
  ...{ id, name: id, category: 'CalendarEntry', isDefault: false, requires },
});

function view(tag: Partial<Tag>, defaultTypeId?: string): EventView {
  return {
    eid: 'e',
    remarks: [],
    psa: {
      connectionId: 'c',
      name: 'Severa',
      system: 'severa',
      capabilities: {
        ...{ customers: true, projects: true, participants: true, delete: true },
        ...{ contacts: true, changedSince: true, maxLocation: 100, maxTitle: 100 },
      },
      activityTypes: [type('plain', []), type('work', ['customer', 'project'])],
      recentTypeIds: [],
      ...(defaultTypeId !== undefined && { defaultTypeId }),
    },
    tag: { note: '', sending: 'manual', ...tag },
    offersAuto: false,
    offersPrivate: false,
    state: { kind: 'untagged' },
  };
}

const customer = { id: 'k', name: 'Nordia' };

describe('before an event can be sent', () => {
  it('needs an activity type', () => {
    expect(stillMissing(view({}))).toEqual(['activity-type']);
  });

  it('takes the default type for an untagged event', () => {
    expect(stillMissing(view({}, 'plain'))).toEqual([]);
  });

  it('needs what its type requires and the tag lacks', () => {
    expect(stillMissing(view({ activityTypeId: 'work' }))).toEqual(['customer', 'project']);
    expect(stillMissing(view({ activityTypeId: 'work', customer }))).toEqual(['project']);
  });

  it('needs another type when its own is no longer offered', () => {
    expect(stillMissing(view({ activityTypeId: 'gone' }))).toEqual(['activity-type']);
  });
});
