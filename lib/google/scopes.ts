import { ProblemError } from '@/lib/domain/problem';

const prefix = 'https://www.googleapis.com/auth/';

/** What sending needs: reading events, and the list of calendars (whose primary one names the account). */
export const readScopes: readonly string[] = [
  `${prefix}calendar.events.readonly`,
  `${prefix}calendar.calendarlist.readonly`,
];

/** What a write to an event needs on top. */
export const writeScopes: readonly string[] = [`${prefix}calendar.events`];

/** What making and deleting calendars of our own needs on top. */
export const calendarScopes: readonly string[] = [`${prefix}calendar.app.created`];

/** Opens everything the Calendar API has; granted to another client of the same project, it may come along. */
const widest = `${prefix}calendar`;

/** A scope that opens all that another opens (Google's API description, the methods' scopes). */
const wider: Readonly<Record<string, string>> = {
  [`${prefix}calendar.events.readonly`]: `${prefix}calendar.events`,
};

/**
 * Those of the granted scopes that are about calendars. What other programs of the same Google Cloud project were
 * granted comes along in Google's answers, and is not ours to ask for.
 */
export function ownScopes(granted: readonly string[]): string[] {
  return granted.filter((scope) => scope === widest || scope.startsWith(`${widest}.`));
}

/** Those of the needed scopes that were not granted, neither by themselves nor through a wider one. */
export function missingScopes(granted: readonly string[], needed: readonly string[]): string[] {
  return needed.filter(
    (scope) => ![scope, wider[scope], widest].some((each) => each && granted.includes(each)),
  );
}

/** Rejects with `rights-missing` for what is needed and was not granted. */
export function requireScopes(granted: readonly string[], needed: readonly string[]): void {
  const rights = missingScopes(granted, needed);
  if (rights.length > 0) throw new ProblemError({ kind: 'rights-missing', side: 'google', rights });
}

/** Rejects with `rights-missing` for what reading needs and was not granted: Google's consent page lets people untick scopes. */
export function requireReadScopes(granted: readonly string[]): void {
  requireScopes(granted, readScopes);
}
