import { ProblemError } from '@/lib/domain/problem';

const prefix = 'https://www.googleapis.com/auth/';

/** What sending needs: reading events, and the list of calendars (whose primary one names the account). */
export const readScopes: readonly string[] = [
  `${prefix}calendar.events.readonly`,
  `${prefix}calendar.calendarlist.readonly`,
];

/** What a write to an event needs on top. */
export const writeScopes: readonly string[] = [`${prefix}calendar.events`];

/** Rejects with `rights-missing` for what reading needs and was not granted: Google's consent page lets people untick scopes. */
export function requireReadScopes(granted: readonly string[]): void {
  const rights = readScopes.filter((scope) => !granted.includes(scope));
  if (rights.length > 0) throw new ProblemError({ kind: 'rights-missing', side: 'google', rights });
}
