import type { ActivityType } from '@/lib/domain/activity';
import type { Calendar, CalendarEvent } from '@/lib/domain/calendar-event';
import { withoutMark } from '@/lib/domain/event-mark';
import type { Mapping } from '@/lib/domain/mapping';
import type { Tag } from '@/lib/domain/tag';
import { type Phrase, phraseOf, readTemplate, type Values } from '@/lib/domain/template';
import type { Timespan } from '@/lib/domain/timespan';
import { projectName } from '@/lib/sync/told-tag';

/** How the words of one event and its tag are said in its activity, and read back from it. */
export interface Phrasing {
  readonly title: Phrase;
  readonly location: Phrase;
  readonly notes: Phrase;
}

/** What a phrasing depends on besides the mapping. */
interface Phrased {
  readonly event: CalendarEvent;
  readonly tag: Tag;
  readonly calendar: Pick<Calendar, 'name'> | undefined;
  readonly type: Pick<ActivityType, 'name'> | undefined;
}

export type PhrasingOf = (phrased: Phrased) => Phrasing;

const asItIs: Phrase = { say: (words) => words, hear: (said) => said };
const unsaid: Phrase = { say: () => '' };

/** How a mapping has words said; undefined where all are said as they are. */
export function createPhrasing({ title, note, location }: Mapping): PhrasingOf | undefined {
  if (title === '{title}' && note === '{note}' && location) return undefined;
  const [ofTitle, ofNote] = [readTemplate(title), readTemplate(note)];
  return (phrased) => {
    const values = valuesOf(phrased);
    return {
      title: phraseOf(ofTitle, 'title', onOneLine(values)),
      location: location ? asItIs : unsaid,
      notes: phrased.tag.isNoteElsewhere ? asItIs : phraseOf(ofNote, 'note', values),
    };
  };
}

function valuesOf({ event, tag, calendar, type }: Phrased): Values {
  return {
    title: event.title.trim(),
    note: withoutMark(tag.note),
    location: event.location.trim(),
    calendar: calendar?.name.trim() ?? '',
    // That the person's own meeting is theirs is known to the PSA.
    organiser: event.organizedByMe ? '' : event.organizer,
    // How many there are; who they are is not known here.
    guests: event.guests ? String(event.guests.count) : '',
    duration: lengthOf(event.when),
    link: `https://calendar.google.com/calendar/event?eid=${event.eid}`,
    type: type?.name ?? '',
    customer: tag.customer?.name ?? '',
    project: tag.project ? projectName(tag.project) : '',
  };
}

/** `1:30`, alike in every language, so that browsers do not correct each other; nothing of whole days. */
function lengthOf(when: Timespan): string {
  if (when.kind === 'all-day') return '';
  const minutes = Math.round((when.endAt - when.startAt) / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function onOneLine(values: Values): Values {
  const entries = Object.entries(values).map(([name, text]) => [name, text.replace(/\s+/g, ' ')]);
  return { ...values, ...Object.fromEntries(entries) };
}

/** What an activity says, in the words of its event and tag; what is not said there stays as it is. */
export function heard<T extends { title: string; location: string; notes: string }>(
  said: T,
  phrasing: Phrasing | undefined,
): T {
  if (!phrasing) return said;
  const { title, location, notes } = phrasing;
  return {
    ...said,
    title: title.hear?.(said.title) ?? said.title,
    location: location.hear?.(said.location) ?? said.location,
    notes: notes.hear?.(withoutMark(said.notes)) ?? said.notes,
  };
}
