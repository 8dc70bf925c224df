import { type ActivityFields, activityFieldsSchema } from '@/lib/domain/activity';
import { sharedFields } from '@/lib/domain/link';
import { fieldsOf } from '@/lib/sync/agree';
import type { Pair } from '@/lib/sync/pair';
import { z } from '@/lib/zod';

/**
 * Names the versions of both sides that a decision was made of: a question is asked once per pair of versions, and
 * an answer holds for the versions it was given for. One line per side.
 */
export function versionsOf({ calendar, psa }: Pair): string {
  const left =
    calendar.kind === 'present'
      ? [
          spelled(calendar.desired),
          calendar.isRedacted,
          calendar.notWritable ?? '',
          ...(calendar.contactsWanted ? [calendar.contactsWanted] : []),
          ...(calendar.isTakenOut ? ['taken-out'] : []),
        ]
      : [calendar.kind];
  const right =
    psa.kind === 'present'
      ? [spelled(fieldsOf(psa.activity)), psa.activity.hasHours, psa.activity.isClosed]
      : [psa.kind];
  return `${JSON.stringify(left)}\n${JSON.stringify(right)}`;
}

function spelled(fields: ActivityFields | undefined): unknown[] | undefined {
  return fields && sharedFields.map((field) => fields[field] ?? null);
}

/** What both sides held in the versions so named; undefined for a side that was not read, or gone. */
export function fieldsOfVersions(versions: string): {
  readonly calendar: ActivityFields | undefined;
  readonly psa: ActivityFields | undefined;
} {
  const [calendar = '', psa = ''] = versions.split('\n');
  return { calendar: fieldsOfSide(calendar), psa: fieldsOfSide(psa) };
}

function fieldsOfSide(side: string): ActivityFields | undefined {
  const [values] = sideSchema.safeParse(side).data ?? [];
  const entries = sharedFields.map((field, index) => [field, values?.[index] ?? undefined]);
  return activityFieldsSchema.safeParse(Object.fromEntries(entries)).data;
}

const sideSchema = z
  .string()
  .transform((text): unknown => (text === '' ? [] : JSON.parse(text)))
  .pipe(z.tuple([z.array(z.unknown())]).rest(z.unknown()));

const unread = JSON.stringify(['unknown']);

/** Whether two names stand for the same versions; a side that was not read is like any. */
export function isSameVersions(a: string, b: string): boolean {
  const [calendarA = '', psaA] = a.split('\n');
  const [calendarB = '', psaB] = b.split('\n');
  // What another kind of row noted is no pair of versions.
  if (psaA === undefined || psaB === undefined) return false;
  return isSameSide(calendarA, calendarB) && isSameSide(psaA, psaB);
}

function isSameSide(a: string, b: string): boolean {
  return a === b || a === unread || b === unread;
}
