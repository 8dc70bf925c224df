import type { ItemState } from '@/lib/domain/item-state';
import type { Tag } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';

export const when = { kind: 'timed', startAt: 0, endAt: 3_600_000 } as const;
export const htmlLink = 'https://calendar.google.com/calendar/event?eid=e1';
export const tag: Tag = { activityTypeId: 'meeting', note: '', sending: 'manual' };

/** An event in this state, as the background describes it to the panel. */
export function viewOf(state: ItemState, change: Partial<EventView> = {}): EventView {
  return {
    eid: 'e1',
    event: { title: 'Kickoff', when, location: '', isPrivate: false, organizer: '', htmlLink },
    remarks: [],
    psa: {
      connectionId: 'c1',
      name: 'Severa',
      system: 'severa',
      capabilities: {
        ...{ customers: true, projects: true, participants: true, delete: true },
        ...{ contacts: true, changedSince: true, maxLocation: 100, maxTitle: 100 },
      },
      activityTypes: [
        {
          id: 'meeting',
          name: 'Meeting',
          category: 'CalendarEntry',
          isDefault: false,
          requires: [],
        },
      ],
      recentTypeIds: [],
    },
    tag,
    offersAuto: false,
    offersPrivate: false,
    state,
    ...change,
  };
}
