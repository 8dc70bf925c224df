import { createHash, randomBytes } from 'node:crypto';
import type { EventTime } from './resource.ts';
import { compactWall, instantOf } from './times.ts';

const base32hex = '0123456789abcdefghijklmnopqrstuv';

/** A new event id, 26 characters as Google makes them. */
export function newEventId(): string {
  return encodeBase32hex(randomBytes(16));
}

/** The id Google gives an imported event: `_` and its iCalendar UID in base32hex, lower case, unpadded. */
export function importedEventId(uid: string): string {
  return `_${encodeBase32hex(Buffer.from(uid))}`;
}

/** The same id for the same seed, for sample data. */
export function eventIdFor(seed: string): string {
  return encodeBase32hex(createHash('sha256').update(seed).digest().subarray(0, 16));
}

function encodeBase32hex(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => base32hex[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** The tail of an instance id: the original start in UTC, or the day of an all-day occurrence. */
export function instanceSuffix(originalStart: EventTime): string {
  if (originalStart.date !== undefined) return originalStart.date.replaceAll('-', '');
  return `${compactWall(instantOf(originalStart, 'UTC'), false)}Z`;
}

/** Prefix and suffix of an id that looks like an instance's. */
export function splitInstanceId(id: string): { prefix: string; suffix: string } | undefined {
  const match = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/.exec(id);
  return match?.[1] && match[2] ? { prefix: match[1], suffix: match[2] } : undefined;
}

const shortDomains: readonly [RegExp, string][] = [
  [/@gmail\.com$/, '@m'],
  [/@group\.calendar\.google\.com$/, '@g'],
  [/@group\.v\.calendar\.google\.com$/, '@v'],
  [/@import\.calendar\.google\.com$/, '@i'],
];

/** What stands in `htmlLink` and in the page's `data-eventid`: base64 of event id, space, shortened calendar id. */
export function eidOf(eventId: string, calendarId: string): string {
  const shortened = shortDomains.reduce((id, [long, short]) => id.replace(long, short), calendarId);
  return Buffer.from(`${eventId} ${shortened}`).toString('base64url');
}
