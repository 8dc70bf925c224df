import type { ActivityFields } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Capabilities } from '@/lib/domain/connection';
import { withMark } from '@/lib/domain/event-mark';
import type { Settings } from '@/lib/domain/settings';
import type { Tag } from '@/lib/domain/tag';

/** What the activity of an event depends on besides the event and its tag. */
export interface Wording {
  readonly capabilities: Pick<Capabilities, 'maxTitle' | 'maxLocation'>;
  readonly privateEvents: Settings['privateEvents'];
  /** For an event without title: an activity must have one. */
  readonly untitled: string;
  /** What a private event is called when its own title may not leave. */
  readonly neutralTitle: string;
  /** The activity was there first: its event tells by its id what it stands for, and the notes carry no mark. */
  readonly isUnmarked?: boolean | undefined;
}

/**
 * What the activity of this event should hold. Of the event only title, time and location travel, never its
 * description, guests or conference link; a private event gives its time alone unless the setting says *in full*.
 * Undefined while the tag has no activity type.
 */
export function desiredFields(
  event: CalendarEvent,
  tag: Tag,
  wording: Wording,
): ActivityFields | undefined {
  if (tag.activityTypeId === undefined) return undefined;
  const { capabilities } = wording;
  const open = !isRedacted(event, wording.privateEvents);
  const note = open ? tag.note : '';
  return {
    title: cut(
      (open ? event.title.trim() : wording.neutralTitle) || wording.untitled,
      capabilities.maxTitle,
    ),
    when: event.when,
    location: open ? cut(event.location.trim(), capabilities.maxLocation) : '',
    notes: wording.isUnmarked ? note.trim() : withMark(note, event.eid),
    activityTypeId: tag.activityTypeId,
    // Whatever the key may do today: its rights are not known at once, and would show as a change of the tag.
    ...(tag.customer && { customerId: tag.customer.id }),
    ...(tag.project && { projectId: tag.project.id }),
  };
}

/** Whether the event's words stay here. */
export function isRedacted(
  event: CalendarEvent,
  privateEvents: Settings['privateEvents'],
): boolean {
  return event.isPrivate && privateEvents !== 'in-full';
}

/** By whole characters as people see them: an emoji is never cut in half. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept;
}
