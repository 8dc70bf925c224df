import type { Activity, ActivityFields } from '@/lib/domain/activity';
import { withoutMark } from '@/lib/domain/event-mark';
import type { Agreement, Link, SharedField } from '@/lib/domain/link';
import { sharedFields } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { Item } from '@/lib/sync/item';

/** The shared fields of an activity, without what only the PSA knows. */
export function fieldsOf(activity: ActivityFields): ActivityFields {
  const entries = sharedFields.map((field) => [field, activity[field]] as const);
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined),
  ) as unknown as ActivityFields;
}

/** A version with these fields of another one; a field that the other one lacks goes. */
export function withFields(
  version: ActivityFields,
  other: Partial<ActivityFields>,
  fields: readonly SharedField[],
): ActivityFields {
  const entries = fields.map((field) => [field, other[field]] as const);
  return fieldsOf({ ...version, ...Object.fromEntries(entries) });
}

/** By which an event is known again that the mapping, or its tag, has called otherwise. */
export function eventTitleOf(
  { event, phrasing, tag }: Pick<Item, 'event' | 'phrasing' | 'tag'>,
  desired: ActivityFields,
): Pick<Agreement, 'eventTitle'> {
  const title = phrasing || tag.isPrivate ? (event?.title.trim() ?? '') : '';
  return title === '' || title === desired.title ? {} : { eventTitle: title };
}

/** The words of an event and its tag that are said otherwise. */
export function ownWordsSaid(
  item: Pick<Item, 'event' | 'phrasing' | 'tag'>,
  desired: ActivityFields,
): Pick<Agreement, 'eventTitle' | 'note'> {
  const note = item.phrasing ? withoutMark(item.tag.note) : '';
  const isOtherwise = note !== '' && note !== withoutMark(desired.notes);
  return { ...eventTitleOf(item, desired), ...(isOtherwise && { note }) };
}

/** Both sides as they are now that they agree. */
export function agreementOn(
  item: Item,
  desired: ActivityFields,
  activity: Activity,
  now: number,
): Agreement {
  return {
    sent: desired,
    ...ownWordsSaid(item, desired),
    echo: fieldsOf(activity),
    wasRedacted: item.isRedacted,
    agreedAt: now,
  };
}

/** The statement that the row's event and the activity are one. */
export function linkOf(
  row: OutboxRow,
  item: Item,
  desired: ActivityFields,
  activity: Activity,
  origin: Link['origin'],
  at: { now: number; newId: () => string },
): Link {
  return {
    id: at.newId(),
    connectionId: row.connectionId,
    itemKey: row.itemKey,
    eid: row.eid,
    calendarId: item.event?.calendarId ?? '',
    eventId: item.event?.eventId ?? '',
    activityId: activity.id,
    agreement: agreementOn(item, desired, activity, at.now),
    origin,
    eventGone: false,
    // By which it is found again after a split of the series.
    ...(item.event?.seriesId !== undefined && { seriesId: item.event.seriesId }),
  };
}
