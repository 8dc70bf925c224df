import type { Activity, ActivityFields } from '@/lib/domain/activity';
import type { Link } from '@/lib/domain/link';
import type { OutboxRow } from '@/lib/domain/outbox';
import { newRow } from '@/lib/sync/outbox';
import { makeEvent, monday } from '@/tests/model/make-event';

export const event = makeEvent();
export const itemKey = `${event.iCalUid}#`;
export const fields: ActivityFields = {
  title: event.title,
  when: event.when,
  location: event.location,
  notes: '',
  activityTypeId: 'meeting',
};

export function sampleLink(change: Partial<Link> = {}): Link {
  return {
    id: 'link',
    connectionId: 'practice',
    itemKey,
    eid: event.eid,
    calendarId: event.calendarId,
    eventId: event.eventId,
    activityId: 'a1',
    agreement: { sent: fields, echo: fields, wasRedacted: false, agreedAt: monday },
    origin: 'created',
    eventGone: false,
    ...change,
  };
}

export function sampleRow(change: Partial<OutboxRow> = {}): OutboxRow {
  const wish = { connectionId: 'practice', itemKey, eid: event.eid, kind: 'create' } as const;
  return { ...newRow(wish, monday), ...change };
}

export function sampleActivity(change: Partial<Activity> = {}): Activity {
  return {
    ...fields,
    id: 'a1',
    ownerId: 'anna',
    ownerName: 'Anna Virtanen',
    isClosed: false,
    hasHours: false,
    createdAt: monday,
    ...change,
  };
}
