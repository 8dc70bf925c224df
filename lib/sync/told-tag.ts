import type { ActivityType } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { HistoryEntry, ToldTag } from '@/lib/domain/history';
import { isEmptyTag, type Tag } from '@/lib/domain/tag';
import { readCarriedTag, tagOfCarried } from '@/lib/sync/carried-tag';
import type { CarriedScope, Carrying } from '@/lib/sync/carry-tag';

/** What names the parts of a tag, and which of its words may be told. */
export interface TellingTags {
  /** See `psaSpaceOf`. */
  readonly space: string;
  readonly activityTypes: readonly ActivityType[];
  /** What an event is called whose own title may not be told. */
  readonly neutralTitle: string;
  /** Whether the event's words stay here with this tag, and its note with them. */
  hidesWords(event: CalendarEvent, tag: Tag): boolean;
}

/** What the history says of a tag that travels: what it is about, and what the event carried and is to carry. */
export function toldCarrying(
  { event, text, tag }: Carrying,
  scope: CarriedScope,
  telling: TellingTags,
): Pick<HistoryEntry, 'title' | 'tags'> {
  const carried = readCarriedTag(event.carriedTag);
  const former = carried && tagOfCarried(carried, telling.space);
  const isHidden = telling.hidesWords(event, tag);
  const wasHidden = former !== undefined && telling.hidesWords(event, former);
  const before = former && toldTag(former, telling, isHidden || wasHidden);
  const after = text === null ? undefined : toldTag(tag, telling, isHidden);
  return {
    title: isHidden ? telling.neutralTitle : event.title,
    tags: { scope, ...(before && { before }), ...(after && { after }) },
  };
}

function toldTag(tag: Tag, { activityTypes }: TellingTags, isHidden: boolean): ToldTag | undefined {
  if (isEmptyTag(tag)) return undefined;
  const { activityTypeId, customer, project, note, sending, isPrivate } = tag;
  const activityType = activityTypes.find(({ id }) => id === activityTypeId)?.name;
  return {
    ...(activityType !== undefined && { activityType }),
    ...(customer && { customer: customer.name }),
    ...(project && { project: projectName(project) }),
    ...(note !== '' && !isHidden && { note }),
    sending,
    ...(isPrivate && { isPrivate }),
  };
}

/** The project, and its phase if it is of one. */
export function projectName({ projectName, phaseName }: NonNullable<Tag['project']>): string {
  return phaseName === '' ? projectName : `${projectName} · ${phaseName}`;
}
