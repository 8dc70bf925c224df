import type { ActivityFields } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Capabilities } from '@/lib/domain/connection';
import { withMark, withoutMark } from '@/lib/domain/event-mark';
import { hidesWords } from '@/lib/domain/redacted';
import type { Settings } from '@/lib/domain/settings';
import type { Tag } from '@/lib/domain/tag';
import type { Phrasing } from '@/lib/sync/phrasing';

/** What the activity of an event depends on besides the event and its tag. */
export interface Wording {
  readonly capabilities: Pick<Capabilities, 'maxTitle' | 'maxLocation'>;
  readonly privateEvents: Settings['privateEvents'];
  /** For an event without title: an activity must have one. */
  readonly untitled: string;
  /** What an event is called whose own title may not leave. */
  readonly neutralTitle: string;
  /** How the event's words are said; undefined: as they are. */
  readonly phrasing?: Phrasing | undefined;
  /** The activity was there first: its event tells by its id what it stands for, and the notes carry no mark. */
  readonly isUnmarked?: boolean | undefined;
  /** Words that the activity has of its own; that the event is private now is no reason to take them out of it. */
  readonly ownWords?: OwnWords | undefined;
}

export type OwnWords = Partial<Pick<ActivityFields, 'title' | 'location' | 'notes'>>;

/**
 * What the activity of this event should hold. Of the event only time and the words that the mapping names travel,
 * never its description, guests or conference link; a private event gives its time alone unless the setting says *in
 * full*, and one whose tag says so always, whatever the mapping says. What the PSA said first, it goes on saying.
 * Undefined while the tag has no activity type.
 */
export function desiredFields(
  event: CalendarEvent,
  tag: Tag,
  wording: Wording,
): ActivityFields | undefined {
  if (tag.activityTypeId === undefined) return undefined;
  const { capabilities } = wording;
  const open = !hidesWords(event, tag, wording.privateEvents);
  const words = open ? wordsOf(event, tag, wording) : { ...hidden(wording), ...wording.ownWords };
  const { title, location, notes } = words;
  return {
    title: cut(title || wording.untitled, capabilities.maxTitle),
    when: event.when,
    location: cut(location, capabilities.maxLocation),
    notes: wording.isUnmarked ? notes.trim() : withMark(notes, event.eid, tag.isPrivate),
    activityTypeId: tag.activityTypeId,
    // Whatever the key may do today: its rights are not known at once, and would show as a change of the tag.
    ...(tag.customer && { customerId: tag.customer.id }),
    ...(tag.project && { projectId: tag.project.id }),
  };
}

type Words = Required<OwnWords>;

function wordsOf(event: CalendarEvent, { note }: Tag, { phrasing, untitled }: Wording): Words {
  const [title, location] = [event.title.trim(), event.location.trim()];
  if (!phrasing) return { title, location, notes: note };
  return {
    title: phrasing.title.say(title || untitled),
    location: phrasing.location.say(location),
    notes: phrasing.notes.say(withoutMark(note)),
  };
}

function hidden({ neutralTitle }: Wording): Words {
  return { title: neutralTitle, location: '', notes: '' };
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
