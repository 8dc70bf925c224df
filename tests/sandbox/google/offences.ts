import { isDeepStrictEqual } from 'node:util';
import { hosts } from '../hosts.ts';
import type { RecordedRequest, RequestRecord } from '../record.ts';
import { findMethod } from './contract.ts';
import type { EventBefore } from './event-before.ts';
import type { EventTime } from './resource.ts';
import { instantOf } from './times.ts';

/** What a test knows and the record does not. */
interface OffenceRules {
  /**
   * Ids of the occurrences whose content was edited in the PSA: no others may be made exceptions. Without the list a
   * write may make an exception when it changes what the occurrence says.
   */
  readonly editedOccurrences?: readonly string[];
}

/**
 * What the writes to Google did that nothing may do, one sentence each, attempts included: a write that could mail
 * somebody, one that names guests, reminders, colours or a conference, one that replaces a whole event (and with it all
 * of these), one that touches an event with other guests, one that puts a property on an occurrence, and one that makes
 * an exception for nothing.
 */
export function offencesOf(record: RequestRecord, rules: OffenceRules = {}): string[] {
  return record
    .writesTo(hosts.api)
    .flatMap((write) =>
      offencesIn(write, rules).map((offence) => `${write.method} ${write.path} ${offence}`),
    );
}

function offencesIn(write: RecordedRequest, rules: OffenceRules): string[] {
  const fields = fieldsOf(write);
  const named = foreignFields.filter((name) => fields.has(name));
  const isOccurrence = write.before?.event.recurringEventId !== undefined;
  return [
    ...(mayMail(write) ? ['does not say sendUpdates=none'] : []),
    ...named.map((name) => `names ${name}`),
    ...(write.method === 'PUT' ? ['replaces the whole event'] : []),
    ...(write.before?.hasOtherGuests ? ['touches an event with other guests'] : []),
    ...(isOccurrence && fields.has('extendedProperties')
      ? ['puts a property on an occurrence']
      : []),
    ...(write.before && makesNeedlessException(write, write.before, rules)
      ? ['makes an exception of an occurrence that was not edited']
      : []),
  ];
}

const foreignFields = [
  'attendees',
  'reminders',
  'colorId',
  'eventLabelId',
  'conferenceData',
  'defaultReminders',
  'backgroundColor',
  'foregroundColor',
];

/** Only what Google lets mail anybody: imports and whole calendars have no such parameter. */
function mayMail({ method, path, query }: RecordedRequest): boolean {
  const parameters = findMethod(method, path.replace('/calendar/v3/', ''))?.method.parameters;
  return parameters?.sendUpdates !== undefined && query.sendUpdates !== 'none';
}

function fieldsOf({ body }: RecordedRequest): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(body ?? {}));
}

function makesNeedlessException(
  write: RecordedRequest,
  before: EventBefore,
  { editedOccurrences }: OffenceRules,
): boolean {
  if (!before.isPlainOccurrence) return false;
  if (editedOccurrences) return !editedOccurrences.includes(before.eventId);
  return write.method !== 'DELETE' && !changesContent(fieldsOf(write), before);
}

const contentFields = [
  'summary',
  'description',
  'location',
  'visibility',
  'transparency',
  'status',
];

function changesContent(fields: ReadonlyMap<string, unknown>, { event }: EventBefore): boolean {
  return [...fields].some(([name, value]) => {
    if (name === 'start' || name === 'end') return !isSameTime(value, event[name] ?? {});
    return contentFields.includes(name) && !isDeepStrictEqual(value ?? undefined, event[name]);
  });
}

function isSameTime(said: unknown, present: EventTime): boolean {
  const zone = present.timeZone ?? 'UTC';
  return (
    isTime(said) && said.date === present.date && instantOf(said, zone) === instantOf(present, zone)
  );
}

function isTime(value: unknown): value is EventTime {
  return typeof value === 'object' && value !== null;
}
