import { csvLine, csvStart } from '@/lib/domain/csv';
import type { KeptActivity } from '@/lib/domain/ports';
import { deviceZone, localTimeAt } from '@/lib/domain/zoned-date';
import { participantNames, practiceNames } from '@/lib/psa/practice/practice-names';

// The end of an all-day activity is exclusive, as everywhere in Merkki.
const header = [
  'Title',
  'Start',
  'End',
  'All day',
  'Activity type',
  'Customer',
  'Project',
  'Phase',
  'Participants',
  'Location',
  'Notes',
  'Created',
  'Changed',
  'Id',
];

/** The practice activities as CSV, oldest first, for spreadsheets: ISO times on the wall clocks of the zone. */
export function practiceCsv(activities: readonly KeptActivity[], timeZone = deviceZone()): string {
  const rows = activities
    .map((activity) => ({
      start: timesOf(activity, timeZone)[0],
      cells: cellsOf(activity, timeZone),
    }))
    .sort((a, b) => a.start.localeCompare(b.start))
    .map(({ cells }) => cells);
  return csvStart + [header, ...rows].map((cells) => csvLine(cells)).join('');
}

function cellsOf(activity: KeptActivity, timeZone: string): string[] {
  const { id, title, when, location, notes, createdAt, changedAt } = activity;
  const { activityType, customer, project, phase } = practiceNames(activity);
  const created = localTimeAt(createdAt, timeZone);
  const changed = changedAt === undefined ? '' : localTimeAt(changedAt, timeZone);
  const allDay = when.kind === 'all-day' ? 'yes' : 'no';
  const [start, end] = timesOf(activity, timeZone);
  return [title, start, end, allDay, activityType, customer, project, phase].concat([
    participantNames(activity),
    location,
    notes,
    created,
    changed,
    id,
  ]);
}

function timesOf({ when }: KeptActivity, timeZone: string): [start: string, end: string] {
  if (when.kind === 'all-day') return [when.startDate, when.endDate];
  return [localTimeAt(when.startAt, timeZone), localTimeAt(when.endAt, timeZone)];
}
