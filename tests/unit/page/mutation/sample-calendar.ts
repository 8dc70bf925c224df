import type { MarkState } from '@/lib/domain/mark-state';
import { sampleEvent, sampleTask } from './shapes';

/** What stands in the calendar of a perturbed page. */
export const planning = sampleEvent('planning', 'Planning');
export const review = sampleEvent('review', 'Review');
export const lunch = sampleEvent('lunch_20260914T090000Z', 'Lunch');
export const leftOver = sampleEvent('left', 'Left over');
export const bills = sampleTask('bills', 'Pay bills');

/** Each event has a mark of its own, so that one on the wrong chip shows. */
export const marks: Readonly<Record<string, MarkState>> = {
  [planning.eid]: 'tagged',
  [review.eid]: 'sent',
  [lunch.eid]: 'failed',
  [leftOver.eid]: 'ignored',
};
