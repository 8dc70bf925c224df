import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Capabilities } from '@/lib/domain/connection';
import type { Timespan } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

/** Something about an event that the person should know, most of it before sending. */
export const remarkSchema = z.enum([
  'left-undone',
  'tag-stays',
  'tentative',
  'free',
  'guest',
  'no-title',
  'location-cut',
  'title-cut',
  'no-duration',
  'multi-day',
]);
export type Remark = z.infer<typeof remarkSchema>;

/** What is known of an event besides what stands in it. */
export interface RemarkFacts {
  /** Its title and location stay here: how they are written is of no matter then. */
  readonly isRedacted: boolean;
  /** A run was cancelled before it came to it. */
  readonly isLeftUndone?: boolean;
  /** Google Calendar did not take its tag along. */
  readonly isTagKept?: boolean;
  /** Title and location as the mapping says them, uncut; undefined: as they are. */
  readonly said?: Pick<CalendarEvent, 'title' | 'location'> | undefined;
}

/** What is worth saying about the event, most important first. */
export function remarksOf(
  event: CalendarEvent,
  limits: Pick<Capabilities, 'maxTitle' | 'maxLocation'>,
  { isRedacted, isLeftUndone = false, isTagKept = false, said = event }: RemarkFacts,
): Remark[] {
  const applies: Record<Remark, boolean> = {
    'left-undone': isLeftUndone,
    'tag-stays': isTagKept,
    tentative: event.status === 'tentative' || event.response === 'tentative',
    free: !event.isBusy,
    guest: !event.organizedByMe,
    'no-title': !isRedacted && event.title.trim() === '',
    'title-cut': !isRedacted && said.title.trim().length > limits.maxTitle,
    'location-cut': !isRedacted && said.location.trim().length > limits.maxLocation,
    'no-duration': event.when.kind === 'timed' && event.when.endAt === event.when.startAt,
    'multi-day': lastsDays(event.when),
  };
  return remarkSchema.options.filter((remark) => applies[remark]);
}

const dayMs = 86_400_000;

function lastsDays(when: Timespan): boolean {
  if (when.kind === 'timed') return when.endAt - when.startAt > dayMs;
  return Date.parse(when.endDate) - Date.parse(when.startDate) > dayMs;
}
