import type { Activity } from '@/lib/domain/activity';
import type { KeptActivity } from '@/lib/domain/ports';
import { windowAround } from '@/lib/domain/timespan';
import {
  fullProjectName,
  participantNames,
  practiceNames,
} from '@/lib/psa/practice/practice-names';

/** A practice activity in words, for a screen. */
export interface PracticeRow
  extends Pick<Activity, 'id' | 'title' | 'when' | 'location' | 'notes'> {
  readonly activityType: string;
  readonly customer: string;
  readonly project: string;
  /** By name. */
  readonly participants: string;
}

/** What the practice PSA holds, latest first. */
export function practiceRows(activities: readonly KeptActivity[]): PracticeRow[] {
  return [...activities]
    .sort((a, b) => windowAround(b.when).startAt - windowAround(a.when).startAt)
    .map(toRow);
}

function toRow(activity: KeptActivity): PracticeRow {
  const { id, title, when, location, notes } = activity;
  const names = practiceNames(activity);
  const { activityType, customer } = names;
  return {
    id,
    title,
    when,
    location,
    notes,
    activityType,
    customer,
    project: fullProjectName(names),
    participants: participantNames(activity),
  };
}
