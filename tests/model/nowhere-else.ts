import { ProblemError } from '@/lib/domain/problem';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import type { ReconcileWorld } from '@/lib/sync/world';

const refuse = () => Promise.reject(new ProblemError({ kind: 'forbidden', side: 'google' }));

/** What an installation finds that decides nothing by itself and whose person has one calendar: no event elsewhere. */
export const nowhereElse: ReconcileWorld = {
  writer: {
    read: async () => undefined,
    readSeries: async () => undefined,
    create: refuse,
    change: refuse,
    remove: refuse,
    restore: refuse,
    carryTag: refuse,
    createCalendar: refuse,
    removeCalendar: refuse,
  },
  sync: defaultSyncSettings,
  privateEvents: 'dont-send',
  space: 'fake',
  judging: {
    calendars: new Map(),
    judge: () => {
      throw new Error('this installation decides nothing by itself');
    },
    neutralTitles: [],
    chosenCalendarIds: new Set(),
    space: 'fake',
  },
  activityTypes: [],
};
